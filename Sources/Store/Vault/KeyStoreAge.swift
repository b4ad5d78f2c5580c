import Domain
import Vault

/// Whose salts the key store lacks though something about them is sealed and no erasure is written down: the key store is
/// older than the data then.
public struct KeyStoreAge {
    public struct Lost: Sendable, Hashable {
        public internal(set) var people = 0
        public internal(set) var others = 0

        public static let none = Lost()
        public var isNone: Bool { self == .none }
    }

    private let connection: any Connection
    private let vault: Vault
    /// Records looked at together.
    private static let portion = 1_000
    /// Leaves that `lostOfNewest` looks back.
    private static let newest = 500

    public init(_ connection: any Connection, _ vault: Vault) {
        self.connection = connection
        self.vault = vault
    }

    /// Of all records, and all their versions.
    public func lost() throws -> Lost {
        var unknown: Set<Subject> = []
        for register in Self.sealing {
            for table in [register.code, RegisterTable.past(of: register)] {
                var last: (id: String, version: Int) = ("", 0)
                while true {
                    let rows = try connection.rows(
                        SQL(trusted: Self.question(register, table))
                            + "WHERE (id, version) > (\(last.id), \(last.version)) ORDER BY id, version LIMIT \(Self.portion)"
                    )
                    try unknown.formUnion(subjectsUnknown(of: rows, register))
                    guard rows.count == Self.portion, let end = rows.last else { break }
                    last = (end.text("id") ?? "", end.integer("version") ?? 0)
                }
            }
        }
        return try count(unknown)
    }

    /// Of the records that were made last: quickly, at every start.
    public func lostOfNewest() throws -> Lost {
        let leaves = try connection.rows(
            "SELECT register, record FROM ledger WHERE act = 'create' ORDER BY number DESC LIMIT \(Self.newest)")
        var unknown: Set<Subject> = []
        for register in Self.sealing {
            let ids = Set(leaves.filter { $0.text("register") == register.code }.compactMap { $0.text("record") })
            try Portions.each(ids) { some in
                let rows = try connection.rows(
                    SQL(trusted: Self.question(register, register.code)) + "WHERE id IN (" + some + ")")
                try unknown.formUnion(subjectsUnknown(of: rows, register))
            }
        }
        return try count(unknown)
    }

    private static let sealing = Register.all.filter { $0.fields.contains { $0.storage == .vault } }

    private static func question(_ register: Register, _ table: String) -> String {
        let sealed = register.fields.filter { $0.storage == .vault }.map { "\($0.code) IS NOT NULL" }
        let references = ["person", "record"].filter { register.field($0)?.storage == .plain }
        let columns = (["id", "version"] + references).joined(separator: ", ")
        return
            "SELECT \(columns), CASE WHEN \(sealed.joined(separator: " OR ")) THEN 1 ELSE 0 END AS sealed FROM \(table) "
    }

    private func subjectsUnknown(of rows: [Row], _ register: Register) throws -> [Subject] {
        let subjects = Set(
            rows.filter { $0.integer("sealed") == 1 }.map { row in
                register.subject(of: row.text("id") ?? "") { row.text($0) }
            })
        return subjects.isEmpty ? [] : try vault.unknown(Array(subjects))
    }

    /// Without those whose erasure is written down: their key is not meant to be there.
    private func count(_ unknown: Set<Subject>) throws -> Lost {
        var lost = Lost()
        guard !unknown.isEmpty else { return lost }
        let erased = Set(
            try connection.rows("SELECT DISTINCT register, record FROM ledger WHERE act = 'erase'")
                .map { "\($0.text("register") ?? "")/\($0.text("record") ?? "")" })
        for subject in unknown where !erased.contains(subject.description) {
            if subject.description.hasPrefix("people/") { lost.people += 1 } else { lost.others += 1 }
        }
        return lost
    }
}
