import Domain
import Store
import Testing

@testable import Desks

/// Break-glass, the limits on browsing, and the administration of staff.
@Suite struct EmergencyTests {
    private func country() async throws -> TestOffice {
        let test = try await TestOffice.withAgencies()
        try await test.write(as: .dala) { work in
            _ = try work.create(
                Register.named("people")!,
                [
                    "given_name": "Malai", "sex": "female", "birth_year": "1995", "age_basis": "stated",
                    "citizenship": "LA", "safe_contact": "by the temple",
                ], id: "P-1")
        }
        return test
    }

    private func ask(_ test: TestOffice, record: String = "P-1") async throws -> String {
        try await test.write(as: .kham) {
            try $0.askInEmergency(["register": "people", "record": record, "reason": "She is followed."]).id
        }
    }

    /// Kham with what is open to him now, as the session gives it with each request.
    private func kham(_ test: TestOffice) async throws -> Viewer {
        let now = test.clock.now
        var viewer = Viewer.kham
        viewer.emergencies = try await test.office.database.read {
            try EmergencyStore($0).open(to: "U-KHAM", at: now)
        }
        return viewer
    }

    private func opens(_ test: TestOffice) async throws -> Bool {
        let viewer = try await kham(test)
        do {
            try await test.look(as: viewer) { _ = try $0.open(Register.named("people")!, "P-1") }
            return true
        } catch DeskProblem.refused(.notFound) {
            return false
        }
    }

    @Test func aRecordIsOpenForAnHourFromTheApprovalAndThenGone() async throws {
        let test = try await country()
        let id = try await ask(test)
        #expect(try await !opens(test))
        try await test.write(as: .noy) { try $0.approveEmergency(id) }
        #expect(try await opens(test))
        test.clock.move(seconds: Emergency.lasts - 1)
        #expect(try await opens(test))
        test.clock.move(seconds: 1)
        #expect(try await !opens(test))
    }

