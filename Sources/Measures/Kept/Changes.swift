import Domain
import Store

/// What was written since a leaf of the ledger, by register. The ledger says it, not the clock: an import may state an
/// earlier day on which something was known.
struct Changes {
    struct Changed {
        let id: String
        /// The version that stood before; 0 if there was none.
        let before: Int
        /// Codes of all fields that differ from then, and of some that were changed and changed back.
        fileprivate(set) var fields: Set<String>
    }

    private var byRegister: [String: [String: Changed]] = [:]

    /// - Parameter leaf: what was known when the ledger had so many leaves.
    init(since leaf: Int, _ connection: any Connection) throws {
        try connection.each(
            """
            SELECT register, record, version, changed FROM ledger
            WHERE number > \(leaf) AND act IN ('create', 'correct') ORDER BY number
            """
        ) { row in
            guard let register = row.text("register"), let id = row.text("record"), let version = row.integer("version")
            else { return }
            let fields = (row.text("changed") ?? "").split(separator: " ").map(String.init)
            byRegister[register, default: [:]][id, default: Changed(id: id, before: version - 1, fields: [])].fields
                .formUnion(fields)
        }
    }

    /// Those that a query with these words could tell from what was before.
    func told(in register: Register, by words: Set<String>) -> [Changed] {
        guard let changed = byRegister[register.code] else { return [] }
        return changed.values.filter { $0.before == 0 || !$0.fields.isDisjoint(with: words) }.sorted { $0.id < $1.id }
    }
}
