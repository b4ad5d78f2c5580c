import Domain
import Store
import TestDatabases
import Testing

@testable import Desks

/// Rights are the author's when it arrives; withdrawal, exclusion and erasure win over what a phone still thinks.
@Suite(.sameOnBothDatabases) struct OperationRightsTests {
    private func move(_ staff: String, _ changes: [String: String], in country: FieldCountry) async throws {
        try await country.office.write(as: .commandLine) { work in
            let register = Register.named("staff")!
            let standing = try #require(try work.reader.find(register, staff)?.record)
            try work.correct(
                register, staff, version: standing.version,
                standing.values.mapValues(\.plain).merging(changes) { _, new in new })
        }
    }

    @Test func whoseRoleHasChangedMayNoLongerScreen() async throws {
        let country = try await FieldCountry()
        let sent = try await country.phone().screening()
        try await move("U-KHAM", ["role": "secretariat", "agency": "A-SEC"], in: country)
        let reply = try #require(try await country.send(sent, as: .khamla).first)
        #expect(reply.state == .returned && reply.reason == .noRight)
        #expect(try await country.count("people") == 0)
    }

    @Test func whatASuspendedOfficerLeftIsTakenOverByAColleague() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        let sent = try phone.screening()
        try await country.office.database.write { try AccountStore($0).setDisabled(staff: "U-KHAM", true) }
        #expect(try await country.send(sent, as: .khamla).first?.reason == .authorAway)
        #expect(try await country.office.reading.leftBehind(for: .khamla).map(\.id) == [sent.id])
        // Nobody of another agency, and not before it is one's own.
        #expect(try await country.office.reading.leftBehind(for: .anong).isEmpty)
        await #expect(throws: DeskProblem.self) { try await country.desk.takeOver(sent.id, as: .anong) }
        #expect(try await country.desk.returned(to: .khamla).isEmpty)
        try await country.desk.takeOver(sent.id, as: .khamla)
        let returned = try #require(try await country.desk.returned(to: .khamla).first)
        #expect(returned.body["person"]?["given_name"] == "Khamphone")
        let mended = try await country.phone(of: "U-KHAMLA").screening(mends: sent.id)
        #expect(try await country.send(mended, as: .khamla).first?.state == .done)
        #expect(try await country.office.reading.leftBehind(for: .khamla).isEmpty)
    }

    @Test func noColleagueTakesFromSomeoneWhoIsThere() async throws {
        let country = try await FieldCountry()
        let sent = try await country.phone().screening(year: "1850")
        try await country.send(sent)
        #expect(try await country.office.reading.leftBehind(for: .khamla).isEmpty)
        await #expect(throws: DeskProblem.self) {
            try await country.desk.takeOver(sent.id, as: .khamla)
        }
    }

    @Test func whatArrivesFromAnEndedPhoneIsReturnedAndNotLost() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        let sent = try phone.screening()
        let isEnded = try await country.office.database.write { connection in
            try PhoneStore(connection).end(phone.id, of: "U-KHAM", by: "U-MALA", at: Instant("2021-06-01")!)
        }
        #expect(isEnded)
        #expect(try await country.send(sent).first?.reason == .deviceEnded)
        let returned = try await country.desk.returned(to: .kham)
        #expect(returned.map(\.stored.id) == [sent.id] && returned[0].problems.isEmpty)
        let again = try await country.phone().screening(mends: sent.id)
        #expect(try await country.send(again).first?.state == .done)
    }

    @Test func aConsentThatWasWithdrawnMeanwhileWins() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        let screening = try phone.screening()
        try await country.send(screening)
        let person = try #require(try await country.all("people").first?.id)
        country.test.clock.move(seconds: 3 * 86400)
        try await country.office.write(as: .kham) { work in
            try work.create(
                Register.named("consents")!,
                [
                    "person": person, "purpose": "identification", "recipient": "A-ATD", "agency": "A-IMM",
                    "language": "lao", "interpreter": "no", "given_on": "2021-05-30", "withdrawn_on": "2021-06-02",
                ])
        }
        let referral = try phone.referral(of: screening.id)
        let reply = try #require(try await country.send(referral).first)
        #expect(reply.state == .returned && reply.reason == .noConsent)
        #expect(try await country.count("referrals") == 0)
        // Asked anew after the withdrawal, it is a consent of its own.
        let later = try await country.phone().referral(of: screening.id)
        #expect(try await country.send(later).first?.state == .done)
    }

    @Test func anExclusionThatWasMadeMeanwhileWins() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        let screening = try phone.screening()
        try await country.send(screening)
        let person = try #require(try await country.all("people").first?.id)
        try await country.office.write(as: .noy) { work in
            try work.create(
                Register.named("exclusions")!,
                ["person": person, "staff": "U-KHAM", "made_by": "A-ATD", "reason": "A relative of a suspect"])
        }
        #expect(try await country.send(try phone.referral(of: screening.id)).first?.reason == .noRight)
        #expect(try await country.count("referrals") == 0)
    }

    @Test func ofAPersonWhoWasErasedNothingMoreIsWritten() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        let screening = try phone.screening()
        try await country.send(screening)
        let person = try #require(try await country.all("people").first?.id)
        try country.office.vault.destroy([.person(person)], at: country.office.clock())
        let referral = try phone.envelope(
            "referral",
            [
                "of": .text(screening.id),
                "refer": [
                    "agency": "A-ATD", "purpose": "identification", "consent": "yes", "message": "She needs a doctor",
                ],
            ])
        #expect(try await country.send(referral).first?.reason == .erased)
        #expect(try await country.count("referrals") == 0)
    }

    @Test func aReferralOfAnotherAgencysScreeningIsNotFound() async throws {
        let country = try await FieldCountry()
        let screening = try await country.phone().screening()
        try await country.send(screening)
        let other = try await country.phone(of: "U-ANONG")
        #expect(try await country.send(try other.referral(of: screening.id), as: .anong).first?.reason == .noRight)
    }
}
