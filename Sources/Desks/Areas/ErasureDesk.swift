import Domain
import Store
import Vault

/// Erasing a person or a suspect: the key that opens what is written about them is destroyed, in the data and in every
/// backup.
///
/// What figures count stays (sex, citizenship, results), under an id that leads to nobody. What others wrote of the
/// person in records about somebody else (a case's summary, a note on a call) is not under this key and stays.
public struct Erasure: Sendable {
    let office: Office

    public init(_ office: Office) { self.office = office }

    /// Who can be erased, by the register that has their names.
    public enum Kind: String, Sendable, CaseIterable {
        case person = "people"
        case suspect = "suspects"

        var register: Register { Register.named(rawValue)! }
    }

    /// What was done, as the ledger has it: asked again, it is the same.
    public struct Done: Sendable, Hashable {
        public let kind: Kind
        public let id: String
        public let at: Instant
        /// Whose salts were destroyed: the person's, and those of the steps of the person's records.
        public let subjects: [String]
        /// The ledger's leaf about the person; those about the records follow it.
        public let leaf: Int
        /// Whether it had been done before.
        public let isAgain: Bool
    }

    /// First the leaf, durably, then the act: nothing is erased that the ledger does not know of. Done again it leaves no
    /// other leaf for what has one, and finishes what was interrupted.
    ///
    /// - Throws: `DeskProblem.refused(.notFound)` if there is nobody of this id.
    @discardableResult
    public func erase(_ kind: Kind = .person, _ id: String) async throws -> Done {
        let register = kind.register
        let (subjects, wasErased) = try await office.write(as: .commandLine) { work in
            guard try work.reader.exists(register, id) else { throw DeskProblem.refused(.notFound) }
            try work.writer.forgetNames(of: id, in: register)
            let wasErased = try Self.leaf(about: id, register, work.connection) != nil
            let subjects = try Self.subjects(of: id, kind, work.connection)
            // A leaf for each key that goes: what was committed to under it can't be proved any longer.
            for one in subjects where try Self.leaf(about: one.id, one.register, work.connection) == nil {
                _ = try work.writer.noteErasure(one.register, one.id)
            }
            return (subjects.map(\.subject), wasErased)
        }
        try office.vault.destroy(subjects, at: office.clock())
        // A name that someone corrected in between went back into the index. No other can come now.
        try await office.write(as: .commandLine) { try $0.writer.forgetNames(of: id, in: register) }
        return try await office.database.read { try Self.done(kind, id, isAgain: wasErased, $0) }
    }

    /// - Returns: what was done about somebody earlier; nil if they were not erased.
    public func earlier(_ kind: Kind, _ id: String) async throws -> Done? {
        try await office.database.read { connection in
            guard try Self.leaf(about: id, kind.register, connection) != nil else { return nil }
            return try Self.done(kind, id, isAgain: true, connection)
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
    private static func subjects(
        of id: String, _ kind: Kind, _ connection: any Connection
    ) throws -> [(register: Register, id: String, subject: Subject)] {
        var subjects = [(kind.register, id, Subject(kind.rawValue, id))]
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
