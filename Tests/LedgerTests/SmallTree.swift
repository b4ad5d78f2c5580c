import Ledger

/// A tree in memory, its roots made as the standard defines them and in no cleverer way.
struct SmallTree {
    let leaves: [NodeHash]

    init(_ leaves: [NodeHash]) { self.leaves = leaves }

    /// So many leaves that differ from each other.
    init(count: Int, salt: String = "") { leaves = (0..<count).map { NodeHash.leaf(Array("\(salt)\($0)".utf8)) } }

    var tree: MerkleTree {
        MerkleTree { level, place in Self.root(leaves[(place << level)..<((place + 1) << level)]) }
    }

    func root(_ size: Int) -> NodeHash { Self.root(leaves[..<size]) }

    /// RFC 9162, 2.1.1, word for word.
    static func root(_ leaves: ArraySlice<NodeHash>) -> NodeHash {
        guard let first = leaves.first else { return .ofNothing }
        guard leaves.count > 1 else { return first }
        var half = 1
        while half * 2 < leaves.count { half *= 2 }
        return .parent(root(leaves.prefix(half)), root(leaves.dropFirst(half)))
    }
}
