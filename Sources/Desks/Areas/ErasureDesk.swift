import Domain
import Store
import Vault

/// Erasing a person or a suspect destroys the key that opens the records about them, in the data and in every backup.
///
/// Fields that figures count stay (sex, citizenship, results), under an id that leads to nobody. Sentences about the person
/// in records about somebody else (a case's summary, a note on a call) are not under this key and stay.
public struct Erasure: Sendable {
    let office: Office

    public init(_ office: Office) { self.office = office }

    /// The people who can be erased, by the register that has their names.
    public enum Kind: String, Sendable, CaseIterable {
        case person = "people"
        case suspect = "suspects"

        var register: Register { Register.named(rawValue)! }
    }

    /// An erasure as the ledger has it: asked again, it is the same.
    public struct Done: Sendable, Hashable {
        public let kind: Kind
        public let id: String
        public let at: Instant
        /// Subjects whose salts were destroyed: the person's, and those of the steps of the person's records.
        public let subjects: [String]
        /// The ledger's leaf about the person; those about the records follow it.
        public let leaf: Int
        /// Whether it had been done before.
        public let isAgain: Bool
    }

    /// The key store has no key of somebody, so that none can be destroyed: a later copy of the store may have it.
    public struct NoKey: Error, Sendable, Hashable {
        /// The records of whom it has none.
        public let subjects: [String]

        public init(subjects: [String]) { self.subjects = subjects }
    }

    /// The keys that the store has open nothing that stands under them: they are another installation's, or all of it was altered.
    public struct OtherKeys: Error, Sendable, Hashable {
        /// The records that they do not open.
        public let subjects: [String]

        public init(subjects: [String]) { self.subjects = subjects }
    }

    /// First the leaf, durably, then the act: nothing is erased that the ledger does not know of. Done again it leaves no
    /// second leaf, and finishes an erasure that was interrupted. Only keys that are there have a leaf, and so stand in a certificate.
    ///
    /// - Throws: `DeskProblem.refused(.notFound)` if there is nobody of this id; `NoKey` or `OtherKeys`, and nothing is erased then.
    @discardableResult
    public func erase(_ kind: Kind = .person, _ id: String) async throws -> Done {
        let register = kind.register
        let (subjects, keyless, wasErased) = try await office.write(as: .commandLine) { work in
            guard try work.reader.exists(register, id) else { throw DeskProblem.refused(.notFound) }
            let wasErased = try Self.leaf(about: id, register, work.connection) != nil
            let subjects = try Self.subjects(of: id, kind, work.connection)
            let known = try office.vault.holdings().known(of: subjects.map(\.subject))
            let keyed = try subjects.filter { try Self.hasKey($0, work.connection) }
            let lost = keyed.filter { !known.contains($0.subject) }
            guard wasErased || lost.isEmpty else { throw NoKey(subjects: lost.map(\.subject.description)) }
            let trial = KeyTrial(work.connection, office.vault.session())
            let closed = try keyed.filter { try known.contains($0.subject) && trial.opens($0.register, $0.id) == false }
            guard closed.isEmpty else { throw OtherKeys(subjects: closed.map(\.subject.description)) }
            try work.writer.forgetNames(of: id, in: register)
            try Self.leaveLeaves(keyed.filter { known.contains($0.subject) }, work)
            return (subjects, subjects.filter { one in !keyed.contains { $0.subject == one.subject } }, wasErased)
        }
        // Also of records that have none yet: none is made for them any more.
        try office.vault.destroy(subjects.map(\.subject), at: office.clock())
        // A name that someone corrected in between went back into the index, and a first step had a key made that is gone
        // now. No other can come.
        try await office.write(as: .commandLine) { work in
            try work.writer.forgetNames(of: id, in: register)
            try Self.leaveLeaves(keyless.filter { try Self.hasKey($0, work.connection) }, work)
        }
        return try await office.database.read { try Self.done(kind, id, isAgain: wasErased, $0) }
    }

    /// - Returns: the earlier erasure of somebody; nil if they were not erased.
    public func earlier(_ kind: Kind, _ id: String) async throws -> Done? {
        try await office.database.read { connection in
            guard try Self.leaf(about: id, kind.register, connection) != nil else { return nil }
            return try Self.done(kind, id, isAgain: true, connection)
        }
    }

    private typealias Part = (register: Register, id: String, subject: Subject)

    /// Somebody has a key from the first record on, a history from its first step on.
    private static func hasKey(_ one: Part, _ connection: any Connection) throws -> Bool {
        guard Kind(rawValue: one.register.code) == nil else { return true }
        return try Lifecycle.all.contains { lifecycle in
            guard lifecycle.register == one.register.code, lifecycle.stepRegister.hasSealedFields else { return false }
            return try connection.first(
                "SELECT 1 AS found FROM \(lifecycle.stepRegister) WHERE record = \(one.id) LIMIT 1") != nil
        }
    }

    /// A leaf for each key that goes: commitments under it can't be proved any longer.
    private static func leaveLeaves(_ subjects: [Part], _ work: Work) throws {
        for one in subjects where try leaf(about: one.id, one.register, work.connection) == nil {
            try work.writer.noteErasure(one.register, one.id)
        }
    }

    /// The first leaf of an erasure; it is never another's.
    private static func leaf(about id: String, _ register: Register, _ connection: any Connection) throws -> Row? {
        try connection.first(
            """
            SELECT number, at FROM ledger WHERE register = \(register.code) AND record = \(id) AND act = 'erase'
            ORDER BY number LIMIT 1
            """)
    }

    private static func done(
        _ kind: Kind, _ id: String, isAgain: Bool, _ connection: any Connection
    ) throws -> Done {
        guard let first = try leaf(about: id, kind.register, connection), let leaf = first.integer("number"),
            let text = first.text("at"), let at = Instant(text)
        else { throw DeskProblem.refused(.notFound) }
        // Those about the records were left in the same transaction, one after the other.
        let following = try connection.rows(
            """
            SELECT number, register, record FROM ledger WHERE number > \(leaf) AND at = \(text) AND act = 'erase'
            ORDER BY number
            """)
        var subjects = ["\(kind.rawValue)/\(id)"]
        for (offset, row) in following.enumerated() {
            let register = row.text("register") ?? ""
            guard row.integer("number") == leaf + 1 + offset, Kind(rawValue: register) == nil else { break }
            subjects.append("\(register)/\(row.text("record") ?? "")")
        }
        return Done(kind: kind, id: id, at: at, subjects: subjects, leaf: leaf, isAgain: isAgain)
    }

    /// The person, and the person's records that took steps: of those the reasons were written down. The steps of a suspect
    /// are under the suspect's own key, and no other register is.
    private static func subjects(of id: String, _ kind: Kind, _ connection: any Connection) throws -> [Part] {
        var subjects: [Part] = [(kind.register, id, Subject(kind.rawValue, id))]
        guard kind == .person else { return subjects }
        for lifecycle in Lifecycle.all {
            guard let register = Register.named(lifecycle.register),
                let about = register.subjectField, about.kind == .reference(kind.rawValue)
            else { continue }
            let past = RegisterTable.past(of: register)
            let names = SQL(trusted: " WHERE \(about.code) = ") + "\(id)"
            let ids = try connection.rows(
                "SELECT id FROM \(register)" + names + " UNION SELECT id FROM " + SQL(trusted: past) + names
                    + " ORDER BY id")
            subjects += ids.compactMap { $0.text("id") }.map { (register, $0, Subject(register.code, $0)) }
        }
        return subjects
    }
}
