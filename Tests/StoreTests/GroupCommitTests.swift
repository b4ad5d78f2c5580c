import Foundation
import Store
import TestDatabases
import Testing

/// Writes that wait for the writer together share a transaction; nobody may notice but by the clock.
struct GroupCommitTests {
    private struct Unwanted: Error {}

    private func database() async throws -> ScratchDatabase {
        let scratch = try await ScratchDatabase(nil)
        let dialect = scratch.database.dialect
        try await scratch.database.write { connection in
            try connection.run(
                SQL(trusted: "CREATE TABLE parents (id \(dialect.integer) PRIMARY KEY)\(dialect.tableEnd)"))
            try connection.run(
                SQL(
                    trusted: """
                        CREATE TABLE children (
                          id \(dialect.integer) PRIMARY KEY,
                          parent \(dialect.integer) NOT NULL REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED
                        )\(dialect.tableEnd)
                        """))
            try connection.run("INSERT INTO parents (id) VALUES (1)")
        }
        return scratch
    }

    private func attempt(
        _ numbers: Range<Int>, in scratch: ScratchDatabase,
        _ work: @Sendable @escaping (any Connection, Int) throws -> Void
    ) async throws -> (acknowledged: Set<Int>, kept: Set<Int>) {
        // It goes with its last user, and its files with it.
        defer { withExtendedLifetime(scratch) {} }
        return try await writeEach(numbers, in: scratch.database, work)
    }

    @Test func `a write that throws is undone alone`() async throws {
        let (acknowledged, kept) = try await attempt(0..<400, in: try await database()) { connection, number in
            try connection.run("INSERT INTO children (id, parent) VALUES (\(number), 1)")
            if number % 7 == 0 { throw Unwanted() }
        }
        #expect(kept == Set((0..<400).filter { $0 % 7 != 0 }))
        #expect(acknowledged == kept)
    }

    @Test func `a reference to nowhere undoes its own write and no other`() async throws {
        let (acknowledged, kept) = try await attempt(0..<400, in: try await database()) { connection, number in
            try connection.run("INSERT INTO children (id, parent) VALUES (\(number), \(number % 5 == 0 ? 99 : 1))")
        }
        #expect(kept == Set((0..<400).filter { $0 % 5 != 0 }))
        #expect(acknowledged == kept)
    }

    @Test func `each write sees those before it`() async throws {
        let (acknowledged, kept) = try await attempt(0..<300, in: try await database()) { connection, _ in
            let last = try connection.integer("SELECT coalesce(max(id), 0) FROM children") ?? 0
            try connection.run("INSERT INTO children (id, parent) VALUES (\(last + 1), 1)")
        }
        #expect(acknowledged.count == 300)
        #expect(kept == Set(1...300))
    }

    @Test func `a write whose transaction is gone is not acknowledged, and the next one works`() async throws {
        let database = try await database()
        let (acknowledged, kept) = try await attempt(0..<200, in: database) { connection, number in
            if number == 100 { try connection.run("ROLLBACK") }
            try connection.run("INSERT INTO children (id, parent) VALUES (\(number), 1)")
        }
        #expect(acknowledged.isSubset(of: kept))
        #expect(!acknowledged.contains(100))
        let (later, _) = try await attempt(1000..<1050, in: database) { connection, number in
            try connection.run("INSERT INTO children (id, parent) VALUES (\(number), 1)")
        }
        #expect(later == Set(1000..<1050))
    }
}
