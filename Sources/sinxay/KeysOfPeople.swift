import Desks
import Foundation
import Store
import Vault

/// Whether the key store has the keys of everyone in the data. One that is older lacks those of whoever came since.
struct KeysOfPeople {
    let office: Office

    init(_ office: Office) { self.office = office }

    /// Looks at the newest records alone: a key store that is older lacks the newest first.
    /// - Throws: `CommandProblem`: a server would make these people other keys, and theirs could never come back.
    func check(acceptLost: Bool) async throws {
        let lost = try await office.database.read { [vault = office.vault] in
            try KeyStoreAge($0, vault).lostOfNewest()
        }
        guard !lost.isNone else { return }
        let sentence = Self.sentence(lost, "at least ")
        guard acceptLost else {
            throw CommandProblem(
                """
                \(sentence) Bring the newest backup of the keys back (sinxay restore-keys), and see with: sinxay verify. Nothing was \
                started: what is written now would shut these records for good (--accept-lost-keys).
                """)
        }
        say(sentence)
    }

    /// - Parameter atLeast: before the numbers, where not all records were looked at.
    static func sentence(_ lost: KeyStoreAge.Lost, _ atLeast: String = "") -> String {
        "The key store is older than the data: \(atLeast)\(lost.people) people and \(lost.others) other records have no key in it."
    }
}
