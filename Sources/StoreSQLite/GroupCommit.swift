import GRDB
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
    /// Of the pool's writer, and touched on its queue alone.
    nonisolated(unsafe) private var statements: Statements?
    private let queue = WriteQueue()
    private let diskFailed = Mutex(false)
    private let onDiskFailure: @Sendable (any Error) -> Void

    init(_ pool: DatabasePool, onDiskFailure: @escaping @Sendable (any Error) -> Void) {
        self.pool = pool
        self.onDiskFailure = onDiskFailure
    }

    var hasDiskFailed: Bool { diskFailed.withLock { $0 } }

    func write<Answer: Sendable>(
        _ work: @Sendable @escaping (any Connection) throws -> Answer
    ) async throws -> Answer {
        try await queue.write(work) { pool.asyncWriteWithoutTransaction { self.runAll($0) } }
    }

    private func runAll(_ db: GRDB.Database) {
        let statements = self.statements ?? Statements(db)
        self.statements = statements
        while queue.hasMore() { run(queue.take(Self.most), statements) }
    }

    /// Forgets the writer's statements, without which it can't be closed.
    func close() throws { try pool.barrierWriteWithoutTransaction { _ in statements = nil } }

    private func run(_ group: [WriteQueue.Job], _ statements: Statements) {
        var kept: [@Sendable () -> Void] = []
        var refused: [(WriteQueue.Job, any Error)] = []
        do {
            guard !hasDiskFailed else { throw SQLiteDatabase.Failure.diskFailed }
            let connection = SQLiteConnection(statements)
            try connection.beginWriting()
            do {
                if let only = group.first, group.count == 1 {
                    kept.append(try only.run(connection))
                } else {
                    for job in group {
                        do { kept.append(try apart(job, connection)) } catch {
                            // Some failures (a full disk) undo the whole transaction: then none of it was kept.
                            guard connection.isInTransaction, !DiskFailure.isOne(error, of: pool.path) else {
                                throw error
                            }
                            refused.append((job, error))
                        }
                    }
                }
                try connection.ending.run(on: connection)
                try connection.commit()
            } catch {
                connection.rollBack()
                throw error
            }
        } catch {
            if DiskFailure.isOne(error, of: pool.path) { stop(error) }
            if group.count > 1, DiskFailure.isFull(error) {
                for job in group { run([job], statements) }
            } else {
                for job in group { job.fail(error) }
            }
            return
        }
        for tell in kept { tell() }
        for (job, error) in refused { job.fail(error) }
    }

    private func apart(_ job: WriteQueue.Job, _ connection: SQLiteConnection) throws -> @Sendable () -> Void {
        try connection.apart {
            let tell = try job.run(connection)
            // A reference to nowhere shows only at the end of the transaction, where it would undo everyone's work.
            guard try !connection.hasLooseReferences() else {
                throw DatabaseError(resultCode: .SQLITE_CONSTRAINT_FOREIGNKEY)
            }
            return tell
        }
    }

    private func stop(_ error: any Error) {
        let isFirst = diskFailed.withLock { hasFailed in
            defer { hasFailed = true }
            return !hasFailed
        }
        if isFirst { onDiskFailure(error) }
    }
}
