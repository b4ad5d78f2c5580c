import Domain
import Foundation
import StoreSQLite
import TestDatabases
import Testing

@testable import Store

/// From the embedded database to the one that the tests run on, and back.
@Suite struct MoveTests {
    private func embedded() async throws -> ScratchFile {
        let file = try ScratchFile()
        try await Migrator.run(on: file.database)
        return file
    }

    private final class ScratchFile: Sendable {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sinxay-move-\(UUID().uuidString)")
        let database: SQLiteDatabase

        init() throws {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            database = try SQLiteDatabase(path: folder.path + "/test.sqlite")
        }

        deinit { try? FileManager.default.removeItem(at: folder) }
    }

    @Test func everythingIsThereAgainAndTheLedgerHolds() async throws {
        let ledger = try await SignedLedger()
        let verifier = ledger.verifier
        let vault = ledger.test.vault
        let middle = try await embedded()
        let there = try await Move.run(from: ledger.test.database, to: middle.database)
        let end = try await ScratchDatabase()
        let back = try await Move.run(from: middle.database, to: end.database)
        #expect(there == back)
        #expect(there.reduce(0) { $0 + $1.rows } > 300)
        for database: any Database in [middle.database, end.database] {
            let report = try await database.read { try verifier.run($0, FieldSealer(vault)) }
            #expect(report.problems == [])
            #expect(report.leaves == SignedLedger.size)
        }
    }

    @Test func whereSomethingIsNothingIsCopied() async throws {
        let (source, target) = (try await TestDatabase(), try await TestDatabase())
        for test in [source, target] {
            try await test.write {
                try $0.insert(try .made("places", "A", ["name_lo": "ກ", "name_en": "A", "level": "province"]))
            }
        }
        let before = try await target.contents()
        await #expect(throws: Move.Problem.notEmpty(table: "places")) {
            try await Move.run(from: source.database, to: target.database)
        }
        #expect(try await target.contents() == before)
    }

    /// Triggers and hands apart, nothing changes a row on its way; if something did, it would be found.
    @Test func aRowThatComesOutOtherwiseIsFound() async throws {
        let ledger = try await SignedLedger()
        let target = try await embedded()
        try await target.database.write {
            try $0.run(
                """
                CREATE TRIGGER bent AFTER INSERT ON ledger WHEN NEW.number = 7
                BEGIN UPDATE ledger SET at = 'x' WHERE number = 7; END
                """)
        }
        await #expect(throws: Move.Problem.differs(table: "ledger")) {
            try await Move.run(from: ledger.test.database, to: target.database)
        }
        #expect(try await target.database.read { try $0.integer("SELECT count(*) FROM ledger") } == 0)
    }

    @Test func everyTableIsMoved() async throws {
        let test = try await TestDatabase()
        let tables = try await test.database.read { try $0.tables() }
        #expect(Set(MovedTable.all.map(\.name)).union(MovedTable.left) == Set(tables))
    }
}
