import Content
import Domain
import Ledger
import Store

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
    /// References that were looked up in this transaction.
    private var known: Set<String> = []

    init(
        _ connection: any Connection, viewer: Viewer, now: Instant, random: @escaping () -> UInt64, content: Content
    ) throws {
        self.connection = connection
        self.viewer = viewer
        self.now = now
        self.random = random
        self.content = content
        reader = RecordReader(connection, for: viewer)
        writer = try RecordWriter(connection, by: viewer, at: now)
    }

    public var today: Day { now.day }

    // MARK: Reading

    /// One record, noted in the ledger if its register is sensitive.
    public func open(_ register: Register, _ id: String) throws -> StoredRecord {
        guard let stored = try reader.find(register, id) else { throw DeskProblem.refused(.notFound) }
        if register.sensitive { try writer.noteRead(stored.record) }
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
        guard grant.create else { throw DeskProblem.refused(.notFound) }
        let values = computed(
            try checked(custodyFilled(raw, in: register), for: register, ceiling: grant.ceiling), for: register)
        let record = Record(
            register, id: id ?? Identifier.make(prefix: register.prefix, random: random), values)
        try checkReferences(of: record)
        try checkCustody(of: record)
        try writer.insert(record, recordedAt: recordedAt)
        remember(record)
        return record
    }

    /// Replaces a version. Fields above the viewer's ceiling keep what they hold.
    @discardableResult
    public func correct(
        _ register: Register, _ id: String, version: Int, _ raw: [String: String], recordedAt: Instant? = nil
    ) throws -> Record {
        let grant = Policy.grant(viewer, register)
        guard grant.correct > .nothing, try reader.find(register, id) != nil,
            let standing = try RecordReader(connection, for: .commandLine).find(register, id)?.record
        else { throw DeskProblem.refused(.notFound) }
        var merged = raw
        for field in register.fields where field.sensitivity > grant.ceiling {
            merged[field.code] = standing[field.code]?.plain
        }
        let values = computed(try checked(merged, for: register, ceiling: .sealed), for: register)
        var next = Record(register, id: id, version: version, values)
        try checkReferences(of: next)
        try checkCustody(of: next)
        guard standing.version == version else { throw DeskProblem.stale(sent: next, standing: standing) }
        try writer.replace(next, recordedAt: recordedAt)
        next.version += 1
        return next
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

    /// What someone with a narrow scope makes or corrects has to stay within it.
    private func checkCustody(of record: Record) throws {
        guard Policy.grant(viewer, record.register).read == .ownAgency else { return }
        switch record.register.custody {
        case .common, .persons: return
        case .agencies(let fields):
            guard fields.contains(where: { record.text($0) == viewer.agency }) else {
                throw DeskProblem.refused(.notFound)
            }
        case .parent(let field, let code):
            guard let parent = Register.named(code), let id = record.text(field),
                try reader.find(parent, id) != nil
            else { throw DeskProblem.refused(.notFound) }
        }
    }

    private func checkReferences(of record: Record) throws {
        var problems: [Draft.Problem] = []
        for field in record.register.fields {
            guard case .reference(let code) = field.kind, let id = record.text(field.code) else { continue }
            if try !exists(code, id, for: record) {
                problems.append(.init(field: field.code, .noSuchRecord(register: code, id: id)))
            }
        }
        if !problems.isEmpty { throw DeskProblem.fields(problems) }
    }

    /// Whether a record is there for this viewer. Registers that the viewer's role can't open at all
    /// (staff, say) are only asked for existence: their ids are set by the system, not chosen.
    private func exists(_ code: String, _ id: String, for record: Record) throws -> Bool {
        let key = code + " " + id
        if known.contains(key) { return true }
        guard let register = Register.named(code) else { return false }
        // A record may refer to itself (a ministry's own agency).
        if code == record.register.code, id == record.id { return true }
        let closed = Policy.grant(viewer, register).read == .nothing
        let asking = closed ? RecordReader(connection, for: .commandLine) : reader
        guard try asking.find(register, id) != nil else { return false }
        known.insert(key)
        return true
    }

    private func remember(_ record: Record) { known.insert(record.register.code + " " + record.id) }
}
