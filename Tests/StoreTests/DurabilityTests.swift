import Domain
import Foundation
import Ledger
import StoreSQLite
import TestDatabases
import Testing

@testable import Store

@Suite struct DurabilityTests {
    @Test(.disabled(if: ScratchDatabase.isPostgres))
    func theWriterWaitsForTheDiskAndKeepsALog() async throws {
        let test = try await TestDatabase()
        let settings = try await test.database.write { connection in
            (
                try connection.integer("PRAGMA synchronous"),
                try connection.first("PRAGMA journal_mode")?.values.first?.text,
                try connection.integer("PRAGMA foreign_keys")
            )
        }
        #expect(settings.0 == 2)
        #expect(settings.1 == "wal")
        #expect(settings.2 == 1)
        // And after it was opened again.
        let again = try SQLiteDatabase(path: test.scratch.name)
        #expect(try await again.write { try $0.integer("PRAGMA synchronous") } == 2)
        try again.close()
    }

    @Test func aWriteThatFailsLeavesNeitherRecordNorLeaf() async throws {
        let test = try await TestDatabase()
        let place = try Record.made(
            "places", "LA-VT", ["name_lo": "ວຽງຈັນ", "name_en": "Vientiane", "level": "province"])
        let before = try await test.contents()
        struct Broken: Error {}
        await #expect(throws: Broken.self) {
            try await test.write { writer in
                try writer.insert(place)
                throw Broken()
            }
        }
        #expect(try await test.contents() == before)
        // A reference to nothing is found when the transaction ends, and takes all of it along.
        let district = try Record.made(
            "places", "D", ["name_lo": "ດ", "name_en": "D", "level": "district", "province": "LA-NONE"])
        await #expect(throws: (any Error).self) {
            try await test.write { writer in
                try writer.insert(place)
                try writer.insert(district)
            }
        }
        #expect(try await test.contents() == before)
    }

    @Test func everyWriteLeavesItsLeafWithoutAGapAndTheHashIsThatOfItsBytes() async throws {
        let test = try await TestDatabase()
        for number in 1...5 {
            let name = "Place \(number)"
            try await test.write { writer in
                try writer.insert(
                    try .made("places", "L-\(number)", ["name_lo": name, "name_en": name, "level": "province"]))
                try writer.noteRead(try .made("places", "L-\(number)", [:]))
            }
        }
        try await test.write(at: "2020-07-01") { writer in
            try writer.replace(try .made("places", "L-1", ["name_lo": "ກ", "name_en": "Place 1", "level": "province"]))
        }
        let leaves = try await test.database.read { try $0.rows("SELECT * FROM ledger ORDER BY number") }
        #expect(leaves.map { $0.integer("number") } == Array(1...11))
        for row in leaves {
            #expect(LedgerRow.text(row).hash.description == row.text("hash"))
        }
        #expect(leaves.last?.text("changed") == "name_lo")
        #expect(leaves.last?.text("act") == "correct")
        // A leaf names fields and never holds what stands in them.
        #expect(!leaves.contains { row in row.values.contains { $0.text?.contains("Place ") ?? false } })
    }

    @Test func aStatementCanRunAgainWhileItsRowsAreRead() async throws {
        let test = try await TestDatabase()
        try await test.write { writer in
            for number in 1...4 {
                try writer.insert(
                    try .made("places", "L-\(number)", ["name_lo": "ກ", "name_en": "A", "level": "province"]))
            }
        }
        let pairs = try await test.database.read { connection in
            var pairs = 0
            try connection.each("SELECT id FROM places") { _ in
                try connection.each("SELECT id FROM places") { _ in pairs += 1 }
            }
            return pairs
        }
        #expect(pairs == 16)
    }
}
