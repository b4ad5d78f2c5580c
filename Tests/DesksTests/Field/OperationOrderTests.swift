import Desks
import Domain
import Store
import Testing

/// What arrives before what it needs, and what comes back and is mended.
@Suite struct OperationOrderTests {
    @Test func aScreeningWaitsForThePlaceThatItsPhoneNames() async throws {
        let country = try await FieldCountry()
        let (one, two) = (try await country.phone(), try await country.phone(of: "U-KHAMLA"))
        let sent = try one.screening(more: ["crossing": "local:a"])
        let waiting = try #require(try await country.send(sent).first)
        #expect(waiting.state == .waiting && waiting.reason == .waitsForPlace)
        // Another phone's place of that name is another place.
        try await country.send(try two.path("a"))
        #expect(try await country.stored(sent.id)?.state == .waiting)
        let place = try one.path("a")
        try await country.send(place)
        let done = try #require(try await country.stored(sent.id))
        #expect(done.state == .done && done.sealed == nil)
        let made = try await country.stored(place.id)?.record
        #expect(try await country.all("screenings").first?.text("crossing") == made)
        // Asked again, the phone is told.
        #expect(try await country.send(sent).first?.state == .done)
    }

    @Test func aReferralWaitsForItsScreening() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        let screening = try phone.screening()
        let referral = try phone.referral(of: screening.id)
        #expect(try await country.send(referral).first?.reason == .waitsForScreening)
        let replies = try await country.send(screening, referral)
        #expect(replies.map(\.state) == [.done, .done])
        #expect(try await country.count("referrals") == 1)
    }

    @Test func aReferralOfAReturnedScreeningFollowsTheOneThatMendsIt() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        let bad = try phone.screening(year: "MCMXCV")
        let mended = try phone.screening(mends: bad.id)
        let (ofBad, ofMended) = (try phone.referral(of: bad.id), try phone.referral(of: mended.id))
        #expect(try await country.send(ofBad, ofMended, bad).map(\.state) == [.waiting, .waiting, .returned])
        #expect(try await country.send(mended, ofBad, ofMended).map(\.state) == [.done, .done, .done])
        #expect(try await country.count("screenings") == 1)
    }

    @Test func aReferralOfWhatWasMendedTwiceMayComeBeforeAllOfThem() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        let bad = try phone.screening(year: "1850")
        let worse = try phone.screening(year: "1851", mends: bad.id)
        let mended = try phone.screening(mends: worse.id)
        let referrals = try [bad, worse, mended].map { try phone.referral(of: $0.id) }
        for referral in referrals { #expect(try await country.send(referral).map(\.state) == [.waiting]) }
        #expect(try await country.send(bad, worse).map(\.state) == [.returned, .returned])
        #expect(try await country.send(mended).map(\.state) == [.done])
        for referral in referrals { #expect(try await country.stored(referral.id)?.state == .done) }
        let made = try await country.all("screenings").map(\.id)
        #expect(try await country.all("referrals").map { $0.text("screening") } == [made[0], made[0], made[0]])
    }

    @Test func whatComesAfterTheOneThatMendsItIsDoneAtOnce() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        let bad = try phone.screening(year: "1850")
        let mended = try phone.screening(mends: bad.id)
        try await country.send(bad)
        try await country.send(mended)
        let referrals = try [bad, mended].map { try phone.referral(of: $0.id) }
        for referral in referrals { #expect(try await country.send(referral).map(\.state) == [.done]) }
    }

    @Test func moreThanOneLookTakesMayWaitForOneThing() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        for number in 0..<205 {
            let sent = try phone.screening("Nang\(number)", more: ["crossing": "local:p"])
            #expect(try await country.send(sent).map(\.state) == [.waiting])
        }
        try await country.send(try phone.path("p"))
        #expect(try await country.count("screenings") == 205)
        #expect(try await country.office.database.read { try OperationStore($0).waitingCount() } == 0)
    }

    @Test func aRaidOpenedOnAPageSetsOffWhatPhonesSentBefore() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        let code = FieldWorkload.code(7)
        #expect(try await country.send(try phone.numbered(code, 3)).map(\.reason) == [.waitsForBatch])
        try await country.office.write(as: .kham) { work in
            _ = try work.openBatch(.raid, code: code, ["raided_on": "2021-05-30", "site": "W-1", "people_found": "4"])
        }
        #expect(try await country.count("screenings") == 0)
        // As the server does every few seconds.
        try await country.desk.carryOutReady()
        #expect(try await country.count("screenings") == 1)
    }

    @Test func aFaultOfTheServerInOneOperationHoldsUpNoOther() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        // From here on the database takes one more path, and no other: a fault that no rule foresees.
        try await country.office.database.write { try $0.run("CREATE UNIQUE INDEX fault ON crossings (official)") }
        let before = try await country.count("crossings")
        let sent = try [
            phone.path("p"), phone.path("q"), phone.screening(more: ["crossing": "local:q"]), phone.screening(),
        ]
        let replies = try await country.send(sent[0], sent[1], sent[2], sent[3])
        #expect(replies.map(\.state) == [.done, .returned, .waiting, .done])
        #expect(replies[1].reason == .failed)
        #expect(try await country.count("crossings") == before + 1)
        #expect(country.faults.count == 1)
        // It is with its author, whole, and can be sent once more when the fault is mended.
        #expect(try await country.desk.returned(to: .kham).map(\.stored.id) == [sent[1].id])
        try await country.office.database.write { try $0.run("DROP INDEX fault") }
        let again = try phone.path("q", mends: sent[1].id)
        #expect(try await country.send(again).map(\.state) == [.done])
        #expect(try await country.stored(sent[2].id)?.state == .done)
    }

    @Test func whatIsDoneInOneRequestMayComeInAnyOrderWithinIt() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        let place = try phone.path("p")
        let screening = try phone.screening(more: ["crossing": "local:p"])
        let referral = try phone.referral(of: screening.id)
        #expect(try await country.send(referral, screening, place).map(\.state) == [.done, .done, .done])
    }

    /// CHT #11306: edits that the server refuses vanish from the phone without a word.
    @Test func cht11306ARefusedEditComesBackWithTheReasonAndCanBeMended() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        let sent = try phone.screening(year: "1850")
        #expect(try await country.send(sent).first?.state == .returned)
        let returned = try #require(try await country.desk.returned(to: .kham).first)
        #expect(returned.stored.id == sent.id && returned.reason == .fields)
        #expect(returned.problems.map(\.field) == ["person.birth_year"])
        #expect(returned.body["person"]?["birth_year"] == "1850")
        #expect(returned.body["screening"]?["answers"]?.text?.isEmpty == false)

        let mended = try phone.screening(mends: sent.id)
        #expect(try await country.send(mended).first?.state == .done)
        #expect(try await country.desk.returned(to: .kham).isEmpty)
        let old = try #require(try await country.stored(sent.id))
        #expect(old.state == .returned && old.mendedBy == mended.id && old.sealed == nil)
        #expect(try await country.count("screenings") == 1)
    }

    /// Primero #508: two people edit one record, and the later save overwrites the earlier without a word.
    @Test func primero508TwoMendingsOfOneRecordDoNotOverwriteEachOther() async throws {
        let country = try await FieldCountry()
        let (one, two) = (try await country.phone(), try await country.phone())
        let sent = try one.screening(year: "1850")
        try await country.send(sent)
        let (first, second) = (
            try one.screening("Khamphone", mends: sent.id), try two.screening("Bounmy", mends: sent.id)
        )
        let replies = try await country.send(first, second)
        #expect(replies.map(\.state) == [.done, .returned])
        #expect(replies[1].reason == .mendedAlready)
        #expect(try await country.all("people").map { $0.text("given_name") } == ["Khamphone"])
        // The second is kept for its author.
        #expect(try await country.desk.returned(to: .kham).map(\.stored.id) == [second.id])
    }

    /// OpenCRVS #7215: a person registered on two phones without a network is there twice, and nobody sees it.
    @Test func opencrvs7215APersonEnteredOnTwoPhonesIsShownAsALikelyDuplicate() async throws {
        let country = try await FieldCountry()
        let (one, two) = (try await country.phone(), try await country.phone(of: "U-KHAMLA"))
        try await country.send(
            try one.screening("Khamphone"), try two.screening("ຄຳພອນ", family: "ວົງສາ", year: "1996"),
            try two.screening("Sengdao", family: "Keomany"))
        #expect(try await country.count("people") == 3)
        let tasks = try await country.office.reading.fieldTasks(of: .kham, most: 10)
        #expect(tasks.map(\.kind) == [.likelyDuplicate])
        let names = try await country.all("people").filter { [tasks[0].record, tasks[0].other].contains($0.id) }
            .compactMap { $0.text("given_name") }
        #expect(Set(names) == ["Khamphone", "ຄຳພອນ"])
        // Another agency is told of nothing.
        #expect(try await country.office.reading.fieldTasks(of: .anong, most: 10).isEmpty)
        try await country.office.closeFieldTask(tasks[0].id, .same, as: .khamla)
        #expect(try await country.office.reading.fieldTasks(of: .kham, most: 10).map(\.outcome) == [.same])
        await #expect(throws: DeskProblem.self) {
            try await country.office.closeFieldTask(tasks[0].id, .different, as: .kham)
        }
    }

    @Test func whatMendsNothingOfOnesOwnHidesNothing() async throws {
        let country = try await FieldCountry()
        let (one, two) = (try await country.phone(), try await country.phone(of: "U-KHAMLA"))
        let sent = try one.screening(year: "1850")
        try await country.send(sent)
        let other = try #require(try await country.send(try two.screening(mends: sent.id)).first)
        #expect(other.reason == .malformed)
        #expect(try await country.desk.returned(to: .kham).map(\.stored.id) == [sent.id])
    }
}
