import Store

/// Lets the writes that wait share a transaction, and so one fsync here and on the standby, as `GroupCommit` does for
/// SQLite: each in a savepoint of its own, sees those before it, and alone is undone if it throws.
///
/// The transaction begins with a lock that all servers share, so that there is one order of writes, and of leaves in
/// the ledger, however many servers write. It has to read what was committed while it waited for the lock: therefore
/// READ COMMITTED, whose every statement sees the latest.
///
/// Nobody hears that a write was kept before COMMIT came back. If the connection was lost before COMMIT was sent,
/// nothing was kept and everyone hears so; if it was lost after, nobody can know, and everyone hears that.
final class PostgresGroupCommit: Sendable {
    /// PostgreSQL keeps 64 savepoints of a transaction at hand; more make every reader slower.
    static let most = 60

    /// "sinxay" in ASCII.
    static let lock = 0x7369_6E78_6179

    private let lanes: Lanes
    private let tables: Tables
    private let queue = WriteQueue()

    /// How each transaction begins.
    private let beginning: String

    /// - Parameters:
    ///   - lanes: of one thread.
    ///   - isMoving: the process keeps all others from writing.
    init(_ lanes: Lanes, _ tables: Tables, isMoving: Bool) {
        self.lanes = lanes
        beginning =
            "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; " + (isMoving ? "" : PostgresUse.beforeWriting + "; ")
            + "SELECT pg_advisory_xact_lock(\(Self.lock))"
        self.tables = tables
    }

    func write<Answer: Sendable>(
        _ work: @Sendable @escaping (any Connection) throws -> Answer
    ) async throws -> Answer {
        try await queue.write(work) { lanes.add { self.runAll($0) } }
    }

    private func runAll(_ lane: Lane) {
        while queue.hasMore() {
            do {
                let link = try lane.begin(beginning)
                // Those who came while the lock was waited for go along.
                run(queue.take(Self.most), lane, link)
            } catch {
                for job in queue.take(Self.most) { job.fail(error) }
            }
        }
    }

    private func run(_ group: [WriteQueue.Job], _ lane: Lane, _ link: Link) {
        var kept: [@Sendable () -> Void] = []
        // By their place in the group.
        var refused: [Int: any Error] = [:]
        do {
            let connection = PostgresConnection(link, tables)
            if let only = group.first, group.count == 1 {
                kept.append(try only.run(connection))
            } else {
                for (place, job) in group.enumerated() {
                    let before = connection.ending.mark
                    do { kept.append(try apart(job, connection, link)) } catch {
                        connection.ending.goBack(to: before)
                        // Without its savepoint the whole transaction is gone: then none of it was kept.
                        do {
                            try link.abandonSent()
                            try link.perform("ROLLBACK TO SAVEPOINT job; RELEASE SAVEPOINT job")
                        } catch is LinkLost {
                            throw LinkLost(message: "lost before anything was kept")
                        } catch { throw Gone() }
                        refused[place] = error
                    }
                }
            }
            try connection.ending.run(on: connection)
            try link.commit()
        } catch {
            link.rollBack()
            let told = lane.told(error)
            for (place, job) in group.enumerated() { job.fail(refused[place] ?? told) }
            return
        }
        for tell in kept { tell() }
        for (place, error) in refused { group[place].fail(error) }
    }

    /// Somebody ended the transaction that all of them shared.
    private struct Gone: Error {}

    private func apart(
        _ job: WriteQueue.Job, _ connection: PostgresConnection, _ link: Link
    ) throws -> @Sendable () -> Void {
        try link.perform("SAVEPOINT job")
        let tell = try job.run(connection)
        // What it sent last may have failed.
        try link.settle()
        guard link.isInTransaction else { throw Gone() }
        // A reference to nowhere shows only at the end of the transaction, where it would undo everyone's work.
        try link.perform("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED; RELEASE SAVEPOINT job")
        return tell
    }
}