    @Test func itOpensOneRecordAndLetsNobodyWriteOrListIt() async throws {
        let test = try await country()
        let id = try await ask(test)
        try await test.write(as: .noy) { try $0.approveEmergency(id) }
        let viewer = try await kham(test)
        let (listed, found) = try await test.office.read(as: viewer) { reader in
            (
                try reader.countAll(RecordQuery(Register.named("people")!)),
                try reader.exists(Register.named("people")!, "P-1")
            )
        }
        #expect(listed == 0)
        #expect(!found)
        await #expect(throws: DeskProblem.self) {
            try await test.write(as: viewer) {
                _ = try $0.correct(Register.named("people")!, "P-1", version: 1, ["given_name": "Other"])
            }
        }
    }

    @Test func nobodyApprovesForThemselvesOrTheirAgency() async throws {
        let test = try await country()
        let id = try await ask(test)
        let colleague = Viewer(staff: "U-2", name: "", role: .officer, agency: "A-IMM", province: nil)
        let moved = Viewer(staff: "U-KHAM", name: "", role: .atd, agency: "A-ATD", province: nil)
        for viewer in [Viewer.kham, colleague, moved] {
            await #expect(throws: DeskProblem.self, "\(viewer.staff) of \(viewer.agency)") {
                try await test.write(as: viewer) { try $0.approveEmergency(id) }
            }
        }
        // Nor does who does not have the record, who is not even shown that it is asked for.
        await #expect(throws: DeskProblem.self) {
            try await test.write(as: .anong) { try $0.approveEmergency(id) }
        }
        #expect(try await test.look(as: .anong) { try $0.emergenciesToAnswer().count } == 0)
        #expect(try await test.look(as: .noy) { try $0.emergenciesToAnswer().map(\.id) } == [id])
        #expect(try await !opens(test))
    }

    @Test func askingTellsNothingOfWhatThereIs() async throws {
        let test = try await country()
        let id = try await ask(test, record: "P-NOBODY")
        #expect(id.hasPrefix("EM-"))
        #expect(try await test.look(as: .noy) { try $0.emergenciesToAnswer().count } == 0)
    }

    @Test func anExclusionHoldsInAnEmergencyToo() async throws {
        let test = try await country()
        let id = try await ask(test)
        try await test.write(as: .noy) { try $0.approveEmergency(id) }
        try await test.write(as: .noy) {
            _ = try $0.create(
                Register.named("exclusions")!, ["person": "P-1", "staff": "U-KHAM", "reason": "Kin."])
        }
        #expect(try await !opens(test))
    }

    /// The excluded asker's own list shows the request waiting, before and after somebody tried to let them.
    @Test(arguments: ["staff", "agency", "province"])
    func whoAskedIsNotToldThatTheyAreExcluded(way: String) async throws {
        let test = try await country()
        let named = ["staff": "U-KHAM", "agency": "A-IMM", "province": "LA-BK"][way]!
        let kham = Viewer(staff: "U-KHAM", name: "Kham", role: .officer, agency: "A-IMM", province: "LA-BK")
        try await test.write(as: .commandLine) {
            _ = try $0.create(
                Register.named("exclusions")!,
                [
                    "person": "P-1", way: named, "reason": "Kin.", "made_by": "A-LWU",
                ])
            var agency = try #require(try $0.reader.find(Register.named("agencies")!, "A-IMM")).record
            agency.values["province"] = .reference("LA-BK")
            try $0.writer.replace(agency)
        }
        let (id, other) = (try await ask(test), try await ask(test, record: "P-NOBODY"))
        @Sendable func seen() async throws -> [String: Emergency.State] {
            let now = test.clock.now
            return try await test.office.read(as: kham) { reader in
                let listed = try reader.list(RecordQuery(Register.named("emergencies")!)).map(\.record)
                return Dictionary(uniqueKeysWithValues: listed.map { ($0.id, Emergency.state($0, at: now)) })
            }
        }
        #expect(try await seen() == [id: .waiting, other: .waiting])
        #expect(try await test.look(as: .noy) { try $0.emergenciesToAnswer().map(\.id) } == [id])
        await #expect {
            try await test.write(as: .noy) { try $0.approveEmergency(id) }
        } throws: { problem in
            if case DeskProblem.refused(.askerExcluded) = problem { true } else { false }
        }
        #expect(try await seen() == [id: .waiting, other: .waiting])
        #expect(try await !opens(test))
    }

    @Test func aColleaguesRequestIsClosedToTheExcludedAndTheirOwnAnswersStay() async throws {
        let test = try await country()
        let id = try await ask(test)
        try await test.write(as: .noy) { try $0.approveEmergency(id) }
        try await test.write(as: .commandLine) { work in
            _ = try work.create(
                Register.named("staff")!,
                ["name": "Two", "role": "officer", "agency": "A-IMM", "from_day": "2018-01-01"], id: "U-2")
            for staff in ["U-2", "U-NOY"] {
                _ = try work.create(
                    Register.named("exclusions")!,
                    ["person": "P-1", "staff": staff, "reason": "Kin.", "made_by": "A-LWU"])
            }
        }
        let colleague = Viewer(staff: "U-2", name: "", role: .officer, agency: "A-IMM", province: nil)
        #expect(try await test.find("emergencies", id, as: colleague) == nil)
        #expect(try await test.find("emergencies", id, as: .noy) != nil, "who answered it, in the agency that answered")
        #expect(try await test.find("emergencies", id, as: .kham) != nil)
    }

    @Test func oversightReviewsItWithinThreeDays() async throws {
        let test = try await country()
        let id = try await ask(test)
        let keo = Viewer(staff: "U-NOY", name: "", role: .oversight, agency: "A-ATD", province: nil)
        await #expect(throws: DeskProblem.self) {
            try await test.write(as: keo) { try $0.reviewEmergency(id, ["finding": "justified", "review": "Yes."]) }
        }
        try await test.write(as: .noy) { try $0.approveEmergency(id) }
        let approved = try #require(try await test.find("emergencies", id, as: keo))
        let moment = test.clock.now
        #expect(Emergency.state(approved, at: moment) == .open)
        #expect(Emergency.state(approved, at: moment.adding(seconds: Emergency.lasts)) == .ended)
        #expect(Emergency.state(approved, at: moment.adding(seconds: Emergency.reviewedWithin)) == .overdue)
        await #expect(throws: DeskProblem.self) {
            try await test.write(as: .noy) { try $0.reviewEmergency(id, ["finding": "justified", "review": "Yes."]) }
        }
        try await test.write(as: keo) { try $0.reviewEmergency(id, ["finding": "justified", "review": "Yes."]) }
        let reviewed = try #require(try await test.find("emergencies", id, as: keo))
        #expect(Emergency.state(reviewed, at: moment.adding(seconds: Emergency.reviewedWithin)) == .reviewed)
    }

    // MARK: Browsing

    private func limited(_ test: TestOffice, _ kind: BrowsingLimits.Kind, to most: Int) -> Office {
        var limits: [BrowsingLimits.Kind: Int] = [.opened: 1000, .listed: 1000, .searches: 1000, .exports: 1000]
        limits[kind] = most
        let clock = test.clock
        return Office(
            database: test.office.database, vault: test.office.vault,
            content: test.office.content.with(BrowsingLimits(most: limits, noticeAtPercent: 80)),
            clock: { clock.now })
    }

    @Test func theDaysLimitIsTheLastThatIsOpenedAndTheNextDayBeginsAnew() async throws {
        let test = try await country()
        let office = limited(test, .opened, to: 3)
        @Sendable func open(as viewer: Viewer) async throws {
            try await office.reading.look(as: viewer) { _ = try $0.open(Register.named("people")!, "P-1") }
        }
        for _ in 1...3 { try await open(as: .noy) }
        await #expect(throws: DeskProblem.self) { try await open(as: .noy) }
        await #expect(throws: DeskProblem.self) {
            _ = try await office.reading.look(as: .noy) { try $0.open(Register.named("people")!, "P-1").record.id }
        }
        // Another's limit is another's.
        try await open(as: .dala)
        test.clock.move(seconds: 24 * 3600)
        try await open(as: .noy)
    }

    @Test func searchesAndFilesAreCountedAsWell() async throws {
        let test = try await country()
        let people = Register.named("people")!
        let searching = limited(test, .searches, to: 2)
        for _ in 1...2 { try await searching.noteSearch(in: people, as: .noy) }
        await #expect(throws: DeskProblem.self) { try await searching.noteSearch(in: people, as: .noy) }
        let exporting = limited(test, .exports, to: 1)
        try await Export(exporting, as: .noy).run(people) { _ in }
        await #expect(throws: DeskProblem.self) { try await Export(exporting, as: .noy).run(people) { _ in } }
        // A list of places is nobody's secret.
        for _ in 1...3 { try await Export(exporting, as: .noy).run(Register.named("places")!) { _ in } }
    }

    @Test func oversightSeesWhoCameNearALimitAndNobodyElseDoes() async throws {
        let test = try await country()
        let office = limited(test, .opened, to: 5)
        for _ in 1...4 { try await office.reading.look(as: .noy) { _ = try $0.open(Register.named("people")!, "P-1") } }
        let keo = Viewer(staff: "U-KEO", name: "", role: .oversight, agency: "A-ATD", province: nil)
        let flags = try await office.reading.browsingFlags(as: keo)
        #expect(flags.map(\.staff) == ["U-NOY"])
        #expect(flags.map(\.count) == [4])
        await #expect(throws: DeskProblem.self) { _ = try await office.reading.browsingFlags(as: .noy) }
    }
}
