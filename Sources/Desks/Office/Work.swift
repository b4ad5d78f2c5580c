import Content
import Domain
import Ledger
import Store
import Vault

/// One transaction's work for one viewer: the rules that hold for every register.
///
/// The desks of the areas (screening, referral, …) are extensions of it in `Areas/`.
public final class Work {
    public let viewer: Viewer
    public let now: Instant
    public let reader: RecordReader
    let connection: any Connection
    let writer: RecordWriter
    let random: () -> UInt64
    public let content: Content
    /// What can be said of a record before the database is asked.
    let drafting: Drafting
    /// References that were looked up in this transaction.
    var known = KnownRecords()
    /// The histories that the next steps of an import go on from, by record; nil where each is read by itself.
    var histories: [String: RecordReader.History]?
    /// References of a register to itself that an import may still bring; nil where they have to be there now.
    var awaited: [Draft.Problem]?

    init(
        _ connection: any Connection, viewer: Viewer, now: Instant, random: @escaping () -> UInt64, content: Content,
        _ sealer: FieldSealer
    ) throws {
        self.connection = connection
        self.viewer = viewer
        self.now = now
        self.random = random
        self.content = content
        drafting = Drafting(viewer: viewer, today: content.law.day(at: now), content: content)
        reader = RecordReader(connection, for: viewer, at: now, sealer)
        writer = try RecordWriter(connection, by: viewer, at: now, sealer, random: random)
    }

    var vault: VaultSession { reader.sealer.session }

    /// Whom sealed fields are sealed to. A work's sealer always has them.
    var recipients: Recipients { get throws { try reader.sealer.recipients.orThrow() } }

    public var today: Day { drafting.today }

    // MARK: Reading

    /// One record, noted in the ledger if its register is sensitive.
    ///
    /// - Parameter purpose: a code for why, where the reader was asked; see `Leaf.purpose`.
    public func open(_ register: Register, _ id: String, purpose: String = "") throws -> StoredRecord {
        guard let stored = try reader.findToOpen(register, id) else { throw DeskProblem.refused(.notFound) }
        if register.sensitive {
            try checkBrowsing(.opened)
            try writer.noteRead(stored.record, purpose: purpose)
        }
        return stored
    }

    // MARK: Writing

    /// Makes a record from raw text by field code.
    ///
    /// - Parameters:
    ///   - id: kept if given (imports), else made.
    ///   - recordedAt: when it became known, if earlier than now.
    @discardableResult
    public func create(
        _ register: Register, _ raw: [String: String], id: String? = nil, recordedAt: Instant? = nil
    ) throws -> Record {
        try create(
            drafting.record(
                register, withCode(asAsked(raw, in: register), in: register),
                id: id ?? Identifier.make(prefix: register.prefix, random: random)),
            recordedAt: recordedAt)
    }

    /// Makes a record that was drafted before.
    /// - Parameter sealed: the record sealed, or why that could not be done; nil where it is still to do.
    @discardableResult
    func create(
        _ record: Record, sealed: Result<SealedRecord, any Error>? = nil, recordedAt: Instant?
    ) throws -> Record {
        try checkReferences(of: record, since: nil)
        try checkCustody(of: record, since: nil)
        try checkAccessRecord(record)
        try checkBatch(record)
        try insert(record, sealed, recordedAt)
        known.insert(record.register.code, record.id)
        return record
    }

    func insert(_ record: Record, _ sealed: Result<SealedRecord, any Error>?, _ recordedAt: Instant?) throws {
        try refusing {
            if let sealed {
                try writer.insert(sealed.get())
            } else {
                try writer.insert(record, recordedAt: recordedAt)
            }
        }
    }

    /// Replaces a version. Fields above the viewer's ceiling keep what they hold.
    @discardableResult
    public func correct(
        _ register: Register, _ id: String, version: Int, _ raw: [String: String], recordedAt: Instant? = nil
    ) throws -> Record {
        let grant = Policy.grant(viewer, register)
        let lifecycle = Lifecycle.kept(in: register)
        guard grant.correct > .nothing, lifecycle == nil || viewer.isOperator,
            let seen = try reader.find(register, id),
            let stored = try reader.reading(for: .commandLine).find(register, id)
        else { throw DeskProblem.refused(.notFound) }
        let standing = stored.record
        var merged = raw
        for field in register.fields where field.sensitivity > grant.ceiling {
            merged[field.code] = standing[field.code]?.plain
        }
        // What is sealed to others can be replaced and not emptied by who can't open it: an empty place keeps it.
        let closed = register.recipientFields.filter { field in
            let raw = merged[field.code] ?? ""
            return standing[field.code]?.isSealed == true && (raw.isEmpty || raw == standing[field.code]?.plain)
        }
        for field in closed { merged[field.code] = nil }
        var values = drafting.computed(
            try drafting.checked(merged, for: register, ceiling: .sealed), for: register)
        for field in closed { values[field.code] = standing[field.code] }
        var next = Record(register, id: id, version: version, values)
        guard standing.version == version else {
            var sent = next
            sent.values = values.filter { code, _ in
                register.field(code).map { $0.sensitivity <= grant.ceiling } ?? false
            }
            throw DeskProblem.stale(sent: sent, standing: seen.record)
        }
        if let recordedAt, recordedAt < stored.recordedAt {
            throw DeskProblem.refused(.beforeThePrevious(recordedAt.day, previous: stored.recordedAt.day))
        }
        try checkReferences(of: next, since: standing)
        try checkCustody(of: next, since: standing)
        try checkOwnRole(next, since: standing)
        try checkAccessRecord(next)
        try checkBatch(next, since: standing)
        try checkBeginning(of: next, since: standing)
        if let lifecycle { try checkHistory(lifecycle, with: next, since: standing) }
        histories = histories.map { _ in [:] }
        try refusing { try writer.replace(next, recordedAt: recordedAt) }
        if register.code == "staff" { try recipients.settle(id) }
        next.version += 1
        return next
    }

    /// What the store refuses, as this desk says it.
    func refusing(_ write: () throws -> Void) throws {
        do { try write() } catch let refusal as Refusal { throw DeskProblem.refused(refusal) }
    }
}

extension Recipients? {
    fileprivate func orThrow() throws -> Recipients {
        guard let self else { throw VaultProblem.noRecipients(register: "recipients", field: "key") }
        return self
    }
}
