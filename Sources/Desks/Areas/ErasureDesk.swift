import Domain
import Store
import Vault

/// Erasing a person: the key that opens what is written about them is destroyed, in the data and in every backup.
///
/// What figures count stays (sex, citizenship, results), under an id that leads to nobody. What others wrote of the
/// person in records about somebody else (a case's summary, a note on a call) is not under this key and stays.
public struct Erasure: Sendable {
    let office: Office

    public init(_ office: Office) { self.office = office }

    /// What was done, as it is handed to whoever asked for it.
    public struct Done: Sendable, Hashable {
        public let person: String
        public let at: Instant
        /// Whose salts were destroyed: the person's, and those of the steps of the person's records.
        public let subjects: [String]
        /// The ledger's leaf about the person; those about the records follow it.
        public let leaf: Int
    }

    /// First the leaf, durably, then the act: nothing is erased that the ledger does not know of. Both can be done
    /// again, which finishes what was interrupted.
    ///
    /// - Throws: `DeskProblem.refused(.notFound)` if there is no such person.
    @discardableResult
    public func erase(person id: String) async throws -> Done {
        let now = office.clock()
        let (subjects, leaf) = try await office.write(as: .commandLine) { work in
            guard try work.reader.exists(Register.named("people")!, id) else {
                throw DeskProblem.refused(.notFound)
            }
            try work.writer.forgetNames(of: id, in: Register.named("people")!)
            let subjects = try Self.subjects(of: id, work.connection)
            // A leaf for each key that goes: what was committed to under it can't be proved any longer.
            let leaves = try subjects.map { try work.writer.noteErasure($0.register, $0.id) }
            return (subjects.map(\.subject), leaves[0])
        }
        try office.vault.destroy(subjects, at: now)
        // A name that someone corrected in between went back into the index. No other can come now.
        try await office.write(as: .commandLine) { try $0.writer.forgetNames(of: id, in: Register.named("people")!) }
        return Done(person: id, at: now, subjects: subjects.map(\.description), leaf: leaf)
    }

    /// The person, and the person's records that took steps: of those the reasons were written down.
    private static func subjects(
        of person: String, _ connection: any Connection
    ) throws -> [(register: Register, id: String, subject: Subject)] {
        var subjects = [(Register.named("people")!, person, Subject.person(person))]
        for lifecycle in Lifecycle.all {
            guard let register = Register.named(lifecycle.register),
                case .reference("people")? = register.field("person")?.kind
            else { continue }
            let past = RegisterTable.past(of: register)
            let ids = try connection.rows(
                "SELECT id FROM \(register) WHERE person = \(person) UNION SELECT id FROM "
                    + SQL(trusted: past) + " WHERE person = \(person) ORDER BY id")
            subjects += ids.compactMap { $0.text("id") }.map { (register, $0, Subject(register.code, $0)) }
        }
        return subjects
    }
}
