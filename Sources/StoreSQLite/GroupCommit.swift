import GRDB
import GRDBSQLite
import Store
import Synchronization

/// Lets the writes that wait for the one writer share a transaction, and so one fsync, as long as they keep apart:
/// each runs in a savepoint of its own, sees those before it, and alone is undone if it throws.
///
/// Nobody hears that a write was kept before the transaction that holds it is durable. If that transaction fails,
/// everyone in it hears so: if the disk was full, after each was tried alone, since a smaller one may fit. If the disk
/// failed, nothing is written any more: what it holds is not known then, and nothing may be acknowledged on top of it.
final class GroupCommit: Sendable {
    /// The first of a group waits for the last: not for more than this many.
    static let most = 64

    private let pool: DatabasePool
    private let shapes: RowShapes
    private let queue = WriteQueue()
    private let hasDiskFailed = Mutex(false)
    private let onDiskFailure: @Sendable (any Error) -> Void

    init(_ pool: DatabasePool, _ shapes: RowShapes, onDiskFailure: @escaping @Sendable (any Error) -> Void) {
        self.pool = pool
        self.shapes = shapes
        self.onDiskFailure = onDiskFailure
    }

    func write<Answer: Sendable>(
        _ work: @Sendable @escaping (any Connection) throws -> Answer
    ) async throws -> Answer {
        try await queue.write(work) { pool.asyncWriteWithoutTransaction { self.runAll($0) } }
    }

    private func runAll(_ db: GRDB.Database) {
        while queue.hasMore() { run(queue.take(Self.most), db) }
    }

    private func run(_ group: [WriteQueue.Job], _ db: GRDB.Database) {
        var kept: [@Sendable () -> Void] = []
        var refused: [(WriteQueue.Job, any Error)] = []
        do {
            guard !hasDiskFailed.withLock({ $0 }) else { throw SQLiteDatabase.Failure.diskFailed }
            try db.inTransaction(.immediate) {
                if let only = group.first, group.count == 1 {
                    kept.append(try only.run(SQLiteConnection(db, shapes)))
                    return .commit
                }
                for job in group {
                    do { kept.append(try apart(job, db)) } catch {
                        // Some failures (a full disk) undo the whole transaction: then none of it was kept.
                        guard db.isInsideTransaction, !DiskFailure.isOne(error) else { throw error }
                        refused.append((job, error))
                    }
                }
                return .commit
            }
        } catch {
            if DiskFailure.isOne(error) { stop(error) }
            if group.count > 1, DiskFailure.isFull(error) {
                for job in group { run([job], db) }
            } else {
                for job in group { job.fail(error) }
            }
            return
        }
        for tell in kept { tell() }
        for (job, error) in refused { job.fail(error) }
    }

    private func stop(_ error: any Error) {
        let isFirst = hasDiskFailed.withLock { hasFailed in
            defer { hasFailed = true }
            return !hasFailed
        }
        if isFirst { onDiskFailure(error) }
    }

    private func apart(_ job: WriteQueue.Job, _ db: GRDB.Database) throws -> @Sendable () -> Void {
        var tell: (@Sendable () -> Void)?
        try db.inSavepoint {
            tell = try job.run(SQLiteConnection(db, shapes))
            // A reference to nowhere shows only at the end of the transaction, where it would undo everyone's work.
            guard try hasNoLooseReferences(db) else { throw DatabaseError(resultCode: .SQLITE_CONSTRAINT_FOREIGNKEY) }
            return .commit
        }
        guard let tell else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
        return tell
    }

    private func hasNoLooseReferences(_ db: GRDB.Database) throws -> Bool {
        var (open, most): (CInt, CInt) = (0, 0)
        let code = sqlite3_db_status(db.sqliteConnection, SQLITE_DBSTATUS_DEFERRED_FKS, &open, &most, 0)
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        return open == 0
    }
}
