import Domain
import Store
import Testing

@testable import Desks

@Suite struct BatchDeskTests {
    private static let raid = ["raided_on": "2021-05-20", "site": "W-1", "people_found": "5"]
    private static let screening = [
        "screened_on": "2021-05-20", "context": "raid", "age_status": "adult", "consent": "yes", "form": "core",
        "form_version": "1",
    ]

    /// Kham's agency has raided a venue and found five people; the batch is K7M2QX.
    private func raided() async throws -> TestOffice {
        let test = try await TestOffice.withAgencies()
        try await test.write(as: .commandLine) { work in
            _ = try work.create(
                Register.named("sites")!, ["name_en": "W-2", "kind": "quarantine_centre", "province": "LA-VT"],
                id: "W-2")
        }
        try await test.write(as: .kham) { _ = try $0.openBatch(.raid, code: "K7M2QX", Self.raid) }
        return test
    }

    @discardableResult
    private func screen(_ test: TestOffice, _ number: Int, as viewer: Viewer = .kham) async throws -> Record {
        try await test.write(as: viewer) {
            try $0.screenInBatch(
                .new(WorkTests.person), Self.screening, answers: Answers(["D1-01": .yes]), code: "K7M2QX",
                number: number)
        }
    }

    private func counts(_ test: TestOffice, as viewer: Viewer = .kham) async throws -> BatchCounts {
        try await test.office.read(as: viewer) { try $0.counts(of: #require(try $0.batch("K7M2QX"))) }
    }

    private func refusal(_ test: TestOffice, _ step: String, _ number: Int, _ reason: String = "") async throws
        -> Refusal?
    {
        do {
            try await test.write(as: .kham) {
                _ = try $0.tell(step, code: "K7M2QX", number: number, ["reason": reason])
            }
            return nil
        } catch DeskProblem.refused(let refusal) { return refusal }
    }

    @Test func everyoneWaitsUntilSomethingIsTold() async throws {
        let test = try await raided()
        let counts = try await counts(test)
        #expect(counts.people == 5)
        #expect(counts.waiting == 5)
        #expect(counts.screened == 0)
    }

    @Test func aScreeningNamesItsBatchAndComesBeforeACharge() async throws {
        let test = try await raided()
        let screening = try await screen(test, 3)
        #expect(screening.isYes("before_charge"))
        #expect(screening.text("site") == "W-1")
        #expect(screening.text("raid") != nil)
        let counts = try await counts(test)
        #expect((counts.screened, counts.waiting) == (1, 4))
        let told = try await test.office.read(as: .kham) { try $0.numbers(of: #require(try $0.batch("K7M2QX"))) }
        #expect(told.map { $0.stored.record.integer("number") } == [3])
        #expect(told.first?.stored.record.text("person") == screening.text("person"))
    }

    @Test func nobodyIsChargedBeforeTheyWereScreened() async throws {
        let test = try await raided()
        #expect(try await refusal(test, "charge", 2) == .screeningBeforeCharge)
        #expect(try await counts(test).waiting == 5, "What was refused leaves nothing behind")
        try await screen(test, 2)
        #expect(try await refusal(test, "charge", 2) == .reviewBeforeCharge, "Signs of trafficking or not")
        #expect(try await counts(test).charged == 0)
        #expect(try await refusal(test, "charge", 2, "Asked by the women's union that day") == nil)
        let counts = try await counts(test)
        #expect((counts.charged, counts.screened) == (1, 1))
    }

    @Test func whoWasChargedUnscreenedIsStillToBeScreenedAndThatIsKept() async throws {
        let test = try await raided()
        #expect(try await refusal(test, "found_charged", 4) == .missing(field: "reason", step: "found_charged"))
        #expect(try await refusal(test, "found_charged", 4, "At the station") == nil)
        #expect(try await counts(test).chargedUnscreened == 1)
        #expect(try await counts(test).toScreen == 5)
        let screening = try await screen(test, 4)
        #expect(screening["before_charge"] == .yes(false))
        let counts = try await counts(test)
        #expect((counts.charged, counts.chargedUnscreened) == (1, 0))
    }

    @Test func whoLeftGaveAReasonAndCanStillBeScreened() async throws {
        let test = try await raided()
        #expect(try await refusal(test, "left", 1) == .missing(field: "reason", step: "left"))
        #expect(try await refusal(test, "left", 1, "Went home") == nil)
        #expect(try await counts(test).left == 1)
        try await screen(test, 1)
        let counts = try await counts(test)
        #expect((counts.left, counts.screened) == (0, 1))
        #expect(try await refusal(test, "left", 1, "Again") != nil, "Who was screened has not left unscreened")
    }

    @Test func twoScreeningsOfOneNumberAreBothKeptAndFound() async throws {
        let test = try await raided()
        let (one, other) = (try await screen(test, 5), try await screen(test, 5))
        try await screen(test, 1)
        let counts = try await counts(test)
        #expect((counts.screened, counts.waiting) == (2, 3))
        let twice = try await test.office.read(as: .kham) { try $0.numbersScreenedTwice() }
        #expect(twice.map(\.number) == [5])
        #expect(twice.first?.screenings == [one.id, other.id])
        #expect(try await test.office.read(as: .kham) { try $0.numbersScreenedTwice(since: Day("2021-05-21")!) } == [])
    }

    @Test func aHigherNumberThanWasCountedIsKept() async throws {
        let test = try await raided()
        try await screen(test, 7)
        #expect(try await counts(test).people == 5)
        for number in 1...5 { try await screen(test, number) }
        let counts = try await counts(test)
        #expect((counts.people, counts.screened, counts.waiting) == (6, 6, 0))
    }

    @Test func aCodeIsOneOfAKindAmongRaidsAndArrivals() async throws {
        let test = try await raided()
        let arrival = ["arrived_on": "2021-05-20", "from_country": "MY", "returnees": "40", "quarantine": "W-2"]
        for code in ["K7M2QX", "K7M2Q0"] {
            await #expect(throws: DeskProblem.self) {
                try await test.write(as: .kham) { _ = try $0.openBatch(.arrival, code: code, arrival) }
            }
        }
        let made = try await test.write(as: .kham) { try $0.openBatch(.arrival, arrival) }
        #expect(BatchCode.isCode(made.code))
        #expect((made.people, made.site) == (40, "W-2"))
    }

    @Test func aBatchIsItsAgencysAndTheDepartments() async throws {
        let test = try await raided()
        for viewer in [Viewer.dala, .anong, .bounmy, .mala] {
            await #expect(throws: DeskProblem.self, "\(viewer.staff)") { try await screen(test, 1, as: viewer) }
            let found = try await test.office.read(as: viewer) { try $0.batch("K7M2QX") }
            #expect(found == nil)
        }
        let seen = try await test.office.read(as: .noy) { try $0.batch("K7M2QX") }
        #expect(seen?.people == 5)
    }

    /// A number that waits again would tell who screened it that they are excluded; how it stands by now is not told.
    @Test func aNumberStaysScreenedForWhoIsExcludedFromItsPerson() async throws {
        let test = try await raided()
        let screening = try await screen(test, 3)
        try await test.write(as: .commandLine) { work in
            _ = try work.create(
                Register.named("exclusions")!,
                ["person": screening.text("person") ?? "", "staff": "U-KHAM", "reason": "Kin.", "made_by": "A-ATD"])
        }
        let seen = try await counts(test)
        #expect((seen.screened, seen.waiting) == (1, 4))
        _ = try await test.write(as: .noy) { try $0.tell("charge", code: "K7M2QX", number: 3, ["reason": "Asked"]) }
        #expect(try await counts(test, as: .noy).charged == 1)
        let later = try await counts(test)
        #expect((later.charged, later.screened) == (0, 1))
        let (closed, told) = try await test.office.read(as: .kham) { reader in
            let batch = try #require(try reader.batch("K7M2QX"))
            return (try reader.closedNumbers(of: batch), try reader.numbers(of: batch).count)
        }
        #expect((closed, told) == ([3], 0))
        // Nothing is told of it twice.
        #expect(try await refusal(test, "left", 3, "Went home") == .notFound)
        #expect(try await counts(test, as: .noy).people == 5)
    }

    @Test func whoSeesTwoBatchesWithOneCodeNamesOne() async throws {
        let test = try await raided()
        let elsewhere = Viewer(staff: "U-X", name: "", role: .officer, agency: "A-NGO", province: nil)
        let arrival = ["arrived_on": "2021-05-21", "from_country": "MY", "returnees": "7", "quarantine": "W-2"]
        let other = try await test.write(as: elsewhere) {
            try $0.openBatch(.arrival, code: "K7M2QX", arrival).record.id
        }
        let name = BatchName("K7M2QX", of: other)
        let (all, one, said) = try await test.office.read(as: .noy) { reader in
            let one = try reader.batches(named: name)
            return (
                try reader.batches(named: BatchName("K7M2QX")).count, one.map(\.people), try reader.name(of: one[0])
            )
        }
        #expect((all, one, said) == (2, [7], name))
        #expect(try await test.office.read(as: .kham) { try $0.batches(named: name).count } == 0, "another agency's")
        try await test.write(as: .noy) { work in
            #expect(try work.batch(name.description).record.id == other)
            #expect(throws: DeskProblem.self) { try work.checkIsOne(BatchName("K7M2QX")) }
            try work.checkIsOne(name)
        }
        try await test.write(as: .kham) { work in
            try work.checkIsOne(BatchName("K7M2QX"))
            #expect(try work.reader.name(of: work.batch("K7M2QX")) == BatchName("K7M2QX"))
        }
    }

    @Test func openBatchesAreThoseInWhichSomeoneIsStillToBeScreened() async throws {
        let test = try await raided()
        func open() async throws -> [String] {
            try await test.office.read(as: .kham) { try $0.openBatches(since: Day("2021-05-01")!).map(\.batch.code) }
        }
        #expect(try await open() == ["K7M2QX"])
        for number in 1...4 { try await screen(test, number) }
        #expect(try await open() == ["K7M2QX"])
        try await test.write(as: .kham) { _ = try $0.tell("declined", code: "K7M2QX", number: 5) }
        #expect(try await open().isEmpty)
    }

    @Test func whatIsToldOfANumberBelongsToTheBatch() async throws {
        let test = try await raided()
        let screening = try await screen(test, 1)
        let raid = screening.text("raid") ?? ""
        let other = try await test.write(as: .kham) { try $0.openBatch(.raid, Self.raid) }
        func fields(_ raw: [String: String]) async throws -> [String?] {
            do {
                try await test.write(as: .commandLine) { try $0.create(Register.named("batch_people")!, raw) }
                return []
            } catch DeskProblem.fields(let problems) { return problems.map(\.field) }
        }
        let named = ["number": "9", "person": screening.text("person") ?? "", "screening": screening.id]
        #expect(try await fields(named.merging(["raid": other.record.id, "agency": "A-IMM"]) { $1 }) == ["screening"])
        #expect(try await fields(named.merging(["raid": raid, "agency": "A-ATD"]) { $1 }) == ["agency"])
        #expect(try await fields(named.merging(["raid": raid, "agency": "A-IMM"]) { $1 }).isEmpty)
    }
}
