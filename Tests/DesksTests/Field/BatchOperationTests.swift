import Domain
import Store
import TestDatabases
import Testing

@testable import Desks

/// People found together, entered on several phones at once.
@Suite(.sameOnBothDatabases) struct BatchOperationTests {
    private let code = "K7M2QX"

    /// `number state` of everything that was told of a batch.
    private func told(_ country: FieldCountry) async throws -> [String] {
        try await country.office.read(as: .kham) { reader in
            guard let batch = try reader.batch("K7M2QX") else { return ["no batch"] }
            return try reader.numbers(of: batch).map { "\($0.stored.record.text("number") ?? "?") \($0.state)" }
        }
    }

    private func tasks(_ country: FieldCountry) async throws -> [FieldTask.Kind] {
        try await country.office.reading.fieldTasks(of: .kham, most: 20).map(\.kind)
    }

    @Test func oneOpensItAndOthersScreenItsNumbersBeforeTheyHeardOfIt() async throws {
        let country = try await FieldCountry()
        let (one, two) = (try await country.phone(), try await country.phone(of: "U-KHAMLA"))
        let (screening, left) = (try two.numbered(code, 2), try two.told("left", code, 3))
        let waiting = try await country.send(screening, left)
        #expect(waiting.map(\.reason) == [.waitsForBatch, .waitsForBatch])
        try await country.send(try one.raid(code))
        #expect(try await country.send(screening, left).map(\.state) == [.done, .done])
        #expect(try await told(country) == ["2 screened", "3 left"])
        let made = try #require(try await country.all("screenings").first)
        #expect(made.text("raid") != nil && made.isYes("before_charge") && made.text("site") == "W-1")
        let batches = try await country.desk.batches(for: .khamla, onlyOpen: true)
        #expect(batches.map(\.batch.code) == [code] && batches[0].place?.id == "W-1")
        #expect(batches[0].counts.people == 4 && batches[0].counts.screened == 1 && batches[0].counts.left == 1)
        #expect(try await tasks(country).isEmpty)
        #expect(try await country.verified().isEmpty)
    }

