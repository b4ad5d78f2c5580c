import Domain
import Ledger

/// Writes records with their ledger leaves, in the transaction of the connection.
///
/// It checks versions, not rights or rules: those are the desks' (`Sources/Desks`), which alone use it.
public final class RecordWriter {
    public let connection: any Connection
    public let viewer: Viewer
    public let now: Instant
    let sealer: FieldSealer
    private let names: NameIndex
    private let leaves: LeafWriter
    private let ties: Ties
    private let standing: Standing
    private let nowText: String
    private let random: () -> UInt64
    /// A register's INSERT, written once.
    private var inserts: [String: String] = [:]

    /// - Parameters:
    ///   - sealer: whoever commits the transaction calls `session.keepSalts` on it before.
    ///   - random: where the nonces of commitments come from.
    public init(
        _ connection: any Connection, by viewer: Viewer, at now: Instant, _ sealer: FieldSealer,
        random: @escaping () -> UInt64 = {
            var generator = SystemRandomNumberGenerator()
            return generator.next()
        }
    ) throws {
        self.sealer = sealer
        self.random = random
        names = NameIndex(connection: connection, session: sealer.session)
        self.connection = connection
        self.viewer = viewer
        self.now = now
        nowText = now.description
        ties = Ties(connection: connection)
        standing = Standing(connection: connection)
        leaves = LeafWriter(connection, by: viewer, at: now, sealer, random: random)
    }

    /// - Parameters:
    ///   - recordedAt: when it became known, if that was before now (an import of paper records).
    ///   - purpose: a code for why, which stands in the leaf; see `Leaf.purpose`.
    public func insert(_ record: Record, recordedAt: Instant? = nil, purpose: String = "") throws {
        let record = try sealer.sealedToRecipients(record)
        try insert(
            SealedRecord(
                record, recordedAt: recordedAt ?? now, nonce: Commitment.nonce(random), sealer.session),
            purpose: purpose)
    }

    /// The same for a record that was sealed before, beside the writer.
    public func insert(_ sealed: SealedRecord, purpose: String = "") throws {
        let record = sealed.record
        try checkKey(ofHistory: record)
        let entry = try leaves.leave(.create, sealed, purpose: purpose)
        try put(sealed, entry: entry)
        try names.add(sealed, entry: entry)
        if record.register.code == "people" {
            try connection.run("INSERT INTO registrations (person, agency) VALUES (\(record.id), \(viewer.agency))")
        }
        try ties.add(record)
        try standing.add(record)
    }

    /// Saves the next version of a record and keeps the one before.
    ///
    /// - Parameters:
    ///   - record: carries the version it replaces.
    ///   - purpose: a code for why, which stands in the leaf; see `Leaf.purpose`.
    /// - Throws: `Refusal.stale` if another version stands there by now, `Refusal.notFound` if none does.
    public func replace(_ record: Record, recordedAt: Instant? = nil, purpose: String = "") throws {
        let register = record.register
        let known = recordedAt ?? now
        guard let row = try connection.first("SELECT * FROM \(register) WHERE id = \(record.id)"),
            let old = try StoredRecord(row, register, ceiling: .sealed, sealer), let entry = row.integer("entry")
        else { throw Refusal.notFound }
        guard old.record.version == record.version else {
            throw Refusal.stale(yours: record.version, theirs: old.record.version)
        }
        // What can't be read can't be sealed anew either: left out it would be lost, unless something new was said.
        guard
            old.record.unreadable.keys.allSatisfy({ code in record.values[code].map { $0.unreadable == nil } ?? false })
        else { throw Refusal.unreadable }
        var tied = try ties.pairs(of: old.record)
        let columns = RegisterTable.columns(of: register).joined(separator: ", ")
        try connection.run(
            SQL(
                trusted:
                    "INSERT INTO \(RegisterTable.past(of: register)) (\(columns), superseded_at) SELECT \(columns), ")
                + "\(known)" + SQL(trusted: " FROM \(register.code) WHERE id = ") + "\(record.id)")
        var next = record
        next.version += 1
        let changed = next.changes(from: old.record)
        next = try sealer.sealedToRecipients(next)
        // A record that names its person no longer is its own subject, maybe for the first time.
        if register.hasSealedFields, next.subject != old.record.subject, next.subject == Subject(register.code, next.id)
        {
            _ = try sealer.session.sealingKey(register.compartment, next.subject)
        }
        _ = try leaves.leave(
            .correct, next, recordedAt: known, changed: changed, purpose: purpose)
        // Sealed anew, every field: an envelope is of one version.
        let seal = try RecordSeal(next, sealer.session)
        let assignments = try register.fields.map { field in
            SQL(trusted: "\(field.code) = ")
                + "\(try next.values[field.code].map { try seal.datum(field, $0) } ?? .null)"
        }
        try connection.run(
            "UPDATE \(register) SET version = \(next.version), entry = \(entry), recorded_at = \(known), "
                + "entered_at = \(now), recorded_by = \(viewer.staff), " + assignments.joined(by: ", ")
                + " WHERE id = \(record.id)")
        try names.replace(old.record, with: next, entry: entry)
        tied.formUnion(try ties.pairs(of: record))
        try ties.renew(tied)
        try standing.renew(ownerOf: old.record)
        if record["record"] != old.record["record"] { try standing.renew(ownerOf: record) }
    }

