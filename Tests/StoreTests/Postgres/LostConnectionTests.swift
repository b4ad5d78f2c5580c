import Foundation
import Store
import TestDatabases
import Testing

@testable import StorePostgres

/// What is told of a write whose connection was lost, and what is there then.
@Suite(.enabled(if: ScratchDatabase.isPostgres)) struct LostConnectionTests {
    private func database() async throws -> ScratchDatabase {
        let scratch = try await ScratchDatabase(nil)
        try await scratch.database.write { try $0.run("CREATE TABLE t (n bigint NOT NULL PRIMARY KEY)") }
        return scratch
    }

    private func kept(_ scratch: ScratchDatabase) async throws -> [Int] {
        try await scratch.database.read { try $0.rows("SELECT n FROM t ORDER BY n").compactMap { $0.integer("n") } }
    }

    private static func kill(_ scratch: ScratchDatabase, _ condition: String) throws {
        try Administration.run(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '\(scratch.name)' AND \(condition)",
            at: ScratchDatabase.server ?? "")
    }

    @Test func lostBeforeItWasToBeKeptNothingIsKeptAndItIsSaid() async throws {
        let scratch = try await database()
        await #expect(throws: DatabaseFailure.self) {
            try await scratch.database.write { connection in
                try connection.run("INSERT INTO t (n) VALUES (1)")
                try Self.kill(scratch, "state LIKE 'idle in transaction%'")
                try connection.run("INSERT INTO t (n) VALUES (2)")
            }
        }
        // Those that come after find another connection.
        try await scratch.database.write { try $0.run("INSERT INTO t (n) VALUES (3)") }
        #expect(try await kept(scratch) == [3])
    }

    @Test func lostWhileItWasBeingKeptNobodyClaimsToKnow() async throws {
        let scratch = try await database()
        // Keeps COMMIT waiting, as a slow disk or standby would.
        try await scratch.database.write { connection in
            try connection.run(
                """
                CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN IF NEW.n = 99 THEN PERFORM pg_sleep(20); END IF; RETURN NULL; END $$
                """)
            try connection.run(
                """
                CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION wait()
                """)
        }
        async let killed: Void = {
            for _ in 0..<400 {
                try await Task.sleep(for: .milliseconds(25))
                try Self.kill(scratch, "query = 'COMMIT' AND state = 'active'")
            }
        }()
        do {
            try await scratch.database.write { try $0.run("INSERT INTO t (n) VALUES (99)") }
            Issue.record("it was acknowledged")
        } catch DatabaseFailure.outcomeUnknown {}
        _ = try? await killed
        try await scratch.database.write { try $0.run("INSERT INTO t (n) VALUES (1)") }
        #expect(try await kept(scratch) == [1])
    }

    @Test func idleConnectionsThatWereCutAreReplaced() async throws {
        let scratch = try await database()
        for number in 1...3 {
            try Self.kill(scratch, "pid <> pg_backend_pid()")
            try await scratch.database.write { try $0.run("INSERT INTO t (n) VALUES (\(number))") }
            try Self.kill(scratch, "pid <> pg_backend_pid()")
            #expect(try await kept(scratch) == Array(1...number))
        }
    }

    /// PostgreSQL answers COMMIT with ROLLBACK then, and does not call it an error.
    @Test func aWorkThatHidAFailureIsNotAcknowledged() async throws {
        let scratch = try await database()
        await #expect(throws: PostgresFailure.self) {
            try await scratch.database.write { connection in
                try connection.run("INSERT INTO t (n) VALUES (1)")
                try? connection.run("INSERT INTO t (n) VALUES (1)")
            }
        }
        #expect(try await kept(scratch) == [])
    }

    @Test func aServerThatCouldLoseWritesIsRefused() async throws {
        let scratch = try await database()
        let address = ScratchDatabase.address(scratch.name)
        for setting in ["off", "local", "remote_write"] {
            let asked = address + "?options=-c%20synchronous_commit%3D\(setting)"
            #expect(throws: PostgresRefusal.setting("synchronous_commit", setting)) { try PostgresDatabase(asked) }
        }
    }

    @Test func aDatabaseThatOrdersTextsOtherwiseIsRefused() async throws {
        let server = ScratchDatabase.server ?? ""
        let name = "sinxay_order_\(UUID().uuidString.prefix(8).lowercased())"
        try Administration.run(
            "CREATE DATABASE \(name) TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en' LOCALE 'C.UTF-8'",
            at: server)
        defer { try? Administration.run("DROP DATABASE \(name) WITH (FORCE)", at: server) }
        #expect(throws: PostgresRefusal.order("ICU")) {
            try PostgresDatabase(ScratchDatabase.address(name), isDurable: false)
        }
    }

    @Test func aReplicaTakesNoWrites() async throws {
        let scratch = try await database()
        let replica = try PostgresDatabase(ScratchDatabase.address(scratch.name), isReplica: true, isDurable: false)
        await #expect(throws: PostgresFailure.self) { try await replica.write { try $0.run("DELETE FROM t") } }
        await #expect(throws: PostgresFailure.self) { try await replica.read { try $0.run("DELETE FROM t") } }
    }
}
