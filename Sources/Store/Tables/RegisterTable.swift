import Domain

/// The tables of a register: `people` holds each record's present version, `people_past` the versions
/// before it, which nothing ever changes.
///
/// System columns beside the fields: `id`, `version`, `entry` (the ledger number of the record's first
/// entry, which gives steps their order), `recorded_at` (when it became known; an import of paper records
/// may state an earlier day), `entered_at` (when it came into this database), `recorded_by`.
public enum RegisterTable {
    public static let systemColumns = ["id", "version", "entry", "recorded_at", "entered_at", "recorded_by"]

    public static func columns(of register: Register) -> [String] {
        systemColumns + register.fields.map(\.code)
    }

    public static func past(of register: Register) -> String { register.code + "_past" }

    /// The statements that make both tables and their indexes.
    public static func definition(of register: Register, in dialect: Dialect) -> [String] {
        let system = [
            "id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64)",
            "version \(dialect.integer) NOT NULL CHECK (version >= 1)",
            "entry \(dialect.integer) NOT NULL",
            "recorded_at TEXT NOT NULL",
            "entered_at TEXT NOT NULL",
            "recorded_by TEXT NOT NULL",
        ]
        let fields = register.fields.map { column($0, in: dialect) }
        let bare = register.fields.map { "\($0.code) \(type(of: $0, in: dialect))" }
        let kept = Lifecycle.of(register).map(Standing.definitions) ?? []
        let present =
            "CREATE TABLE \(register.code) (\n  "
            + (system + fields + kept + ["PRIMARY KEY (id)"]).joined(separator: ",\n  ") + "\n)\(dialect.tableEnd)"
        let past =
            "CREATE TABLE \(past(of: register)) (\n  "
            + (system + bare + ["superseded_at TEXT NOT NULL", "PRIMARY KEY (id, version)"])
            .joined(separator: ",\n  ") + "\n)\(dialect.tableEnd)"
        return [present, past] + indexes(of: register).map(\.statement)
    }

    /// The columns of the table of present versions that no record's version has: what follows from its history.
    public static func keptColumns(of register: Register) -> [String] {
        Lifecycle.of(register) == nil ? [] : Standing.columns
    }

    /// What the present version of every record looked like on a past moment.
    public static func asKnown(_ register: Register, at moment: Instant) -> SQL {
        let columns = columns(of: register).joined(separator: ", ")
        return SQL(trusted: "(SELECT \(columns) FROM \(register.code) WHERE recorded_at <= ")
            + "\(moment)"
            + SQL(trusted: " UNION ALL SELECT \(columns) FROM \(past(of: register)) WHERE recorded_at <= ")
            + "\(moment) AND superseded_at > \(moment))"
    }

    private static func column(_ field: Field, in dialect: Dialect) -> String {
        var text = "\(field.code) \(type(of: field, in: dialect))"
        if field.required { text += " NOT NULL" }
        // Of what is sealed the database sees bytes; it was checked before it was sealed.
        if field.storage == .vault { return text }
        switch field.kind {
        case .code(let list):
            text += " CHECK (\(field.code) IN (\(list.codes.map { "'\($0)'" }.joined(separator: ", "))))"
        case .yesNo: text += " CHECK (\(field.code) IN (0, 1))"
        case .integer(let range):
            text += " CHECK (\(field.code) BETWEEN \(range.lowerBound) AND \(range.upperBound))"
        case .money: text += " CHECK (\(field.code) >= 0)"
        case .day: text += " CHECK (length(\(field.code)) = 10)"
        case .country: text += " CHECK (length(\(field.code)) = 2)"
        case .reference(let register): text += " REFERENCES \(register) (id) DEFERRABLE INITIALLY DEFERRED"
        case .text, .longText, .codes, .answers: break
        }
        return text
    }

    private static func type(of field: Field, in dialect: Dialect) -> String {
        if field.storage == .vault { return dialect.bytes }
        return switch field.kind {
        case .integer, .money, .yesNo: dialect.integer
        default: "TEXT"
        }
    }
}
