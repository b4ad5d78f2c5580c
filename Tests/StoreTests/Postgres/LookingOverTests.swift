import Store
import TestDatabases
import Testing

/// What PostgreSQL knows of its tables after many rows came at once.
@Suite(.enabled(if: ScratchDatabase.isPostgres)) struct LookingOverTests {
    private func known(_ scratch: ScratchDatabase) async throws -> Int? {
        try await scratch.database.read {
            try $0.integer("SELECT CAST(reltuples AS bigint) FROM pg_class WHERE relname = 't'")
        }
    }

    @Test func onceItHasLookedItKnowsHowManyThereAreAndWritesGoOn() async throws {
        let scratch = try await ScratchDatabase(nil)
        try await scratch.database.write { connection in
            try connection.run("CREATE TABLE t (n bigint NOT NULL PRIMARY KEY)")
            try connection.insert(into: "t", ["n"], (1...1000).map { [.integer($0)] })
        }
        // Nothing known: the tests' server has no autovacuum.
        #expect(try await known(scratch) == -1)
        try await scratch.database.lookOver()
        #expect(try await known(scratch) == 1000)
        try await scratch.database.write { try $0.run("INSERT INTO t (n) VALUES (1001)") }
        #expect(try await scratch.database.read { try $0.integer("SELECT count(*) FROM t") } == 1001)
    }
}
