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
    /// References that were looked up in this transaction, by register.
    var known: [String: Set<String>] = [:]
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
        reader = RecordReader(connection, for: viewer, sealer)
        writer = try RecordWriter(connection, by: viewer, at: now, sealer, random: random)
    }

    var vault: VaultSession { reader.sealer.session }

    /// Whom sealed fields are sealed to. A work's sealer always has them.
    var recipients: Recipients { get throws { try reader.sealer.recipients.orThrow() } }

    public var today: Day { content.law.day(at: now) }

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
        let grant = Policy.grant(viewer, register)
        // A step is taken (`take`), never just written: its rules would not be asked.
        guard grant.create, Lifecycle.kept(in: register) == nil else { throw DeskProblem.refused(.notFound) }
        let values = computed(
            try checked(custodyFilled(raw, in: register), for: register, ceiling: grant.ceiling), for: register)
        let record = Record(
            register, id: id ?? Identifier.make(prefix: register.prefix, random: random), values)
        try checkReferences(of: record, since: nil)
        try checkCustody(of: record, since: nil)
        try checkAccessRecord(record)
        try refusing { try writer.insert(record, recordedAt: recordedAt) }
        known[register.code, default: []].insert(record.id)
        return record
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
        var values = computed(try checked(merged, for: register, ceiling: .sealed), for: register)
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
        try checkBeginning(of: next, since: standing)
        if let lifecycle { try checkHistory(lifecycle, with: next, since: standing) }
        try refusing { try writer.replace(next, recordedAt: recordedAt) }
        if register.code == "staff" { try recipients.settle(id) }
        next.version += 1
        return next
    }

    /// What the store refuses, as this desk says it.
    func refusing(_ write: () throws -> Void) throws {
        do { try write() } catch let refusal as Refusal { throw DeskProblem.refused(refusal) }
    }

    // MARK: Rules

    private func checked(
        _ raw: [String: String], for register: Register, ceiling: Sensitivity
    ) throws -> [String: Value] {
        let values: [String: Value]
        switch Draft.read(raw, for: register) {
        case .success(let read): values = read
        case .failure(let problems): throw DeskProblem.fields(problems.all)
        }
        // What an export shows in the place of a sealed value is no value.
        let marked = register.recipientFields.filter { values[$0.code]?.plain.hasPrefix(Value.sealedMark) == true }
        guard marked.isEmpty else {
            throw DeskProblem.fields(marked.map { .init(field: $0.code, .rule("sealed_elsewhere")) })
        }
        let ahead = RecordRules.ahead(values, of: today, in: register)
        guard ahead.isEmpty else { throw DeskProblem.fields(ahead) }
        guard ceiling < .sealed else { return values }
        // A field that one may not read, one may not set either.
        return values.filter { code, _ in register.field(code).map { $0.sensitivity <= ceiling } ?? false }
    }

    /// What follows from other fields is computed, wherever the record comes from.
    private func computed(_ values: [String: Value], for register: Register) -> [String: Value] {
        register.code == "screenings" ? ScreeningResultFields.filled(values, forms: content.forms) : values
    }

    /// A new record belongs to its maker's agency unless the form names another. A referral always comes
    /// from its maker: nobody refers in another agency's name.
    private func custodyFilled(_ raw: [String: String], in register: Register) -> [String: String] {
        guard !viewer.isOperator, case .agencies(let fields) = register.custody, let first = fields.first,
            raw[first, default: ""].isEmpty || register.code == "referrals"
        else { return raw }
        return raw.merging([first: viewer.agency]) { _, own in own }
    }
}

extension Recipients? {
    fileprivate func orThrow() throws -> Recipients {
        guard let self else { throw VaultProblem.noRecipients(register: "recipients", field: "key") }
        return self
    }
}
