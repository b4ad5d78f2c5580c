import Domain
import Foundation
import Store
import StoreSQLite
import TestDatabases
import Testing

@Suite struct SnapshotTests {
    private let folder: Folder
    private let database: SQLiteDatabase
    private var path: String { folder.file("data.sqlite") }

    init() async throws {
        folder = try Folder()
        try FileManager.default.createDirectory(atPath: folder.file("scratch"), withIntermediateDirectories: true)
        database = try SQLiteDatabase(path: folder.file("data.sqlite"))
        try await database.write { connection in
            for table in ["one", "other"] {
                try connection.run(SQL(trusted: "CREATE TABLE \(table) (n INTEGER PRIMARY KEY, filling BLOB) STRICT"))
            }
            // More than one step's worth of pages.
            for number in 1...1000 {
                for table in ["one", "other"] {
                    try connection.run(SQL(trusted: "INSERT INTO \(table) VALUES (\(number), zeroblob(3000))"))
                }
            }
        }
    }

    private func run(_ statement: String) throws {
        try Program.run("sqlite3", path, "PRAGMA busy_timeout = 1; " + statement)
    }

    @Test func itIsOneMomentAndHoldsNoWriterUp() throws {
        var steps = 0
        let snapshot = try SQLiteSnapshot(of: path, in: folder.file("scratch")) { done, all in
            steps += 1
            // Another process writes after every step, does not wait for it, and is not waited for.
            if done < all {
                try! run(
                    """
                    BEGIN; INSERT INTO one VALUES (\(1000 + steps), zeroblob(3000));
                    INSERT INTO other VALUES (\(1000 + steps), zeroblob(3000)); COMMIT;
                    """)
            }
        }
        #expect(steps > 3)
        let counts = try snapshot.read { connection in
            (
                try connection.integer("SELECT count(*) FROM one"),
                try connection.integer("SELECT count(*) FROM other"),
                try SQLiteIntegrity.problems(connection)
            )
        }
        #expect(counts.0 == 1000)
        #expect(counts.1 == 1000)
        #expect(counts.2 == [])
    }

    @Test func whatIsInTheLogOnlyIsInItToo() async throws {
        try await database.write { try $0.run("INSERT INTO one VALUES (5000, NULL)") }
        let snapshot = try SQLiteSnapshot(of: path, in: folder.file("scratch"))
        #expect(try snapshot.read { try $0.integer("SELECT max(n) FROM one") } == 5000)
        // The copy is the one file, which needs no log beside it.
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("scratch")).count == 1)
    }

    @Test func whatIsWrittenWhileItIsReadDoesNotStay() throws {
        let snapshot = try SQLiteSnapshot(of: path, in: folder.file("scratch"))
        let before = try Data(contentsOf: URL(fileURLWithPath: snapshot.path))
        try snapshot.read { try $0.run("DELETE FROM one") }
        #expect(try Data(contentsOf: URL(fileURLWithPath: snapshot.path)) == before)
    }

    @Test func nothingOfItIsLeft() throws {
        do { _ = try SQLiteSnapshot(of: path, in: folder.file("scratch")) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("scratch")).isEmpty)
    }

    @Test func theNextOneTakesAwayWhatAKilledOneLeft() throws {
        let left = folder.file("scratch") + "/.sinxay-snapshot-999999"
        try Data(repeating: 1, count: 5000).write(to: URL(fileURLWithPath: left))
        let other = folder.file("scratch") + "/.sinxay-snapshot-notes"
        try Data("kept".utf8).write(to: URL(fileURLWithPath: other))
        do { _ = try SQLiteSnapshot(of: path, in: folder.file("scratch")) }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.file("scratch")) == [".sinxay-snapshot-notes"])
    }

    @Test func oneThatIsInUseIsLeftAlone() throws {
        let first = try SQLiteSnapshot(of: path, in: folder.file("scratch"))
        #expect(throws: SQLiteSnapshot.Failure.self) { try SQLiteSnapshot(of: path, in: folder.file("scratch")) }
        #expect(try first.read { try $0.integer("SELECT count(*) FROM one") } == 1000)
    }

    @Test func damageIsNamed() async throws {
        try await database.write { try $0.run("CREATE TABLE child (n INTEGER REFERENCES one (n)) STRICT") }
        try run("PRAGMA foreign_keys = OFF; INSERT INTO child VALUES (77777);")
        let snapshot = try SQLiteSnapshot(of: path, in: folder.file("scratch"))
        let problems = try snapshot.read { try SQLiteIntegrity.problems($0, isFast: true) }
        #expect(problems == ["a row of child refers to one of one that is not there"])
    }

    @Test func aKeyStoreIsCopiedWithoutAFile() throws {
        let (store, copy) = (folder.file("keys.sqlite"), folder.file("copy.sqlite"))
        let keys = try SQLiteKeyStore(path: store)
        try keys.keep([.person("P-1"): Array(repeating: 1, count: 32), .person("P-2"): Array(repeating: 2, count: 32)])
        let names = folder.names
        try SQLiteKeyStore.copy(of: store).write(to: URL(fileURLWithPath: copy))
        #expect(Set(folder.names) == Set(names + ["copy.sqlite"]))
        try keys.destroy([.person("P-1")], at: Instant("2026-01-01")!)
        #expect(try SQLiteKeyStore(path: copy).salt(of: .person("P-1")) == .kept(Array(repeating: 1, count: 32)))
        #expect(try SQLiteKeyStore(path: copy).counts().kept == 2)
    }
}
