import Ledger

/// The whole ledger as a text that other programs can verify (`docs/ledger.md`): leaves, checkpoints and witnesses. It
/// holds pseudonyms and commitments, and neither a value nor a nonce.
public enum LedgerExport {
    /// Rows that are read at once.
    static let portion = 2_000

    /// Hands out one part after another. What is added meanwhile is left out; nothing waits for it.
    public static func run(_ database: any Database, _ part: (String) async throws -> Void) async throws {
        let (beginning, last) = try await database.read { connection in
            let last = try lastNumber(connection)
            return (try header(through: last, connection), last)
        }
        try await part(beginning)
        var first = 1
        while first <= last {
            let range = first...min(last, first + portion - 1)
            try await part(try await database.read { try leaves(range, $0) })
            first += portion
        }
        try await part("end\n")
    }

    /// All of it from one connection.
    static func text(_ connection: any Connection) throws -> String {
        let last = try lastNumber(connection)
        return try header(through: last, connection) + leaves(0...max(0, last), connection) + "end\n"
    }

    /// Checkpoints and witnesses come before the leaves, so that whoever reads these knows what to look for.
    private static func header(through last: Int, _ connection: any Connection) throws -> String {
        let row = try connection.first("SELECT size, frontier FROM ledger_tree WHERE id = 1")
        let size = row?.integer("size") ?? 0
        let root = Frontier(size: size, text: row?.text("frontier") ?? "")?.root.base64 ?? "unreadable"
        var text = "sinxay ledger 1\nsize \(size)\nroot \(root)\n"
        try connection.each("SELECT size, note FROM ledger_checkpoints WHERE size <= \(last) ORDER BY size") { row in
            let note = row.text("note") ?? ""
            text += "checkpoint \(row.integer("size") ?? -1) \(note.utf8.count)\n\(note)\n"
        }
        try connection.each("SELECT verifier FROM ledger_witnesses ORDER BY verifier") { row in
            text += "witness \(row.text("verifier") ?? "")\n"
        }
        return text
    }

    /// The largest number that anything in the ledger speaks of.
    private static func lastNumber(_ connection: any Connection) throws -> Int {
        try connection.integer(
            """
            SELECT max(last) FROM (SELECT coalesce(max(number), 0) AS last FROM ledger
              UNION ALL SELECT size FROM ledger_tree
              UNION ALL SELECT coalesce(max(size), 0) FROM ledger_checkpoints) AS lasts
            """) ?? 0
    }

    private static func leaves(_ range: ClosedRange<Int>, _ connection: any Connection) throws -> String {
        var text = ""
        try connection.each(
            """
            SELECT * FROM ledger WHERE number BETWEEN \(range.lowerBound) AND \(range.upperBound) ORDER BY number
            """
        ) { row in
            text += "leaf \(row.text("hash") ?? "")\n"
            text += String(decoding: LedgerRow.text(row).bytes, as: UTF8.self)
        }
        return text
    }
}
