import Domain
import Ledger
import Store

/// What a page, an answer in JSON or a drill-down reads: one viewer, one moment, one snapshot, and no writer.
///
/// What is protected comes out of it by opening a record, or by showing some beside others. Each is remembered, and its
/// leaf stands in the ledger before the answer leaves (`ReadingOffice.look`). A list that is only read holds nothing
/// protected (`ClosedRecord`).
public final class Reading: Looking {
    private(set) var sights = Sights()

    // MARK: Opening

    /// One record, which is the viewer's or open to them in an emergency.
    ///
    /// - Parameter purpose: a code for why, where the viewer was asked; see `Leaf.purpose`.
    /// - Throws: not found, if it is not there for this viewer.
    public func open(_ register: Register, _ id: String, purpose: String = "") throws -> StoredRecord {
        guard let stored = try reader.findToOpen(register, id) else { throw DeskProblem.refused(.notFound) }
        if register.sensitive || stored.record.isProtected { noteOpening(of: stored.record, purpose: purpose) }
        return stored
    }

    /// What is seen of this record leaves its leaf.
    func noteOpening(of record: Record, purpose: String = "") {
        guard sights.open(record) else { return }
        sights.add(
            .init(
                act: .read, register: record.register.code, record: record.id, version: record.version,
                purpose: purpose, limit: .opened))
    }

    func noteSight(_ leaf: Sights.Leaf) { sights.add(leaf) }

    /// Whether no more may be opened today, for a page that has something to show without it.
    public func isReached(_ kind: BrowsingLimits.Kind) throws -> Bool {
        content.limits.isReached(
            kind, by: try BrowsingCount(reader.connection).today(kind, of: viewer.staff, at: now))
    }

    // MARK: Showing

    /// A record beside the one that is opened; nil if it is not the viewer's to see.
    public func show(_ register: Register, _ id: String) throws -> StoredRecord? {
        try reader.find(register, id).map(noted)
    }

    /// The records of a list.
    public func show(_ query: RecordQuery) throws -> [StoredRecord] { try reader.list(query).map(noted) }

    /// Of records only a part, by id: their names beside references to them.
    public func show(_ part: RecordPart, _ ids: Set<String>) throws -> [String: StoredRecord] {
        try reader.find(part, ids).mapValues(noted)
    }

    /// A page of a list with how many there are.
    public func page(_ query: RecordQuery) throws -> (records: [StoredRecord], count: RecordCount) {
        let (records, count) = try reader.page(query)
        return (records.map(noted), count)
    }

    /// A page of a list of records that live by a lifecycle, each with its state.
    public func standing(_ query: RecordQuery) throws -> [StandingRecord] {
        let found = try reader.standing(query)
        for one in found { note(one.stored.record) }
        return found
    }

    /// A record's history, the oldest step first: what it tells is told of the record.
    ///
    /// - Parameter only: the fields of the steps that are read; if nil, all.
    public func steps(_ lifecycle: Lifecycle, of id: String, only: Set<String>? = nil) throws -> [StoredRecord] {
        let steps = try reader.steps(lifecycle, of: id, only: only)
        if steps.contains(where: \.record.isProtected), let register = Register.named(lifecycle.register) {
            sights.show(register, id)
        }
        return steps
    }

    /// Every version of a record that was opened, the present one first.
    public func versions(of present: StoredRecord) throws -> [StoredRecord] {
        try reader.versions(of: present).map(noted)
    }

    /// People whose names sound like this one's and whose ages agree, as far as the viewer may see them.
    public func maybeKnown(_ person: Record) throws -> [Record] { try shown(Duplicates.of(person, reader)) }

    /// The records of a list that is taken along whole: counted as a file, and not as so many people.
    public func export(_ query: RecordQuery) throws -> [StoredRecord] {
        let register = query.register
        if register.sensitive || register.fields.contains(where: \.isProtected) {
            sights.add(.init(act: .export, register: register.code, limit: register.sensitive ? .exports : nil))
        }
        return try reader.list(query)
    }

    func note(_ record: Record) {
        if record.isProtected { sights.show(record.register, record.id) }
    }

    func shown(_ records: [Record]) -> [Record] {
        records.forEach(note)
        return records
    }

    private func noted(_ stored: StoredRecord) -> StoredRecord {
        note(stored.record)
        return stored
    }

    // MARK: Reading without showing

    /// The records of a list without their protected values.
    public func list(_ query: RecordQuery) throws -> [ClosedRecord] { try reader.closedList(query) }

    /// A record without its protected values; nil if it is not the viewer's to see.
    public func find(_ register: Register, _ id: String) throws -> ClosedRecord? {
        try reader.closedRecord(register, id)
    }

    /// Whether a record is there for the viewer.
    public func exists(_ register: Register, _ id: String) throws -> Bool { try reader.exists(register, id) }

    /// - Parameter most: counting ends there; if nil, where leafing does.
    public func count(_ query: RecordQuery, upTo most: Int? = nil) throws -> RecordCount {
        try reader.count(query, upTo: most)
    }

    /// All of them, however many.
    public func countAll(_ query: RecordQuery) throws -> Int { try reader.countAll(query) }

    /// How many of the records are in each state.
    public func countByState(_ query: RecordQuery) throws -> [String: RecordCount] { try reader.countByState(query) }

    /// What a member of staff is called: who did something is named to everyone who sees that it was done.
    public func staffName(_ id: String) throws -> String? { try reader.staffName(id) }
}

extension Record {
    /// Whether it holds something about a person: more than whom it is about, which an id says.
    var isProtected: Bool {
        values.contains { code, _ in register.field(code)?.isProtected ?? false }
    }
}
