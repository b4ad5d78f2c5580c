import Domain
import Foundation
import Store
import Vault

/// Whether the key store has the keys of everyone in the data, and they open it, as messages say it.
enum KeysOfPeople {
    enum Depth {
        /// The newest records alone: a key store that is older lacks the newest first.
        case newest
        case everything
    }

    /// - Parameters:
    ///   - wayBack: how the right keys come back to their place, as the beginning of a sentence.
    ///   - vault: to try whether the keys open anything; nil where the root key is not at hand.
    ///   - holdings: asked for when the moment of the data is fixed: keys that come after it do no harm.
    /// - Returns: what the keys do not open, as a sentence, though they have a key for it; nil if there is none, or not all was tried.
    /// - Throws: `CommandProblem`: new keys would be made for these people, and theirs could never come back.
    @discardableResult
    static func check(
        in database: any Store.Database, _ loss: LostKeys, _ wayBack: String, opening vault: Vault?,
        _ depth: Depth = .newest, _ holdings: @escaping @Sendable () throws -> KeyHoldings
    ) async throws -> String? {
        let found = try await database.read { connection in
            let age = try age(connection, holdings)
            let trial = vault.map { KeyTrial(connection, $0.session()) }
            let others = try trial?.closedRegisters() ?? []
            guard others.isEmpty else { return Found(others: others) }
            let lost = try depth == .newest ? age.lostOfNewest() : age.census().beyondAccepted
            if !lost.isNone, loss == .accepted { try age.acceptLoss() }
            let closed = try depth == .newest ? [:] : trial?.closedRecords() ?? [:]
            return Found(lost: lost, closed: closed)
        }
        guard found.others.isEmpty else { throw otherKeys(found.others, wayBack) }
        if !found.lost.isNone {
            guard loss == .accepted else { throw refusal(found.lost, wayBack, depth) }
            say("\(sentence(found.lost, depth.before)) It is accepted from now on: the key store remembers it.")
        }
        return closedSentence(found.closed)
    }

    private struct Found {
        var others: [String] = []
        var lost = KeylessRecords.none
        var closed: [String: Int] = [:]
    }

    static func age(_ connection: any Connection, _ holdings: () throws -> KeyHoldings) throws -> KeyStoreAge {
        _ = try connection.first("SELECT 1 FROM migrations")
        return KeyStoreAge(connection, try holdings())
    }

    private static func refusal(_ lost: KeylessRecords, _ wayBack: String, _ depth: Depth) -> CommandProblem {
        CommandProblem(
            """
            \(sentence(lost, depth.before)) Keep every backup of the keys. \(wayBack), and see with: sinxay verify. Nothing was \
            done: whatever is written now would shut these records for good (--accept-lost-keys, once, if no newer keys exist \
            anywhere).
            """)
    }

    /// - Parameter registers: of which nothing opens.
    static func otherKeys(_ registers: [String], _ wayBack: String) -> CommandProblem {
        CommandProblem(
            """
            These are other keys: \(otherKeysSentence(registers)) Nothing was done. Keep every backup of the keys. \(wayBack), and \
            see with: sinxay verify. Where these keys are this data's own, what stands there was altered: verify tells.
            """)
    }

    static func otherKeysSentence(_ registers: [String]) -> String {
        "they have keys for the newest records of \(registers.joined(separator: ", ")), and open none of them."
    }

    static func closedSentence(_ closed: [String: Int]) -> String? {
        guard !closed.isEmpty else { return nil }
        let list = closed.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        return """
            The key store has keys for \(closed.values.reduce(0, +)) records (\(list)) that do not open them: they are other keys, or \
            what stands there was altered. sinxay verify names them.
            """
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

    /// - Parameter beyond: what of it nobody accepted.
    static func advice(_ lost: KeylessRecords, beyond: KeylessRecords) -> String {
        guard beyond != lost else { return advice }
        let more =
            beyond.isNone
            ? "beyond it none is missing."
            : "what is missing beyond it is new: \([beyond.list, beyond.listOfKeys].filter { !$0.isEmpty }.joined(separator: ", "))."
        return "A loss was accepted, and commands go on without those keys; \(more)"
    }
}

extension KeysOfPeople.Depth {
    /// Before a number of records.
    fileprivate var before: String { self == .newest ? "at least " : "" }
}
