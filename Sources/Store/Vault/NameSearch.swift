import Domain
import Vault

/// The words of a question as a search of the blind index: every word has to be found.
struct NameSearch {
    let register: Register
    let keys: Set<NameKey>
    /// For each word, or two of them, the tokens it may stand under: one, or several while a compartment is given a new
    /// key.
    private let alternatives: [[Int64]]
    /// Whether at least one of the words is in few names, so that whoever has it is soon looked through.
    private(set) var isRare = false

    /// So many names with a word are few.
    private static let few = 200

    /// - Returns: nil if the words name nobody: the register has no names, the viewer may not read them, or it is
    ///   an id that was asked for.
    init?(
        _ words: String, in register: Register, ceiling: Sensitivity, _ session: VaultSession,
        _ connection: any Connection
    ) throws {
        guard let first = register.nameFields.first, register.nameFields.allSatisfy({ $0.sensitivity <= ceiling }),
            first.storage == .vault, !NameSearch.isId(words, in: register)
        else { return nil }
        self.register = register
        keys = NameKey.asked(words)
        let sought = try NamePairing.isWhole(register, connection) ? NameKey.paired(keys) : keys
        let versions = try session.tokens(sought, register: register)
        let asked = sought.sorted { $0.description < $1.description }.map { key in versions.compactMap { $0[key] } }
        let frequencies = try asked.map { try Self.frequency($0, register, connection) }
        // Begun with the rarest: "Keo" is in the names of thousands, and the other word hardly ever.
        alternatives = zip(asked, frequencies).sorted { $0.1 < $1.1 }.map(\.0)
        isRare = (frequencies.min()?.names ?? 0) <= Self.few
    }

    /// How common a word is; the rarer is the lesser.
    struct Frequency: Comparable {
        /// The names with it, counted a little further than few.
        let names: Int
        /// The entry of the first of these, counted from the last: the further back so many go, the rarer the word is
        /// among those entered last, with whom a list begins.
        let first: Int

        static func < (one: Frequency, other: Frequency) -> Bool {
            if min(one.names, other.names) <= NameSearch.few { return one.names < other.names }
            return one.first < other.first
        }
    }

    private static func frequency(
        _ tokens: [Int64], _ register: Register, _ connection: any Connection
    ) throws -> Frequency {
        guard !tokens.isEmpty else { return Frequency(names: 0, first: 0) }
        let last = tokens.enumerated().map { number, token -> SQL in
            "SELECT * FROM (SELECT t.entry FROM name_tokens t WHERE t.register = \(register.code) AND "
                + isOneOf([token], "t") + SQL(trusted: " ORDER BY t.entry DESC LIMIT \(few + 1)) of\(number)")
        }
        let row = try connection.first(
            "SELECT count(*) AS names, min(entry) AS first FROM (" + last.joined(by: " UNION ALL ") + ") counted")
        return Frequency(names: row?.integer("names") ?? 0, first: row?.integer("first") ?? 0)
    }

    /// Names have no digits, and nobody's begins like a made id.
    static func isId(_ words: String, in register: Register) -> Bool {
        Record.isId(words) && (words.contains(where: \.isNumber) || words.hasPrefix(register.prefix + "-"))
    }

    /// `record`, `entry` of everything found, as a query in brackets.
    ///
    /// - Parameter ties: only those whom this agency has to do with, beginning with them.
    func found(among ties: (kind: Ties.Kind, agency: String, areFew: Bool)? = nil) -> SQL {
        guard !alternatives.isEmpty, alternatives.allSatisfy({ !$0.isEmpty }) else {
            return "(SELECT record, entry FROM name_tokens WHERE 1 = 0)"
        }
        var tables: [String] = []
        var conditions: [SQL] = []
        let before = ties == nil ? "t0" : "tie"
        if let ties {
            tables.append("ties tie")
            conditions.append("tie.agency = \(ties.agency) AND tie.kind = \(ties.kind.rawValue)")
        }
        for (number, tokens) in alternatives.enumerated() {
            let table = "t\(number)"
            tables.append("name_tokens \(table)")
            conditions.append(
                SQL(trusted: "\(table).register = ") + "\(register.code) AND " + Self.isOneOf(tokens, table))
            if table != before {
                let record = before == "tie" ? "person" : "record"
                conditions.append(
                    SQL(trusted: "\(table).entry = \(before).entry AND \(table).record = \(before).\(record)"))
            }
        }
        // Under two keys at once a record may stand twice.
        let distinct = alternatives.contains { $0.count > 1 } ? "DISTINCT " : ""
        // Written CROSS JOIN, SQLite walks the tables in this order.
        return SQL(
            trusted: "(SELECT \(distinct)t0.record, t0.entry FROM \(tables.joined(separator: " CROSS JOIN ")) WHERE ")
            + conditions.joined(by: " AND ") + ")"
    }

    /// Whether an opened record has what was asked for: a token met by chance, or left behind, is sorted out here.
    func matches(_ record: Record) -> Bool {
        keys.isSubset(of: NameKey.single(register.nameFields.compactMap { record.text($0.code) }))
    }

    private static func isOneOf(_ tokens: [Int64], _ table: String) -> SQL {
        "(" + tokens.map { SQL(trusted: "\(table).token = ?", [.integer($0)]) }.joined(by: " OR ") + ")"
    }
}
