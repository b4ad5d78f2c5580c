import Domain
import Testing

@testable import Store

@Suite struct VersionTests {
    private let places = Register.named("places")!

    private func vientiane(_ english: String, version: Int = 1) throws -> Record {
        try .made("places", "LA-VT", version: version, ["name_lo": "ວຽງຈັນ", "name_en": english, "level": "province"])
    }

    @Test func aCorrectionKeepsTheVersionBefore() async throws {
        let test = try await TestDatabase()
        try await test.write(at: "2020-01-01") { try $0.insert(try vientiane("Viengchan")) }
        try await test.write(at: "2020-02-01") { try $0.replace(try vientiane("Vientiane")) }
        try await test.write(at: "2020-03-01") { try $0.replace(try vientiane("Vientiane Capital", version: 2)) }
        let versions = try await test.read { try $0.versions(places, "LA-VT") }
        #expect(versions.map(\.record.version) == [3, 2, 1])
        #expect(versions.map { $0.record.text("name_en") } == ["Vientiane Capital", "Vientiane", "Viengchan"])
        #expect(versions.map { $0.supersededAt?.day.description } == [nil, "2020-03-01", "2020-02-01"])
    }

    @Test func aStaleWriteIsRefusedAndChangesNothing() async throws {
        let test = try await TestDatabase()
        try await test.write { try $0.insert(try vientiane("Viengchan")) }
        try await test.write { try $0.replace(try vientiane("Vientiane")) }
        let before = try await test.contents()
        await #expect(throws: Refusal.stale(yours: 1, theirs: 2)) {
            try await test.write { try $0.replace(try vientiane("Wiangchan")) }
        }
        await #expect(throws: Refusal.notFound) {
            try await test.write { try $0.replace(try .made("places", "LA-NO", ["name_en": "Nowhere"])) }
        }
        #expect(try await test.contents() == before)
    }

    @Test func whatWasKnownOnAPastDayComesBack() async throws {
        let test = try await TestDatabase()
        try await test.write(at: "2020-06-01") { writer in
            try writer.insert(try vientiane("Viengchan"), recordedAt: Instant("2020-01-10")!)
            try writer.insert(
                try .made("places", "LA-XI", ["name_lo": "ຊຽງຂວາງ", "name_en": "Xiangkhouang", "level": "province"]),
                recordedAt: Instant("2020-02-10")!)
        }
        try await test.write(at: "2020-06-02") {
            try $0.replace(try vientiane("Vientiane"), recordedAt: Instant("2020-03-10")!)
        }
        let expected: [(String, [String])] = [
            ("2020-01-09", []), ("2020-01-10", ["Viengchan"]), ("2020-02-10", ["Viengchan", "Xiangkhouang"]),
            ("2020-03-09", ["Viengchan", "Xiangkhouang"]), ("2020-03-10", ["Vientiane", "Xiangkhouang"]),
            ("2021-01-01", ["Vientiane", "Xiangkhouang"]),
        ]
        for (day, names) in expected {
            let moment = Instant(day)!
            let known = try await test.database.read { connection in
                try connection.rows(
                    "SELECT name_en FROM " + RegisterTable.asKnown(places, at: moment) + " known ORDER BY name_en")
            }
            #expect(known.compactMap { $0.text("name_en") } == names, "\(day)")
        }
    }
}
