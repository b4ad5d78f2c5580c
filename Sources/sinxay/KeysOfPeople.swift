import Desks
import Foundation
import Store
import Vault

/// Whether the key store has the keys of everyone in the data, as messages say it.
struct KeysOfPeople {
    let office: Office

    init(_ office: Office) { self.office = office }

    /// Looks at the newest records alone: a key store that is older lacks the newest first.
    /// - Throws: `CommandProblem`: a server would make these people other keys, and theirs could never come back.
    func check(acceptLost: Bool) async throws {
        let lost = try await office.database.read { [vault = office.vault] in
            try KeyStoreAge($0, vault.holdings()).lostOfNewest()
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

    /// - Parameter atLeast: before the number, where not all records were looked at.
    static func sentence(_ lost: KeylessRecords, _ atLeast: String = "") -> String {
        let records = "\(atLeast)\(lost.count) records have no key in it (\(lost.list))"
        let parts = [lost.count > 0 ? records : nil, lost.keys.isEmpty ? nil : "it lacks \(lost.listOfKeys)"]
        return "The key store is older than the data: \(parts.compactMap { $0 }.joined(separator: ", and "))."
    }

    static let advice = """
        They are kept as they are, and marked on every page. If there is a later backup of the keys, or the old machine \
        still has them, restore those instead (sinxay restore-keys): nothing else opens these records.
        """
}
