/// Shows that a leaf is in a tree, to somebody who knows nothing but the tree's root.
public struct InclusionProof: Sendable, Hashable {
    /// Counts from 0: the leaf's number less one.
    public let index: Int
    public let size: Int
    public let path: [NodeHash]

    public init(index: Int, size: Int, path: [NodeHash]) {
        self.index = index
        self.size = size
        self.path = path
    }

    /// RFC 9162, 2.1.3.2.
    public func shows(_ leaf: NodeHash, in root: NodeHash) -> Bool {
        guard 0 <= index, index < size else { return false }
        var (place, last, hash) = (index, size - 1, leaf)
        for sibling in path {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                hash = .parent(sibling, hash)
                while place & 1 == 0, place > 0 { (place, last) = (place >> 1, last >> 1) }
            } else {
                hash = .parent(hash, sibling)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 && hash == root
    }
}
