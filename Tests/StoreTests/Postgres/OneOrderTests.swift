import Domain
import Foundation
import Ledger
import StorePostgres
import TestDatabases
import Testing

@testable import Store

/// Several servers on one database.
@Suite(.enabled(if: ScratchDatabase.isPostgres)) struct OneOrderTests {
    private struct Undone: Error {}

    @Test func serversThatWriteAtOnceLeaveOneLedger() async throws {
        let test = try await TestDatabase()
        let servers = [test.database, try test.scratch.openedAgain(), try test.scratch.openedAgain()]
        let vault = test.vault
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<240 {
                let database = servers[number % servers.count]
                group.addTask {
                    try? await database.write { connection in
                        let sealer = FieldSealer(vault)
                        let writer = try RecordWriter(
                            connection, by: .commandLine, at: Instant("2020-06-01")!, sealer)
                        try writer.insert(
                            try .made("places", "L-\(number)", ["name_lo": "ກ", "name_en": "A", "level": "province"]))
                        if number.isMultiple(of: 4) { throw Undone() }
                    }
                }
            }
        }
        let report = try await test.database.read { try LedgerVerifier(logKeys: []).run($0, FieldSealer(vault)) }
        #expect(report.problems == [])
        #expect(report.leaves == 180)
    }

    /// Two that start at once bring the tables up to date once.
    @Test func serversThatMigrateAtOnceDoItOnce() async throws {
        let scratch = try await ScratchDatabase(nil)
        let servers = [scratch.database, try scratch.openedAgain()]
        let ran = try await withThrowingTaskGroup(of: [String].self) { group in
            for server in servers { group.addTask { try await Migrator.run(on: server) } }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(ran.sorted() == Migration.all.map(\.name).sorted())
    }

    /// A column that another server added is seen by those that had prepared their statements before.
    @Test func afterAChangeOfTheTablesStatementsArePreparedAnew() async throws {
        let scratch = try await ScratchDatabase(nil)
        try await scratch.database.write { try $0.run("CREATE TABLE t (a bigint)") }
        try await scratch.database.write { try $0.run("INSERT INTO t (a) VALUES (1)") }
        _ = try await scratch.database.read { try $0.rows("SELECT * FROM t") }
        try await scratch.database.write { try $0.run("ALTER TABLE t ADD COLUMN b bigint DEFAULT 2") }
        let row = try await scratch.database.read { try $0.first("SELECT * FROM t") }
        #expect(row?.integer("b") == 2)
    }
}
