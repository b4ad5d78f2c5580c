import Desks
import Domain
import Foundation
import Store
import Testing

/// Many phones, any order, replies that are lost, three of ten sent again: in the end everything is there, and once.
/// `scripts/soak-field` runs it larger.
@Suite struct ConvergenceTests {
    /// Phones and operations of each.
    private static let size: (devices: Int, operations: Int) = {
        let words = ProcessInfo.processInfo.environment["SINXAY_FIELD_SOAK"]?.split(separator: " ").compactMap {
            Int($0)
        }
        return words?.count == 2 ? (words![0], words![1]) : (5, 24)
    }()

    private static let isSoak = ProcessInfo.processInfo.environment["SINXAY_FIELD_SOAK"] != nil

    @Test(arguments: isSoak ? [1] : [1, 2]) func whateverHappensOnTheWayTheEndIsTheSame(seed: UInt64) async throws {
        let size = Self.size
        let workload = FieldWorkload(devices: size.devices, operations: size.operations, seed: 11)
        let country = try await FieldCountry()
        var counts = (again: 0, lost: 0)
        let began = ContinuousClock.now
        try await withThrowingTaskGroup(of: (again: Int, lost: Int).self) { group in
            for lane in 0..<min(Self.lanes, size.devices) {
                group.addTask { try await Self.run(lane, workload, country, seed: seed) }
            }
            for try await lane in group {
                counts = (counts.again + lane.again, counts.lost + lane.lost)
                if Self.isSoak { say("An eighth of the phones have sent all", began) }
            }
        }
        let found = try await Found(country)
        #expect(found.screenings == workload.screenings)
        #expect(found.referrals == workload.referrals)
        #expect(found.places == workload.places)
        #expect(found.duplicates == workload.twice)
        #expect(found.numbers == workload.numbers)
        #expect(found.screenedTwice == workload.contested.screenedTwice)
        #expect(found.twoValues == workload.contested.twoValues)
        let states = try await country.office.database.read { connection in
            try connection.rows(
                """
                SELECT state, count(*) AS operations, count(sealed) AS kept, count(mended_by) AS mended
                FROM operations GROUP BY state ORDER BY state
                """
            ).map { row in ["operations", "kept", "mended"].map { row.integer($0) ?? -1 } }
        }
        let broken = workload.devices.joined().count { $0.act == .broken }
        let all = workload.devices.joined().count
        // Done, and nothing kept but what could not follow what was said before; returned, mended, and nothing kept any
        // longer; nothing that still waits.
        let kept = states.first?[1] ?? -1
        #expect((0...workload.contested.twoValues).contains(kept))
        #expect(states == [[all, kept, 0], [broken, 0, broken]].filter { $0[0] > 0 })
        #expect(counts.again > 0 && counts.lost > 0)
        #expect(try await country.verified().isEmpty)
        if Self.isSoak {
            print(
                "\(size.devices) phones with \(size.operations) operations each: \(all) done,",
                "\(broken) returned and mended,",
                "\(counts.again) sent once more after they were done, \(counts.lost) requests without an answer,",
                "\(ContinuousClock.now - began)")
        }
    }

    /// So many requests are under way at once.
    private static let lanes = 8

    /// Every eighth phone, each sending in its turn: whoever waits for another's batch asks no more often than that one.
    private static func run(
        _ lane: Int, _ workload: FieldWorkload, _ country: FieldCountry, seed: UInt64
    ) async throws -> (again: Int, lost: Int) {
        var phones: [SimulatedPhone] = []
        for number in stride(from: lane, to: workload.devices.count, by: lanes) {
            phones.append(try await SimulatedPhone(country, workload.devices[number], number: number, seed: seed))
        }
        while phones.contains(where: { !$0.hasSentAll }) {
            var isHeard = false
            for index in phones.indices where !phones[index].hasSentAll {
                if try await phones[index].send() { isHeard = true }
            }
            // All that is left here waits for others, who need the processor that asking again and again would take.
            if !isHeard { try await Task.sleep(for: .milliseconds(2)) }
        }
        return phones.reduce((again: 0, lost: 0)) { ($0.again + $1.sentAgain, $0.lost + $1.lost) }
    }

    private func say(_ what: String, _ began: ContinuousClock.Instant) {
        FileHandle.standardError.write(Data("\(what) after \(ContinuousClock.now - began)\n".utf8))
    }

    /// What is in the registers afterwards, by names.
    private struct Found {
        var screenings: [String] = []
        var referrals: [String] = []
        var places: [String] = []
        var duplicates: Set<String> = []
        var numbers: [String] = []
        var screenedTwice = 0
        var twoValues = 0

        init(_ country: FieldCountry) async throws {
            func byId(_ register: String) async throws -> [String: Record] {
                Dictionary(uniqueKeysWithValues: try await country.all(register).map { ($0.id, $0) })
            }
            let (people, crossings) = (try await byId("people"), try await byId("crossings"))
            let raids = try await byId("raids")
            func line(_ record: Record, _ place: String) -> String {
                let person = record.text("person").flatMap { people[$0] }
                return "\(person?.text("given_name") ?? "?") \(person?.text("family_name") ?? "?") at \(place)"
            }
            screenings = try await country.all("screenings").map { screening in
                let raid = screening.text("raid").flatMap { raids[$0]?.text("code") }
                return line(
                    screening, raid ?? screening.text("crossing").flatMap { crossings[$0]?.text("name_en") } ?? "?")
            }.sorted()
            referrals = try await country.all("referrals").map { line($0, $0.text("to_agency") ?? "?") }.sorted()
            places = crossings.values.filter { !$0.isYes("official") }.compactMap { $0.text("name_en") }.sorted()
            let tasks = try await country.office.reading.fieldTasks(of: .kham, most: .max)
            screenedTwice = tasks.count { $0.kind == .screenedTwice }
            twoValues = tasks.count { $0.kind == .twoValues }
            numbers = try await Self.numbers(country, raids)
            duplicates = Set(
                tasks.filter { $0.kind == .likelyDuplicate }.compactMap { people[$0.record]?.text("given_name") })
        }

        private static func numbers(_ country: FieldCountry, _ raids: [String: Record]) async throws -> [String] {
            let standing = try await country.office.read(as: .commandLine) { reader in
                var query = RecordQuery(Register.named("batch_people")!)
                query.limit = .max
                return try reader.standing(query)
            }
            var states: [String: [String]] = [:]
            for told in standing {
                let record = told.stored.record
                let code = record.text("raid").flatMap { raids[$0]?.text("code") } ?? "?"
                states["\(code)-\(record.text("number") ?? "?")", default: []].append(told.state)
            }
            return states.map { "\($0): " + $1.sorted().joined(separator: " ") }.sorted()
        }
    }
}