    /// A history whose steps stand under a key that is lost gets no other: what they hold would be closed for good.
    private func checkKey(ofHistory step: Record) throws {
        guard Lifecycle.kept(in: step.register) != nil, step.register.hasSealedFields,
            sealer.session.isNew(step.subject), let owner = step.text("record")
        else { return }
        let before = leaves.first > 0 ? leaves.first : Int.max
        let earlier = try connection.first(
            "SELECT 1 FROM \(step.register) s WHERE s.record = \(owner) AND s.entry < \(before) LIMIT 1")
        if earlier != nil { throw Refusal.noKey }
    }

    /// Notes a sensitive read: without its leaf there is no answer.
    ///
    /// - Parameter purpose: a code for why, where the reader was asked; see `Leaf.purpose`.
    public func noteRead(_ record: Record, purpose: String = "") throws {
        try leaves.leave(
            .read, record.register.code, record: record.id, version: record.version, purpose: purpose)
    }

    /// Notes that something of several records was shown beside others: one leaf.
    ///
    /// - Returns: how many of them are people whom the viewer had not seen in a list on this day.
    public func noteList(_ register: String, _ ids: Set<String>) throws -> Int { try leaves.leaveList(register, ids) }

    /// Takes a record out of the index of names.
    public func forgetNames(of id: String, in register: Register) throws { try names.forget(register, id) }

    /// The number of the last leaf that this transaction left; 0 if it has left none.
    public var newestLeaf: Int { leaves.newest }

    /// The number of the last leaf in the ledger, whoever left it.
    public func lastLeaf() throws -> Int { try leaves.last() }

    /// Notes an act on a whole register, such as an export, or on what is kept beside the registers.
    ///
    /// - Parameter changed: codes of what was changed, never what it was changed to.
    /// - Returns: the leaf's number.
    @discardableResult
    public func note(
        _ act: Leaf.Act, _ register: String, record: String = "", version: Int = 0, changed: [String] = [],
        purpose: String = ""
    ) throws -> Int {
        try leaves.leave(act, register, record: record, version: version, changed: changed, purpose: purpose)
    }

    /// Notes that a record was erased, and destroys what its leaves' commitments could be opened with.
    /// - Returns: the leaf's number.
    @discardableResult
    public func noteErasure(_ register: Register, _ id: String, purpose: String = "") throws -> Int {
        try leaves.erase(register.code, record: id, purpose: purpose)
    }

    private func put(_ sealed: SealedRecord, entry: Int) throws {
        let record = sealed.record
        let arguments: [Datum] = [
            .text(record.id), .integer(Int64(record.version)), .integer(Int64(entry)),
            .text(sealed.recordedAt == now ? nowText : sealed.recordedAt.description), .text(nowText),
            .text(viewer.staff),
        ]
        try connection.run(SQL(trusted: insert(into: record.register), arguments + sealed.fields))
    }

    private func insert(into register: Register) -> String {
        if let text = inserts[register.code] { return text }
        let columns = RegisterTable.columns(of: register)
        let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        let text = "INSERT INTO \(register.code) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
        inserts[register.code] = text
        return text
    }
}
