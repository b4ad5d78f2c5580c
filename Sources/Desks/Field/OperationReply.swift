import Domain
import Store

/// What became of an operation, for the phone that sent it.
public struct OperationReply: Sendable, Hashable {
    public enum State: String, Sendable {
        case done, waiting, returned
        /// Not taken: the phone keeps it.
        case refused
    }

    public let id: String
    public let state: State
    /// Nil for what is done.
    public let reason: OperationReason?

    init(id: String, refused reason: OperationReason) {
        self.id = id
        state = .refused
        self.reason = reason
    }

    init(_ stored: StoredOperation) {
        id = stored.id
        state = State(rawValue: stored.state.rawValue) ?? .waiting
        reason = OperationReason(rawValue: stored.reason)
    }
}
