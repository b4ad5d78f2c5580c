import Domain
import Ledger

/// What a server does now and then: a checkpoint, if one is due.
public struct CheckpointRound: Sendable {
    let database: any Database
    let key: SigningKey
    let schedule: CheckpointSchedule
    /// When the last checkpoint was made by these rounds, or when they began.
    public private(set) var since: Instant

    public init(on database: any Database, with key: SigningKey, _ schedule: CheckpointSchedule, from start: Instant) {
        self.database = database
        self.key = key
        self.schedule = schedule
        since = start
    }

    /// - Returns: the checkpoint that was made, or nil if none was due.
    /// - Throws: `LedgerBroken` if there is nothing that may be signed.
    @discardableResult
    public mutating func run(at now: Instant) async throws -> SignedNote? {
        let (size, last) = try await database.read { connection in
            (
                try connection.integer("SELECT size FROM ledger_tree WHERE id = 1") ?? 0,
                try connection.integer("SELECT coalesce(max(size), 0) FROM ledger_checkpoints") ?? 0
            )
        }
        guard schedule.isDue(size: size, last: last, since: since, now: now) else { return nil }
        let note = try await database.write { [key] in try CheckpointStore($0).make(with: key, at: now) }
        since = now
        return note
    }
}
