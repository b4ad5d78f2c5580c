/// The stored ledger contradicts itself. Nothing is added to it then, so nothing is written and no sensitive record
/// opened, until somebody has looked: `sinxay verify` says where.
public enum LedgerBroken: Error, Hashable, Sendable {
    /// The tree counts other leaves than there are.
    case size(tree: Int, leaves: Int)
    case frontier
    /// A subtree's root is missing or unreadable.
    case node(level: Int, place: Int)
    /// The root of the leaves is not what the frontier says.
    case root
    /// The log has already signed another root for this size.
    case checkpoint(size: Int)
}

extension LedgerBroken: CustomStringConvertible {
    public var description: String {
        switch self {
        case .size(let tree, let leaves): "its tree was made of \(tree) leaves, and it has \(leaves)"
        case .frontier: "the end of its tree is missing or unreadable"
        case .node(let level, let place): "node \(place) of level \(level) of its tree is missing or unreadable"
        case .root: "its leaves have another root than its tree"
        case .checkpoint(let size): "another root of its first \(size) leaves was signed already"
        }
    }
}
