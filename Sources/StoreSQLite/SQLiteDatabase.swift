import Foundation
import GRDB
import Store

/// The embedded database: one writer, many readers, WAL, `synchronous=FULL`.
public final class SQLiteDatabase: Store.Database {
    private let pool: DatabasePool
    private let group: GroupCommit
    private let readers: SQLiteReaders

    public let dialect = Dialect(
        integer: "INTEGER", bytes: "BLOB", tableEnd: " STRICT", orderedTableEnd: " STRICT, WITHOUT ROWID")

    /// How many read at once; whoever comes then waits for one of them.
    public static let mostReaders = 6

    public enum Failure: Error {
        /// The database did not take a setting on which the promise of durability rests.
        case settingRefused(String)
        /// The disk failed at an earlier write: this process writes no more.
        case diskFailed
    }

    /// - Parameter onDiskFailure: called once, before the writers hear of it; no write succeeds after it.
    public init(path: String, onDiskFailure: @escaping @Sendable (any Error) -> Void = { _ in }) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -12000")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
            // What is deleted or replaced is overwritten: nothing of it lingers in the file's free pages.
            try db.execute(sql: "PRAGMA secure_delete = ON")
        }
        let pool = try SQLiteDamage.named(path) { try DatabasePool(path: path, configuration: configuration) }
        self.pool = pool
        group = GroupCommit(pool, onDiskFailure: onDiskFailure)
        readers = SQLiteReaders(path: path, most: Self.mostReaders)
        // The pool sets synchronous=NORMAL after `prepareDatabase` has run, under which a write that was
        // acknowledged can be lost with the power. Set it back, and read it to be sure.
        try SQLiteDamage.named(path) {
            try pool.barrierWriteWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
                guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2 else {
                    throw Failure.settingRefused("synchronous")
                }
                guard try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal" else {
                    throw Failure.settingRefused("journal_mode")
                }
                try LogRewriting.run(db, database: path)
                try LogCutting.run(db, database: path)
            }
        }
    }

    public func read<Answer: Sendable>(
        _ work: @Sendable @escaping (any Connection) throws -> Answer
    ) async throws -> Answer {
        try readers.read(work)
    }

    public func write<Answer: Sendable>(
        _ work: @Sendable @escaping (any Connection) throws -> Answer
    ) async throws -> Answer {
        try await group.write(work)
    }

    public func close() throws {
        // After the disk failed nothing is touched any more (decision 0015).
        guard !group.hasDiskFailed else { return }
        readers.close()
        try group.close()
        try LogEmptying.run(pool)
        try pool.close()
    }
}
