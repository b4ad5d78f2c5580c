import Domain
import Foundation
import Store
import Vault

/// Whether the key store has the keys of everyone in the data, as messages say it.
enum KeysOfPeople {
    /// Looks at the newest records alone: a key store that is older lacks the newest first.
    ///
    /// - Parameter holdings: asked for when the moment of the data is fixed: keys that come after it do no harm.
    /// - Throws: `CommandProblem`: new keys would be made for these people, and theirs could never come back.
    static func check(
        in database: any Store.Database, _ loss: LostKeys, _ holdings: @escaping @Sendable () throws -> KeyHoldings
    ) async throws {
        let lost = try await database.read { connection in
            let age = try age(connection, holdings)
            let lost = try age.lostOfNewest()
            if !lost.isNone, loss == .accepted { try age.acceptLoss() }
            return lost
        }
        guard !lost.isNone else { return }
        guard loss == .accepted else { throw refusal(lost) }
        say("\(sentence(lost, "at least ")) It is accepted from now on: the key store remembers it.")
    }

    static func age(_ connection: any Connection, _ holdings: () throws -> KeyHoldings) throws -> KeyStoreAge {
        _ = try connection.first("SELECT 1 FROM migrations")
        return KeyStoreAge(connection, try holdings())
    }

    static func refusal(_ lost: KeylessRecords) -> CommandProblem {
        CommandProblem(
            """
            \(sentence(lost, "at least ")) Keep every backup of the keys. Move key file and key store away, \
            bring the newest that fits back (sinxay restore-keys), and see with: sinxay verify. Nothing was done: whatever is written now would shut these records for good \
            (--accept-lost-keys, once, if no newer keys exist anywhere).
            """)
    }

    /// - Parameter atLeast: before the number, where not all records were looked at.
    static func sentence(_ lost: KeylessRecords, _ atLeast: String = "") -> String {
        let records = "\(atLeast)\(lost.count) records have no key in it (\(lost.list))"
        let parts = [lost.count > 0 ? records : nil, lost.keys.isEmpty ? nil : "it lacks \(lost.listOfKeys)"]
        return "The key store is older than the data: \(parts.compactMap { $0 }.joined(separator: ", and "))."
    }

    static let advice = """
        They are kept as they are, and marked on every page. If there is a later backup of the keys, or the old machine \
        still has them, restore those instead (sinxay restore-keys): nothing else opens these records. Until then \
        commands refuse; --accept-lost-keys, said once, goes on without them.
        """
}
