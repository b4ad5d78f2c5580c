import Foundation
import GRDB
import Store
import StoreSQLite
import Synchronization
import Testing

/// What the embedded database does when its disk is full, fails, or held a process that was killed.
final class SQLiteFailureTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "sinxay-failures-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func file() -> String { folder.appending(path: "\(UUID().uuidString).sqlite").path }

    private func database(at path: String? = nil) async throws -> SQLiteDatabase {
        let database = try SQLiteDatabase(path: path ?? file())
        try await database.write { connection in
            try connection.run("CREATE TABLE parents (id INTEGER PRIMARY KEY) STRICT")
            try connection.run(
                """
                CREATE TABLE children (
                  id INTEGER PRIMARY KEY,
                  parent INTEGER NOT NULL REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED
                ) STRICT
                """)
            try connection.run("INSERT INTO parents (id) VALUES (1)")
        }
        return database
    }

    @Test func `a write for which the disk has no room fails, and those beside it are kept`() async throws {
        let database = try await database()
        try await database.write { connection in
            try connection.run("CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT) STRICT")
            let pages = try connection.integer("PRAGMA page_count") ?? 0
            try connection.run(Store.SQL(trusted: "PRAGMA max_page_count = \(pages + 20)"))
        }
        // Larger than the twenty pages that are left.
        let large = String(repeating: "x", count: 200_000)
        let (acknowledged, kept) = try await writeEach(0..<100, in: database) { connection, number in
            try connection.run("INSERT INTO children (id, parent) VALUES (\(number), 1)")
            if number % 10 == 0 { try connection.run("INSERT INTO texts (id, text) VALUES (\(number), \(large))") }
        }
        #expect(kept == Set((0..<100).filter { $0 % 10 != 0 }))
        #expect(acknowledged == kept)
        #expect(try await database.read { try $0.integer("SELECT count(*) FROM texts") } == 0)
    }

    @Test func `the log of a large transaction does not stay, nor one that a killed process left`() async throws {
        func log(of path: String) throws -> Int {
            try FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int ?? 0
        }
        let (path, left) = (file(), file())
        let database = try SQLiteDatabase(path: path)
        try await database.write { connection in
            try connection.run("CREATE TABLE texts (id INTEGER PRIMARY KEY, text BLOB) STRICT")
            for number in 0..<90 {
                try connection.run("INSERT INTO texts (id, text) VALUES (\(number), zeroblob(1000000))")
            }
        }
        #expect(try log(of: path) > 90_000_000)
        for part in ["", "-wal"] { try FileManager.default.copyItem(atPath: path + part, toPath: left + part) }
        try await database.write { try $0.run("DELETE FROM texts WHERE id = 0") }
        #expect(try log(of: path) <= 64 << 20)
        let again = try SQLiteDatabase(path: left)
        #expect(try log(of: left) == 0)
        #expect(try await again.read { try $0.integer("SELECT count(*) FROM texts") } == 90)
        try again.close()
        try database.close()
    }

    @Test func `after the disk has failed nothing is acknowledged any more, and whoever runs it is told once`()
        async throws
    {
        let path = file()
        let told = Mutex(0)
        let database = try SQLiteDatabase(path: path) { _ in told.withLock { $0 += 1 } }
        try await database.write { try $0.run("CREATE TABLE children (id INTEGER PRIMARY KEY) STRICT") }
        let broken = DatabaseError(resultCode: .SQLITE_IOERR_FSYNC)
        let (acknowledged, kept) = try await writeEach(0..<200, in: database) { connection, number in
            try connection.run("INSERT INTO children (id) VALUES (\(number))")
            if number == 100 { throw broken }
        }
        #expect(kept == acknowledged)
        #expect(!kept.contains(100))
        await #expect(throws: SQLiteDatabase.Failure.self) {
            try await database.write { try $0.run("INSERT INTO children (id) VALUES (1000)") }
        }
        #expect(told.withLock { $0 } == 1)
        // The next process begins with what is there.
        try database.close()
        let next = try SQLiteDatabase(path: path)
        try await next.write { try $0.run("INSERT INTO children (id) VALUES (1000)") }
        #expect(try await next.read { try $0.integer("SELECT count(*) FROM children") } == kept.count + 1)
    }

    @Test func `a log that was left behind is written once more, byte for byte`() async throws {
        let (path, other) = (file(), file())
        let database = try await database(at: path)
        try await database.write { try $0.run("INSERT INTO children (id, parent) VALUES (1, 1)") }
        // As a process that was killed leaves it: the log stays.
        for end in ["", "-wal"] { try FileManager.default.copyItem(atPath: path + end, toPath: other + end) }
        let log = try Data(contentsOf: URL(fileURLWithPath: other + "-wal"))
        #expect(!log.isEmpty)
        let again = try SQLiteDatabase(path: other)
        #expect(try Data(contentsOf: URL(fileURLWithPath: other + "-wal")) == log)
        #expect(try await again.read { try $0.integer("SELECT count(*) FROM children") } == 1)
    }
}
