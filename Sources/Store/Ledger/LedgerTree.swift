import Ledger

/// The Merkle tree over the leaves as the database keeps it.
///
/// Of the complete subtrees every eighth level is stored, a row for each 256 nodes below it. A proof over a million
/// leaves reads some five hundred hashes, and nothing is stored twice for it.
public struct LedgerTree {
    /// Levels between those that are stored.
    static let step = 8

    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// - Throws: `LedgerBroken` if the tree does not fit the leaves.
    public func frontier() throws -> Frontier {
        if let added = connection.ending.frontier { return added }
        guard
            let row = try connection.first(
                """
                SELECT size, frontier, (SELECT coalesce(max(number), 0) FROM ledger) AS leaves
                FROM ledger_tree WHERE id = 1
                """), let size = row.integer("size"), let leaves = row.integer("leaves"),
            let text = row.text("frontier")
        else { throw LedgerBroken.frontier }
        // Leaves from before there was a tree.
        if size == 0, leaves > 0, text.isEmpty { return try grown(to: leaves) }
        guard size == leaves else { throw LedgerBroken.size(tree: size, leaves: leaves) }
        guard let frontier = Frontier(size: size, text: text) else { throw LedgerBroken.frontier }
        return frontier
    }

    /// How many leaves it has.
    func size() throws -> Int {
        if let added = connection.ending.frontier { return added.size }
        let frontier = try frontier()
        connection.ending.frontier = frontier
        return frontier.size
    }

    /// Adds a leaf. The frontier is saved at the end of the transaction's work; until then `frontier` gives it.
    func append(_ leaf: NodeHash) throws {
        _ = try size()
        var completed: [(level: Int, place: Int, hash: NodeHash)] = []
        // In its place: a copy of it for each leaf would cost more than the leaf.
        connection.ending.frontier?.append(leaf) { level, place, hash in
            if Self.isStored(level) { completed.append((level, place, hash)) }
        }
        for node in completed { try keep(node.level, node.place, node.hash) }
    }

    /// The same for a frontier that is the caller's to save.
    func add(_ leaf: NodeHash, to frontier: inout Frontier) throws {
        try frontier.append(leaf) { level, place, hash in
            if Self.isStored(level) { try keep(level, place, hash) }
        }
    }

    private static func isStored(_ level: Int) -> Bool { level > 0 && level.isMultiple(of: step) }

    private func keep(_ level: Int, _ place: Int, _ hash: NodeHash) throws {
        try connection.run(
            "INSERT INTO ledger_nodes (level, place, hash) VALUES (\(level), \(place), \(hash.description))")
    }

    func save(_ frontier: Frontier) throws {
        try connection.run(
            "UPDATE ledger_tree SET size = \(frontier.size), frontier = \(frontier.text) WHERE id = 1")
    }

    private func grown(to leaves: Int) throws -> Frontier {
        guard try connection.integer("SELECT count(*) FROM ledger_nodes") == 0 else { throw LedgerBroken.frontier }
        var frontier = Frontier()
        try LedgerRow.each(connection) { row in
            guard let hash = row.text("hash").flatMap({ NodeHash(hexadecimal: $0) }) else {
                throw LedgerBroken.node(level: 0, place: frontier.size)
            }
            try add(hash, to: &frontier)
        }
        guard frontier.size == leaves else { throw LedgerBroken.size(tree: frontier.size, leaves: leaves) }
        try save(frontier)
        return frontier
    }

    // MARK: Roots and proofs

    /// Roots and proofs at any size up to the present one.
    public var tree: MerkleTree { MerkleTree(subtree) }

    private func subtree(_ level: Int, _ place: Int) throws -> NodeHash {
        let stored = level / Self.step * Self.step
        let count = 1 << (level - stored)
        var frontier = Frontier()
        try connection.each(Self.hashes(level: stored, from: place * count, count: count)) { row in
            guard let hash = row.text("hash").flatMap({ NodeHash(hexadecimal: $0) }) else { return }
            frontier.append(hash)
        }
        guard frontier.size == count else { throw LedgerBroken.node(level: level, place: place) }
        return frontier.root
    }

    private static func hashes(level: Int, from first: Int, count: Int) -> SQL {
        level == 0
            ? "SELECT hash FROM ledger WHERE number BETWEEN \(first + 1) AND \(first + count) ORDER BY number"
            : """
            SELECT hash FROM ledger_nodes
            WHERE level = \(level) AND place BETWEEN \(first) AND \(first + count - 1) ORDER BY place
            """
    }
}
