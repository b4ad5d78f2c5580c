import Domain
import Ledger

/// Compares whom a list showed, as it is kept for the trace of each, with what the list's leaf committed to.
struct ListVerification {
    func run(_ connection: any Connection, _ report: inout LedgerReport) throws {
        guard try connection.first("SELECT 1 FROM migrations WHERE name = \(Migration.sights.name)") != nil else {
            return
        }
        try connection.each(
            """
            SELECT l.number, l.register, l.commitment, c.nonce FROM ledger l
            LEFT JOIN ledger_commitments c ON c.leaf = l.number WHERE l.act = 'list' ORDER BY l.number
            """
        ) { row in
            let number = row.integer("number") ?? -1
            guard let nonce = row.text("nonce").flatMap({ [UInt8](hexadecimal: $0) }),
                nonce.count == Commitment.nonceBytes
            else { return report.add(.leaf(number), "what its commitment is opened with is gone") }
            let ids = try connection.rows("SELECT record FROM ledger_lists WHERE leaf = \(number)").compactMap {
                $0.text("record")
            }
            let found = Commitment(toListOf: row.text("register") ?? "", ids, nonce: nonce)
            guard found.description.isExactly(row.text("commitment") ?? "") else {
                return report.add(.leaf(number), "whom its list showed is not what it committed to")
            }
            report.lists += 1
        }
        try connection.each(
            """
            SELECT DISTINCT g.leaf FROM ledger_lists g
            WHERE NOT EXISTS (SELECT 1 FROM ledger l WHERE l.number = g.leaf AND l.act = 'list')
            """
        ) { row in report.add(.leaf(row.integer("leaf") ?? -1), "a list is kept that it did not show") }
    }
}
