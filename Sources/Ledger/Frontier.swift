/// All of a tree that is needed to add to it and to know its root: the roots of the complete subtrees that its leaves
/// make up, the largest first (RFC 9162, 2.1.2). A million leaves have seven of them.
public struct Frontier: Sendable, Hashable {
    /// How many leaves the tree has.
    public private(set) var size: Int
    /// One for each 1 in the size's binary digits.
    public private(set) var roots: [NodeHash]

    public init() {
        size = 0
        roots = []
    }

    /// - Returns: nil if a tree of this size does not have that many roots.
    public init?(size: Int, roots: [NodeHash]) {
        guard size >= 0, size.nonzeroBitCount == roots.count else { return nil }
        self.size = size
        self.roots = roots
    }

    /// The root of the whole tree.
    public var root: NodeHash {
        guard var hash = roots.last else { return .ofNothing }
        for left in roots.dropLast().reversed() { hash = .parent(left, hash) }
        return hash
    }

    /// Adds a leaf; twice as often as not it completes a subtree too.
    ///
    /// - Parameter completed: told each subtree that is complete now: its level (0 for the leaf), its place among
    ///   those of its level, its root.
    public mutating func append(_ leaf: NodeHash, _ completed: (Int, Int, NodeHash) throws -> Void) rethrows {
        var (level, hash) = (0, leaf)
        try completed(0, size, leaf)
        while size >> level & 1 == 1 {
            hash = .parent(roots.removeLast(), hash)
            level += 1
            try completed(level, size >> level, hash)
        }
        roots.append(hash)
        size += 1
    }

    public mutating func append(_ leaf: NodeHash) { append(leaf) { _, _, _ in } }
}