    @Test func aBatchThatWasOpenedOnAPageIsNoLongerWaitedFor() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        let screening = try phone.numbered(code, 1)
        #expect(try await country.send(screening).first?.state == .waiting)
        try await country.office.write(as: .kham) { work in
            _ = try work.openBatch(
                .raid, code: "K7M2QX", ["raided_on": "2021-05-30", "site": "W-1", "people_found": "2"])
        }
        #expect(try await country.send(screening).first?.state == .done)
    }

    @Test func twoScreeningsOfOneNumberAreBothKeptAndSomebodyLooks() async throws {
        let country = try await FieldCountry()
        let (one, two) = (try await country.phone(), try await country.phone(of: "U-KHAMLA"))
        try await country.send(
            try one.raid(code), try one.numbered(code, 1, "Khamphone"), try two.numbered(code, 1, "Sengdao"))
        #expect(try await country.count("screenings") == 2)
        #expect(try await told(country) == ["1 screened", "1 screened"])
        let tasks = try await country.office.reading.fieldTasks(of: .kham, most: 10)
        #expect(tasks.map(\.kind) == [.screenedTwice])
        let screenings = Set(try await country.all("screenings").map(\.id))
        #expect(Set([tasks[0].record, tasks[0].other]) == screenings)
    }

    @Test(arguments: [true, false])
    func whoIsSaidToHaveLeftAndIsScreenedIsScreenedAndSomebodyLooks(isLeftFirst: Bool) async throws {
        let country = try await FieldCountry()
        let (one, two) = (try await country.phone(), try await country.phone(of: "U-KHAMLA"))
        try await country.send(try one.raid(code))
        let (screening, left) = (try one.numbered(code, 1), try two.told("left", code, 1))
        let replies = try await country.send(isLeftFirst ? left : screening, isLeftFirst ? screening : left)
        #expect(replies.map(\.state) == [.done, .done])
        #expect(try await told(country) == ["1 screened"])
        let task = try #require(try await country.office.reading.fieldTasks(of: .kham, most: 10).first)
        #expect(task.kind == .twoValues && task.register == "batch_people")
        // What could not follow is kept until somebody has chosen, and not readable; what could stands in the history.
        let said = try await country.office.reading.said(in: task, as: .kham)
        #expect(said?.step == (isLeftFirst ? nil : "left") && said?.reason == (isLeftFirst ? nil : "Canaryreason"))
        #expect(try await country.office.reading.said(in: task, as: .anong) == nil)
        #expect(try await country.readable("Canary").isEmpty)
        try await country.office.closeFieldTask(task.id, .keptFirst, as: .kham)
        #expect(try await country.stored(left.id)?.sealed == nil)
        #expect(try await country.stored(screening.id)?.sealed == nil)
    }

    /// A task names a record, and what a phone said of it: neither is for somebody who is excluded from the person.
    @Test func aTaskAboutSomebodyIsNotThereForWhoIsExcludedFromThem() async throws {
        let country = try await FieldCountry()
        let (one, two) = (try await country.phone(), try await country.phone(of: "U-KHAMLA"))
        try await country.send(
            try one.raid(code), try one.numbered(code, 1, "Khamphone"), try two.numbered(code, 1, "Sengdao"),
            try two.told("left", code, 1))
        let tasks = try await country.office.reading.fieldTasks(of: .kham, most: 10)
        #expect(Set(tasks.map(\.kind)) == [.screenedTwice, .twoValues])
        let people = try await country.all("people").map(\.id)
        try await country.office.write(as: .commandLine) { work in
            for person in people {
                _ = try work.create(
                    Register.named("exclusions")!,
                    ["person": person, "staff": "U-KHAM", "reason": "Kin.", "made_by": "A-ATD"])
            }
        }
        #expect(try await country.office.reading.fieldTasks(of: .kham, most: 10).isEmpty)
        for task in tasks {
            #expect(try await country.office.reading.said(in: task, as: .kham) == nil)
            let outcome = try #require(FieldTask.Outcome.answers(task.kind).first)
            await #expect(throws: DeskProblem.self) {
                try await country.office.closeFieldTask(task.id, outcome, as: .kham)
            }
        }
        #expect(try await country.office.reading.fieldTasks(of: .khamla, most: 10).count == tasks.count)
    }

    @Test func aChargeOfSomebodyWhoWasNotScreenedComesBackWithTheRule() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        try await country.send(try phone.raid(code))
        #expect(try await country.send(try phone.told("charge", code, 1)).first?.reason == .rule)
        #expect(try await country.desk.returned(to: .kham).first?.refusal == .screeningBeforeCharge)
        #expect(try await told(country).isEmpty)
        #expect(try await country.send(try phone.told("found_charged", code, 1)).first?.state == .done)
        #expect(try await told(country) == ["1 charged_unscreened"])
    }

    @Test func aCodeOrNumberThatIsNoneIsAFieldToMend() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        try await country.send(
            try phone.numbered("K7M2Q0", 0), try phone.told("vanished", "K7M2QX", 1), try phone.raid("short"))
        let fields = try await country.desk.returned(to: .kham).map { $0.problems.map(\.field).sorted() }
        #expect(Set(fields) == [["batch.code", "batch.number"], ["step"], ["code"]])
    }

    @Test func aCodeThatAnotherBatchHasComesBack() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        #expect(try await country.send(try phone.raid(code), try phone.raid(code)).map(\.state) == [.done, .returned])
        #expect(try await country.count("raids") == 1)
    }

    private func openedByTheDepartment(_ country: FieldCountry) async throws {
        try await country.office.write(as: .noy) { work in
            _ = try work.openBatch(
                .raid, code: "K7M2QX", ["raided_on": "2021-05-30", "site": "W-1", "people_found": "2"])
        }
    }

    /// A code entered from another agency's card holds up nothing of that agency's, however early and long.
    @Test(arguments: [true, false])
    func aBatchOfTheSameCodeElsewhereKeepsNobodyFromTheirOwn(isByPhone: Bool) async throws {
        let country = try await FieldCountry()
        try await openedByTheDepartment(country)
        let (one, two) = (try await country.phone(), try await country.phone(of: "U-KHAMLA"))
        let (screening, left) = (try two.numbered(code, 1), try two.told("left", code, 2))
        #expect(try await country.send(screening, left).map(\.state) == [.waiting, .waiting])
        for _ in 0..<50 { try await country.desk.carryOutReady() }
        // What its author sees no batch for is not opened and tried again and again.
        #expect(try await country.stored(screening.id)?.tries == 1)
        if isByPhone {
            try await country.send(try one.raid(code))
        } else {
            try await country.office.write(as: .kham) { work in
                _ = try work.openBatch(
                    .raid, code: "K7M2QX", ["raided_on": "2021-05-30", "site": "W-1", "people_found": "4"])
            }
            try await country.desk.carryOutReady()
        }
        #expect(try await country.stored(screening.id)?.state == .done)
        #expect(try await country.stored(left.id)?.state == .done)
        #expect(try await told(country) == ["1 screened", "2 left"])
        let raid = try #require(try await country.all("screenings").first?.text("raid"))
        let raids = try await country.all("raids")
        #expect(raids.first { $0.id == raid }?.text("agency") == "A-IMM")
    }

    /// A server of before tried forty times and no more.
    @Test func whatWasTriedOftenBeforeGoesOnWhenItsBatchIsThere() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        let screening = try phone.numbered(code, 1)
        try await country.send(screening)
        try await country.office.database.write { try $0.run("UPDATE operations SET tries = 40") }
        try await country.send(try phone.raid(code))
        #expect(try await country.stored(screening.id)?.state == .done)
    }

    @Test func moreThanOneLookOfThoseWhoSeeNoBatchHoldsUpNobody() async throws {
        let country = try await FieldCountry()
        let (one, two) = (try await country.phone(), try await country.phone(of: "U-NOY"))
        let (other, own) = (try one.numbered(code, 1), try two.numbered(code, 1, "Sengdao"))
        #expect(try await country.send(other, own).map(\.state) == [.waiting, .waiting])
        try await openedByTheDepartment(country)
        let found = try await country.office.database.read { connection in
            try OperationStore(connection).ready(for: ["batch:K7M2QX"], most: 1) { _, author in author == "U-NOY" }
        }
        #expect(found.map(\.id) == [own.id])
        try await country.desk.carryOutReady()
        #expect(try await country.stored(own.id)?.state == .done)
        #expect(try await country.stored(other.id)?.state == .waiting)
    }

    @Test func whoseAuthorMayTellOfNoBatchAnyLongerIsReturned() async throws {
        let country = try await FieldCountry()
        let (one, two) = (try await country.phone(), try await country.phone(of: "U-KHAMLA"))
        let (moved, away) = (try one.numbered(code, 1), try two.numbered(code, 2))
        try await country.send(moved, away)
        try await country.office.write(as: .commandLine) { work in
            let staff = Register.named("staff")!
            let standing = try #require(try work.reader.find(staff, "U-KHAM")?.record)
            try work.correct(
                staff, "U-KHAM", version: standing.version,
                standing.values.mapValues(\.plain).merging(["role": "secretariat", "agency": "A-SEC"]) { $1 })
        }
        try await country.office.database.write { try AccountStore($0).setDisabled(staff: "U-KHAMLA", true) }
        try await openedByTheDepartment(country)
        try await country.desk.carryOutReady()
        #expect(try await country.stored(moved.id)?.reason == "no_right")
        #expect(try await country.stored(away.id)?.reason == "author_away")
    }

    @Test func whetherAnotherAgencyHasABatchIsNotTold() async throws {
        let country = try await FieldCountry()
        try await openedByTheDepartment(country)
        let phone = try await country.phone()
        let (there, notThere) = (try phone.numbered(code, 1), try phone.numbered("ZZZZZZ", 1))
        let replies = try await country.send(there, notThere)
        #expect(replies.map(\.state) == [.waiting, .waiting] && replies[0].reason == replies[1].reason)
        // Who keeps no batches is not left waiting.
        let ngo = try await country.phone(of: "U-ANONG")
        #expect(try await country.send(try ngo.numbered(code, 1), as: .anong).first?.reason == .noRight)
    }
}
