import Domain

/// When a server makes the next checkpoint: after so many leaves, or so much time if there is a new leaf at all.
public struct CheckpointSchedule: Sendable {
    public let leaves: Int
    public let seconds: Int

    public init(leaves: Int, seconds: Int) {
        self.leaves = leaves
        self.seconds = seconds
    }

    /// - Parameters:
    ///   - size: of the ledger now.
    ///   - last: the size at the last checkpoint, 0 if there is none.
    ///   - since: when the last checkpoint was made or this server started, whichever is later. Where it lies ahead, the
    ///     clock was put back, and the time to wait is not known: one is due.
    public func isDue(size: Int, last: Int, since: Instant, now: Instant) -> Bool {
        size > last && (size - last >= leaves || now >= since.adding(seconds: seconds) || now < since)
    }
}
