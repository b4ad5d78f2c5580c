import Content
import Domain
import Ledger
import Store
import Vault

/// One transaction's work for one viewer: the rules that hold for every register.
///
/// The desks of the areas (screening, referral, …) are extensions of it in `Areas/`. It opens nothing for anybody to see:
/// that is a `Reading`'s.
public final class Work: Looking {
    let connection: any Connection
    let writer: RecordWriter
    let random: () -> UInt64
    /// Checks of a record that come before the database is asked.
    let drafting: Drafting
    /// References that were looked up in this transaction.
    var known = KnownRecords()
    /// The histories that the next steps of an import go on from, by record; nil where each is read by itself.
    var histories: [String: RecordReader.History]?
    /// The cases whose steps an import brought, to be checked when all of its files are read; nil elsewhere.
    var importedCases: Set<String>?
    /// The decisions on the suspects whom the next records of an import name; nil where each is read by itself.
    var convictions: [String: [Step]]?
    /// References of a register to itself that an import may still bring; nil where they have to be there now.
    var awaited: [Draft.Problem]?

    init(
        _ connection: any Connection, viewer: Viewer, now: Instant, random: @escaping () -> UInt64, content: Content,
        _ sealer: FieldSealer
    ) throws {
        self.connection = connection
        self.random = random
        drafting = Drafting(viewer: viewer, today: content.law.day(at: now), content: content)
        writer = try RecordWriter(connection, by: viewer, at: now, sealer, random: random)
        super.init(RecordReader(connection, for: viewer, at: now, sealer), content)
    }

    var vault: VaultSession { reader.sealer.session }

    /// Whom sealed fields are sealed to. A work's sealer always has them.
    var recipients: Recipients { get throws { try reader.sealer.recipients.orThrow() } }

    /// Makes a record from raw text by field code.
    ///
    /// - Parameters:
    ///   - id: kept if given (imports), else made.
    ///   - recordedAt: when it became known, if earlier than now.
    /// - Throws: not found for a register whose records are made by a desk of their own.
    @discardableResult
    public func create(
        _ register: Register, _ raw: [String: String], id: String? = nil, recordedAt: Instant? = nil
    ) throws -> Record {
        guard viewer.isOperator || !register.hasOwnDesk else { throw DeskProblem.refused(.notFound) }
        return try make(register, raw, id: id, recordedAt: recordedAt)
    }

    /// The same for the register's desk.
    @discardableResult
    func make(
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
        try checkRole(of: record)
        try checkBatch(record)
        try checkSentence(record)
        try checkReturn(record)
        if record.register.code == "criminal_cases" { try checkKinds(of: record) }
        try checkFoundation(of: record)
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

    /// Replaces a version. Fields above the viewer's ceiling keep what they hold, and so do those that are for the
    /// register's desk.
    ///
    /// - Throws: not found for a register that no form corrects.
    @discardableResult
    public func correct(
        _ register: Register, _ id: String, version: Int, _ raw: [String: String], recordedAt: Instant? = nil
    ) throws -> Record {
        guard !viewer.isOperator else { return try amend(register, id, version: version, raw, recordedAt: recordedAt) }
        guard !register.isClosedToForms else { throw DeskProblem.refused(.notFound) }
        let (filled, set) = try mending(register, id, version: version, raw)
        let corrected = try amend(register, id, version: version, filled, only: set, recordedAt: recordedAt)
        if register.code == "referrals", set.contains("screening") { try referScreening(of: corrected) }
        return corrected
    }

    /// The same for the register's desk.
    ///
    /// - Parameter only: the fields that are set; the others keep what they hold, whatever `raw` says. All if nil.
    @discardableResult
    func amend(
        _ register: Register, _ id: String, version: Int, _ raw: [String: String], only: Set<String>? = nil,
        recordedAt: Instant? = nil
    ) throws -> Record {
        let grant = Policy.grant(viewer, register)
        let lifecycle = Lifecycle.kept(in: register)
        guard grant.correct > .nothing, lifecycle == nil || viewer.isOperator,
            try reader.exists(register, id),
            let stored = try reader.reading(for: .commandLine).find(register, id)
        else { throw DeskProblem.refused(.notFound) }
        let standing = stored.record
        let typed = Set(
            register.fields.filter { $0.sensitivity <= grant.ceiling && only?.contains($0.code) ?? true }.map(\.code))
        var merged = raw
        for field in register.fields where !typed.contains(field.code) {
            merged[field.code] = standing[field.code]?.plain
        }
        // A field that is sealed to others can be replaced by people who can't open it, not emptied: an empty place
        // keeps it.
        let closed = register.recipientFields.filter { field in
            let raw = merged[field.code] ?? ""
            return standing[field.code]?.isSealed == true && (raw.isEmpty || raw == standing[field.code]?.plain)
        }
        let sent = typed.subtracting(closed.map(\.code)).intersection(raw.keys)
        guard standing.version == version else {
            // Before any rule looks at the record as it stands: what is said of it then is for who has opened it.
            let read = try drafting.alone(raw, of: register.fields.filter { sent.contains($0.code) })
            throw DeskProblem.stale(
                Conflict(
                    Record(register, id: id, version: version, read), typed: sent, standing: standing.version))
        }
        // An unreadable field is replaced by something new or kept as it is, never emptied: it may come back.
        let isReplaced = { (code: String) in
            let text = raw[code] ?? ""
            return typed.contains(code) && !text.isEmpty && !text.hasPrefix(Unreadable.markStart)
        }
        guard standing.unreadable.keys.allSatisfy(isReplaced) else { throw DeskProblem.refused(.unreadable) }
        for field in closed { merged[field.code] = nil }
        var values = drafting.computed(
            try drafting.checked(merged, for: register, ceiling: .sealed), for: register)
        for field in closed { values[field.code] = standing[field.code] }
        var next = Record(register, id: id, version: version, values)
        if let recordedAt, recordedAt < stored.recordedAt {
            throw DeskProblem.refused(.beforeThePrevious(recordedAt.day, previous: stored.recordedAt.day))
        }
        try checkReferences(of: next, since: standing)
        try checkCustody(of: next, since: standing)
        try checkOwnRole(next, since: standing)
        try checkAccessRecord(next)
        try checkRole(of: next, since: standing)
        try checkMembers(of: next, since: standing)
        try checkBatch(next, since: standing)
        try checkSentence(next, since: standing)
        try checkReturn(next, since: standing)
        try checkReceivers(of: next, since: standing)
        if register.code == "criminal_cases" { try checkKinds(of: next, since: standing) }
        try checkCase(ofSuspect: next, since: standing)
        try checkScreened(next, since: standing)
        try checkBeginning(of: next, since: standing)
        try checkFoundation(of: next, since: standing)
        if let lifecycle { try checkHistory(lifecycle, with: next, since: standing) }
        histories = histories.map { _ in [:] }
        try keepingWhole(casesTouched(by: next, since: standing)) {
            try refusing { try writer.replace(next, recordedAt: recordedAt) }
        }
        if register.code == "staff" { try settleRights(of: next, since: standing) }
        next.version += 1
        return next
    }

    /// Says as a desk's problem why the store refused.
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
