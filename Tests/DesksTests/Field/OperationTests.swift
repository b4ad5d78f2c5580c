import Desks
import Domain
import MemoryKeys
import Store
import TestDatabases
import Testing
import Vault

/// What phones send: once each, in any order, with the author's rights.
@Suite struct OperationTests {
    @Test func aScreeningFromAPhoneIsOneTransactionWithItsResultAndReferral() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        let sent = try phone.screening(refer: TestPhone.toTheDepartment)
        let reply = try #require(try await country.send(sent).first)
        #expect(reply.state == .done && reply.id == sent.id && reply.reason == nil)
        let screening = try #require(try await country.all("screenings").first)
        #expect(screening.text("result") != nil && screening.text("staff") == "U-KHAM")
        #expect(screening.text("agency") == "A-IMM" && screening.text("crossing") == "X-1")
        let referral = try #require(try await country.all("referrals").first)
        #expect(referral.text("screening") == screening.id && referral.text("to_agency") == "A-ATD")
        #expect(referral.day("made_on") == Day("2021-06-01"))
        let state = try await country.office.write(as: .kham) { try $0.state(.screening, of: screening.id) }
        #expect(state == "referred")
        #expect(try await country.stored(sent.id)?.sealed == nil)
        #expect(try await country.verified().isEmpty)
    }

    @Test func whatIsSentAgainIsAnsweredAgainAndNotDoneAgain() async throws {
        let country = try await FieldCountry()
        let sent = try await country.phone().screening()
        let first = try await country.send(sent, sent)
        let again = try await country.send(sent, as: .khamla)
        #expect(first[0] == first[1] && first[0] == again[0])
        #expect(try await country.count("screenings") == 1)
    }

    @Test func sentByManyAtOnceItIsDoneOnce() async throws {
        let country = try await FieldCountry()
        let sent = try await country.phone().screening()
        try await withThrowingTaskGroup(of: OperationReply.State?.self) { group in
            for _ in 0..<8 { group.addTask { try await country.send(sent).first?.state } }
            for try await state in group { #expect(state == .done) }
        }
        #expect(try await country.count("screenings") == 1)
        #expect(try await country.count("people") == 1)
    }

    @Test func anotherBodyUnderTheSameIdIsRefused() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        let id = TestPhone.newId()
        let body: JSON = ["register": "crossings", "local": "1", "record": ["name_en": "One"]]
        try await country.send(try phone.envelope("place", body, id: id))
        let other = try #require(try await country.send(try phone.envelope("place", body, id: id)).first)
        // Sealed anew it is another text, though it says the same.
        #expect(other.state == .refused && other.reason == .conflict)
    }

    @Test func whoCanNotProveTheAuthorIsRefusedAndTakesNobodysPlace() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        let body: JSON = [
            "register": "crossings", "local": "1",
            "record": ["name_en": "Path", "province": "LA-VT", "neighbour": "TH", "official": "no"],
        ]
        let id = TestPhone.newId()
        let forged = try phone.envelope("place", body, id: id, token: "another token")
        let reply = try #require(try await country.send(forged).first)
        #expect(reply.state == .refused && reply.reason == .unproven)
        #expect(try await country.send(try phone.envelope("place", body, id: id)).first?.state == .done)
        #expect(try await country.count("crossings") == 2)
    }

    @Test func aPhoneProvesNobodyButItsOwner() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone(of: "U-KHAM")
        let other = TestPhone(
            id: phone.id, token: phone.token, staff: "U-NOY", key: phone.key, publicKey: phone.publicKey,
            madeAt: phone.madeAt)
        #expect(try await country.send(try other.screening()).first?.reason == .unproven)
        #expect(try await country.count("people") == 0)
    }

    @Test func whatIsAlteredOrSealedElsewhereIsUnreadable() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        let elsewhere = TestPhone(
            id: phone.id, token: phone.token, staff: phone.staff, key: phone.key,
            publicKey: try Vault.inMemory().session().intakeKey().publicKey, madeAt: phone.madeAt)
        #expect(try await country.send(try elsewhere.screening()).first?.reason == .unreadable)
        #expect(
            try await country.send(try phone.sealed("{\"kind\":1}", id: TestPhone.newId())).first?.reason == .unreadable
        )
        #expect(try await country.send(try phone.sealed("no JSON", id: TestPhone.newId())).first?.reason == .unreadable)
        #expect(try await country.count("operations") == 0)
    }

    @Test func whatAFieldSaysThatIsNotKnownHereIsNeverLeftOutWithoutAWord() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        let sent = try phone.screening(more: ["shoe_size": "38", "staff": "U-NOY", "context": "nowhere"])
        #expect(try await country.send(sent).first?.reason == .fields)
        let returned = try #require(try await country.desk.returned(to: .kham).first)
        #expect(returned.problems.map(\.field) == ["screening.shoe_size", "screening.staff"])
        #expect(try await country.count("people") == 0)
    }

    @Test func aFormThatIsNotKnownHereIsReturned() async throws {
        let country = try await FieldCountry()
        let sent = try await country.phone().screening(more: ["form_version": "99"])
        #expect(try await country.send(sent).first?.state == .returned)
        #expect(try await country.desk.returned(to: .kham).first?.problems.map(\.field) == ["screening.form_version"])
    }

    @Test func whatWasBegunAndNotFinishedGoesBackToItsAuthor() async throws {
        let country = try await FieldCountry()
        let sent = try await country.phone().screening(unfinished: true)
        #expect(try await country.send(sent).first?.reason == .unfinished)
        let returned = try #require(try await country.desk.returned(to: .kham).first)
        #expect(returned.isUnfinished && returned.problems.isEmpty)
        #expect(returned.body["person"]?["given_name"] == "Khamphone")
        #expect(try await country.desk.returned(to: .khamla).isEmpty)
    }

    @Test func nothingThatWaitsOrWasReturnedStandsReadable() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        try await country.send(
            try phone.screening("Canaryone", unfinished: true),
            try phone.screening("Canarytwo", more: ["crossing": "local:9"]),
            try phone.screening("Canarythree", year: "Canaryfour"), try phone.screening("Canaryfive"))
        #expect(try await country.count("operations") == 4)
        #expect(try await country.desk.returned(to: .kham).count == 2)
        #expect(try await country.readable("Canary").isEmpty)
        #expect(try await country.readable("U-KHAM").isEmpty == false)
    }

    @Test func anOfficialCrossingIsNotAnOfficersToAdd() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        #expect(try await country.send(try phone.path("1", official: "yes")).first?.reason == .fields)
        #expect(try await country.send(try phone.path("2")).first?.state == .done)
    }
}
