import Foundation
import GRDB
import GRDBSQLite
import Store

/// A copy of a database file as it was at one moment, made while others read and write it, in a file that goes with it.
///
/// The copy is read within one transaction: in a database with a write-ahead log a reader holds nobody up, and the copy
/// need not begin anew when something is written meanwhile. It is copied in steps of a megabyte and checked afterwards, so
/// that the transaction, during which the log can only grow, is as short as may be.
public final class SQLiteSnapshot {
    public let path: String
    private let queue: DatabaseQueue
    private let lock: CInt
    private static let pagesAStep: CInt = 256
    private static let prefix = ".sinxay-snapshot-"

    public enum Failure: Error, CustomStringConvertible {
        case noScratchFile(String)
        case notCopied(String)

        public var description: String {
            switch self {
            case .noScratchFile(let why): "No file for the snapshot can be made: \(why)"
            case .notCopied(let why): "The database could not be copied: \(why)"
            }
        }
    }

    /// - Parameters:
    ///   - folder: where the copy stands for a while, as open to others as the data itself.
    ///   - progress: told after each step how many pages are copied, and of how many.
    public init(of source: String, in folder: String, progress: (Int, Int) -> Void = { _, _ in }) throws {
        Self.removeLeftOvers(in: folder)
        path = folder + "/" + Self.prefix + "\(ProcessInfo.processInfo.processIdentifier)"
        lock = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            throw Failure.noScratchFile("\(path): \(String(cString: strerror(errno)))")
        }
        var configuration = Configuration()
        configuration.journalMode = .default
        configuration.prepareDatabase { db in
            // Nobody else has this file, and it does not outlive the process.
            try db.execute(
                sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE")
        }
        do {
            try Self.copy(source, to: path, progress)
            // What had a write-ahead log has none of its own here: all is in the one file.
            let plain = try DatabaseQueue(path: path)
            try plain.writeWithoutTransaction { db in
                guard try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE") == "delete" else {
                    throw Failure.notCopied("it does not let go of its log")
                }
            }
            try plain.close()
            queue = try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            Self.remove(path)
            close(lock)
            throw error
        }
    }

    deinit {
        try? queue.close()
        Self.remove(path)
        close(lock)
    }

    /// Reads the copy; nothing that is written stays.
    public func read<Answer>(_ work: (any Connection) throws -> Answer) throws -> Answer {
        try queue.inDatabase { db in
            var answer: Answer?
            try db.inTransaction {
                answer = try work(SQLiteConnection(Statements(db)))
                return .rollback
            }
            guard let answer else { throw Failure.notCopied("it can't be read") }
            return answer
        }
    }

    // MARK: Copying

    private static func copy(_ source: String, to path: String, _ progress: (Int, Int) -> Void) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        let (from, to) = (try DatabaseQueue(path: source, configuration: configuration), try DatabaseQueue(path: path))
        try to.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF") }
        try from.inDatabase { source in
            try source.execute(sql: "BEGIN")
            // The first question fixes what the transaction sees.
            _ = try Int.fetchOne(source, sql: "SELECT count(*) FROM sqlite_master")
            defer { try? source.execute(sql: "COMMIT") }
            try to.inDatabase { try step(source, $0, progress) }
        }
        try from.close()
        try to.close()
    }

    private static func step(
        _ source: GRDB.Database, _ copy: GRDB.Database, _ progress: (Int, Int) -> Void
    ) throws {
        guard let backup = sqlite3_backup_init(copy.sqliteConnection, "main", source.sqliteConnection, "main") else {
            throw Failure.notCopied(copy.lastErrorMessage ?? "no reason is given")
        }
        var code = SQLITE_OK
        while code == SQLITE_OK {
            code = sqlite3_backup_step(backup, pagesAStep)
            let count = Int(sqlite3_backup_pagecount(backup))
            progress(count - Int(sqlite3_backup_remaining(backup)), count)
        }
        let finished = sqlite3_backup_finish(backup)
        guard code == SQLITE_DONE, finished == SQLITE_OK else {
            throw Failure.notCopied(String(cString: sqlite3_errstr(code)))
        }
    }

    // MARK: The file

    /// Of a process that was killed: its lock went with it.
    private static func removeLeftOvers(in folder: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names where name.hasPrefix(prefix) && name.dropFirst(prefix.count).allSatisfy(\.isNumber) {
            let path = folder + "/" + name
            let file = open(path, O_RDWR | O_CLOEXEC)
            guard file >= 0 else { continue }
            if flock(file, LOCK_EX | LOCK_NB) == 0 { remove(path) }
            close(file)
        }
    }

    private static func remove(_ path: String) {
        for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
    }
}

/// What SQLite itself finds wrong with a database.
public enum SQLiteIntegrity {
    /// - Parameter isFast: leaves out whether each index has what its table has, which takes several times as long.
    /// - Returns: up to a hundred sentences; none if all is well.
    public static func problems(_ connection: any Connection, isFast: Bool = false) throws -> [String] {
        let rows = try connection.rows(isFast ? "PRAGMA quick_check" : "PRAGMA integrity_check")
        var problems = rows.compactMap { $0.values.first?.text }
        if problems == ["ok"] { problems = [] }
        if problems.isEmpty {
            problems = try connection.rows("PRAGMA foreign_key_check").prefix(100).map {
                "a row of \($0.text("table") ?? "?") refers to one of \($0.text("parent") ?? "?") that is not there"
            }
        }
        return problems
    }
}
