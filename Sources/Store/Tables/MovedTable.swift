import Crypto
import Domain

/// A table as it is copied to another database: in the order of its key, and hashed in that order.
public struct MovedTable: Sendable, Hashable {
    public let name: String
    let key: [String]

    private init(_ name: String, _ key: String...) {
        self.name = name
        self.key = key
    }

    /// Tables that are not copied: the migrations, which run there too, and what is counted anew from the records.
    public static let left = ["migrations", "figure_counts"]

    /// All other tables; those that others refer to come first.
    public static let all: [MovedTable] =
        Register.all.flatMap { [MovedTable($0.code, "id"), MovedTable(RegisterTable.past(of: $0), "id", "version")] }
        + [
            MovedTable("registrations", "person"), MovedTable("ties", "person", "agency", "kind"),
            MovedTable("accounts", "staff"), MovedTable("sessions", "token"),
            MovedTable("factors", "staff"), MovedTable("factor_resets", "id"), MovedTable("devices", "token"),
            MovedTable("account_events", "staff", "number"), MovedTable("invitations", "staff"),
            MovedTable("staff_keys", "staff"), MovedTable("recipient_keys", "agency", "compartment", "version"),
            MovedTable("recipient_members", "agency", "compartment", "version", "staff"),
            MovedTable("recovery_keys", "number"), MovedTable("browsing", "staff", "day", "act"),
            MovedTable("listed", "staff", "day", "register", "record"),
            MovedTable("phones", "id"), MovedTable("operations", "id"), MovedTable("tasks", "id"),
            MovedTable("ledger", "number"), MovedTable("ledger_tree", "id"),
            MovedTable("ledger_nodes", "level", "place"), MovedTable("ledger_commitments", "leaf"),
            MovedTable("ledger_lists", "leaf", "record"),
            MovedTable("ledger_checkpoints", "size"), MovedTable("ledger_witnesses", "verifier"),
            MovedTable("name_tokens", "register", "token", "entry", "record"), MovedTable("name_pairing", "register"),
        ]

    /// Its rows in the order of its key, which is the same in every database: by number, by letters' numbers.
    func rows(_ columns: [String]? = nil) -> SQL {
        SQL(
            trusted:
                "SELECT \(columns?.joined(separator: ", ") ?? "*") FROM \(name) ORDER BY \(key.joined(separator: ", "))"
        )
    }

    func isEmpty(_ connection: any Connection) throws -> Bool {
        // The tree has its one row from the beginning.
        let condition = name == "ledger_tree" ? " WHERE size > 0" : ""
        return try connection.first(SQL(trusted: "SELECT 1 FROM \(name)\(condition) LIMIT 1")) == nil
    }

    func insert(_ rows: [Row], _ connection: any Connection) throws {
        guard let columns = rows.first?.columns.names else { return }
        try connection.insert(into: name, columns, rows.map(\.values))
    }
}

/// How many rows a table has, and a hash of all that is in them.
struct TableSum: Sendable, Hashable {
    private(set) var rows = 0
    private var hash = SHA256()

    mutating func add(_ row: Row) {
        rows += 1
        for value in row.values {
            switch value {
            case .null: put(0, [])
            case .integer(let number): put(1, Array(String(number).utf8))
            case .real(let number): put(2, Array("\(number)".utf8))
            case .text(let text): put(3, Array(text.utf8))
            case .bytes(let bytes): put(4, bytes)
            }
        }
    }

    /// With its kind and length before it, so that no two rows give the same bytes.
    private mutating func put(_ kind: UInt8, _ bytes: [UInt8]) {
        var head = [kind]
        withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { head += Array($0) }
        hash.update(data: head)
        hash.update(data: bytes)
    }

    var digest: [UInt8] { Array(hash.finalize()) }

    static func == (one: TableSum, other: TableSum) -> Bool { one.rows == other.rows && one.digest == other.digest }
    func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}
