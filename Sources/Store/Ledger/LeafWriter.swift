import Domain
import Ledger

/// Appends leaves for one viewer in the transaction of the connection: the leaf, its place in the tree, and for a
/// record's version the nonce of its commitment. All of it is kept with the act itself, or none.
public final class LeafWriter {
    private let connection: any Connection
    private let viewer: Viewer
    private let now: Instant
    private let nowText: String
    private let sealer: FieldSealer
    private let random: () -> UInt64
    private let tree: LedgerTree
    /// The number of the last leaf that this writer left; 0 if it has left none.
    private(set) var newest = 0
    /// The number of the first one; 0 if it has left none.
    private(set) var first = 0

    /// A field would end a line of the leaf, or a purpose is no code: nothing was written.
    public struct Unwritable: Error, Hashable {}

    public init(
        _ connection: any Connection, by viewer: Viewer, at now: Instant, _ sealer: FieldSealer,
        random: @escaping () -> UInt64
    ) {
        self.sealer = sealer
        self.connection = connection
        self.viewer = viewer
        self.now = now
        self.random = random
        nowText = now.description
        tree = LedgerTree(connection)
    }

    /// The number of the last leaf in the ledger, whoever left it.
    func last() throws -> Int { try tree.size() }

    /// For the acts that write a version.
    /// - Parameter record: with its logical values, before any encryption; they are committed to, not kept.
    /// - Returns: the leaf's number.
    func leave(_ act: Leaf.Act, _ record: Record, recordedAt: Instant, changed: [String], purpose: String) throws -> Int
    {
        let nonce = Commitment.nonce(random)
        return try leave(
            act, record, changed, purpose, Commitment(to: record, recordedAt: recordedAt, nonce: nonce),
            nonce: try sealer.sealedNonce(nonce, of: record).hexadecimal)
    }

    /// - Returns: the leaf's number.
    func leave(_ act: Leaf.Act, _ sealed: SealedRecord, purpose: String) throws -> Int {
        try leave(act, sealed.record, sealed.changed, purpose, sealed.commitment, nonce: sealed.nonce)
    }

    private func leave(
        _ act: Leaf.Act, _ record: Record, _ changed: [String], _ purpose: String, _ commitment: Commitment,
        nonce: String
    ) throws -> Int {
        let number = try leave(
            act, record.register.code, record: record.id, version: record.version, changed: changed, purpose: purpose,
            commitment: commitment)
        try connection.run(
            SQL(
                trusted: "INSERT INTO ledger_commitments (leaf, nonce) VALUES (?, ?)",
                [.integer(Int64(number)), .text(nonce)]))
        return number
    }

    /// Leaves one leaf for a list, which commits to whom it showed.
    ///
    /// - Returns: how many of them are people whom the viewer had not seen in a list on this day.
    func leaveList(_ register: String, _ ids: Set<String>) throws -> Int {
        let nonce = Commitment.nonce(random)
        let number = try leave(
            .list, register, commitment: Commitment(toListOf: register, ids, nonce: nonce))
        try connection.run(
            "INSERT INTO ledger_commitments (leaf, nonce) VALUES (\(number), \(nonce.hexadecimal))")
        try connection.insertTogether(
            into: "ledger_lists", ["leaf", "record"], ids.sorted().map { [.integer(Int64(number)), .text($0)] })
        return try BrowsingCount.addListed(register, ids, by: viewer.staff, at: now, on: connection)
    }

    /// - Returns: the leaf's number.
    @discardableResult
    func leave(
        _ act: Leaf.Act, _ register: String, record: String = "", version: Int = 0, changed: [String] = [],
        purpose: String = "", commitment: Commitment? = nil
    ) throws -> Int {
        let size = try tree.size()
        let leaf = Leaf(
            number: size + 1, at: now, staff: viewer.staff, agency: viewer.agency, act: act,
            register: register, record: record, version: version, changed: changed, purpose: purpose,
            commitment: commitment)
        let text = leaf.text
        guard text.isUnambiguous, Leaf.isPurpose(purpose) else { throw Unwritable() }
        let hash = text.hash
        try keep(leaf, hash)
        try tree.append(hash)
        try BrowsingCount.add(act.rawValue, register, by: viewer.staff, at: now, on: connection)
        if first == 0 { first = leaf.number }
        newest = leaf.number
        return leaf.number
    }

    /// Destroys the nonces of all of a record's versions: what its leaves commit to can be neither proved nor guessed
    /// any longer. That it was done stays in the ledger.
    /// - Returns: the leaf's number.
    func erase(_ register: String, record: String, purpose: String) throws -> Int {
        try connection.run(
            """
            DELETE FROM ledger_commitments WHERE leaf IN
              (SELECT number FROM ledger WHERE register = \(register) AND record = \(record) AND commitment <> '')
            """)
        return try leave(.erase, register, record: record, purpose: purpose)
    }

    private static let insertion = """
        INSERT INTO ledger (number, at, staff, agency, act, register, record, version, changed, hash, format, purpose, \
        commitment) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private func keep(_ leaf: Leaf, _ hash: NodeHash) throws {
        try connection.run(
            SQL(
                trusted: Self.insertion,
                [
                    .integer(Int64(leaf.number)), .text(nowText), .text(leaf.staff), .text(leaf.agency),
                    .text(leaf.act.rawValue), .text(leaf.register), .text(leaf.record), .integer(Int64(leaf.version)),
                    .text(leaf.changed.joined(separator: " ")), .text(hash.description),
                    .integer(Int64(LeafText.present)), .text(leaf.purpose),
                    .text(leaf.commitment?.description ?? ""),
                ]))
    }
}
