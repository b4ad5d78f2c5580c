/// Roots and proofs of a tree whose complete subtrees somebody else keeps (RFC 9162, 2.1).
public struct MerkleTree {
    /// The root of the complete subtree of 2^level leaves at a place among those of its level.
    private let subtree: (_ level: Int, _ place: Int) throws -> NodeHash

    public init(_ subtree: @escaping (_ level: Int, _ place: Int) throws -> NodeHash) { self.subtree = subtree }

    /// The root of the tree that the first so many leaves make.
    public func root(_ size: Int) throws -> NodeHash { try root(of: 0..<size) }

    /// RFC 9162, 2.1.3.1.
    ///
    /// - Parameter index: counts from 0.
    public func inclusion(of index: Int, in size: Int) throws -> [NodeHash] {
        precondition(0 <= index && index < size)
        return try path(index, 0..<size)
    }

    /// RFC 9162, 2.1.4.1. Empty from nothing, and from a tree to itself.
    public func consistency(from old: Int, to new: Int) throws -> [NodeHash] {
        precondition(0 <= old && old <= new)
        return old == 0 || old == new ? [] : try subproof(old, 0..<new, isOldRootKnown: true)
    }

    private func path(_ index: Int, _ range: Range<Int>) throws -> [NodeHash] {
        guard range.count > 1 else { return [] }
        let middle = range.lowerBound + Self.half(of: range.count)
        return index < middle
            ? try path(index, range.lowerBound..<middle) + [root(of: middle..<range.upperBound)]
            : try path(index, middle..<range.upperBound) + [root(of: range.lowerBound..<middle)]
    }

    private func subproof(_ old: Int, _ range: Range<Int>, isOldRootKnown: Bool) throws -> [NodeHash] {
        guard old < range.upperBound else { return isOldRootKnown ? [] : [try root(of: range)] }
        let middle = range.lowerBound + Self.half(of: range.count)
        return old <= middle
            ? try subproof(old, range.lowerBound..<middle, isOldRootKnown: isOldRootKnown)
                + [root(of: middle..<range.upperBound)]
            : try subproof(old, middle..<range.upperBound, isOldRootKnown: false)
                + [root(of: range.lowerBound..<middle)]
    }

    private func root(of range: Range<Int>) throws -> NodeHash {
        guard !range.isEmpty else { return .ofNothing }
        if range.count.nonzeroBitCount == 1 {
            let level = range.count.trailingZeroBitCount
            return try subtree(level, range.lowerBound >> level)
        }
        let middle = range.lowerBound + Self.half(of: range.count)
        return .parent(try root(of: range.lowerBound..<middle), try root(of: middle..<range.upperBound))
    }

    /// The largest power of two below a number greater than 1.
    private static func half(of count: Int) -> Int { 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount) }
}
