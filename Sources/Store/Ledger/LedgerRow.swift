import Ledger

/// The bytes of a stored leaf, made from its columns as they stand there: whatever was done to them shows in the hash.
enum LedgerRow {
    /// All leaves in the order of their numbers, some thousand at a time: other statements may run on the way.
    static func each(_ connection: any Connection, _ body: (Row) throws -> Void) throws {
        let portion = 2_000
        var last: Int64?
        while true {
            let after: SQL = last.map { " WHERE number > \(Datum.integer($0))" } ?? ""
            let rows = try connection.rows("SELECT * FROM ledger" + after + " ORDER BY number LIMIT \(portion)")
            for row in rows { try body(row) }
            guard rows.count == portion, case .integer(let number)? = rows.last?["number"] else { return }
            last = number
        }
    }

    static func text(_ row: Row) -> LeafText {
        let format = row.integer("format") ?? 0
        var lines = [
            "\(row.integer("number") ?? -1)", row.text("at") ?? "", row.text("staff") ?? "", row.text("agency") ?? "",
            row.text("act") ?? "", row.text("register") ?? "", row.text("record") ?? "",
            "\(row.integer("version") ?? -1)", row.text("changed") ?? "",
        ]
        let (purpose, commitment) = (row.text("purpose") ?? "", row.text("commitment") ?? "")
        // A first-format leaf has neither; one that has them is no such leaf.
        if format != 1 || !purpose.isEmpty || !commitment.isEmpty { lines += [purpose, commitment] }
        return LeafText(format: format, lines: lines)
    }
}
