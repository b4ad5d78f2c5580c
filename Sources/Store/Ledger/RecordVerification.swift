import Domain
import Ledger

/// Compares every version of every record with its leaf: that there is one, and that it committed to this content.
struct RecordVerification {
    let walk: LeafVerification.Walk
    let sealer: FieldSealer?

    func run(_ connection: any Connection, _ report: inout LedgerReport) throws {
        for register in Register.all {
            let present = try rows(register, register.code, connection, &report)
            let past = try rows(register, RegisterTable.past(of: register), connection, &report)
            if present + past != walk.written[register.code, default: 0] {
                try findLeavesAlone(register, connection, &report)
            }
            if past > 0 { try checkChain(register, connection, &report) }
        }
        try checkRegistrations(connection, &report)
        try checkDerived(connection, &report)
    }

    /// - Returns: how many rows there are.
    private func rows(
        _ register: Register, _ table: String, _ connection: any Connection, _ report: inout LedgerReport
    ) throws -> Int {
        let check = VersionVerification(register: register, walk: walk, sealer: sealer)
        var seen = 0
        try connection.each(
            SQL(
                trusted: """
                    SELECT r.*, l.number AS leaf_number, l.format AS leaf_format, l.at AS leaf_at,
                      l.staff AS leaf_staff, l.act AS leaf_act, l.commitment AS leaf_commitment, c.nonce AS leaf_nonce
                    FROM \(table) r LEFT JOIN ledger l ON l.register = ? AND l.record = r.id
                      AND l.version = r.version AND l.act IN ('create', 'correct')
                    LEFT JOIN ledger_commitments c ON c.leaf = l.number
                    """, [.text(register.code)])
        ) { row in
            seen += 1
            check.run(row, &report)
        }
        let rows = try connection.integer(SQL(trusted: "SELECT count(*) FROM \(table)")) ?? 0
        if seen != rows { try findLeavesTwice(register, connection, &report) }
        return rows
    }

    private func findLeavesTwice(
        _ register: Register, _ connection: any Connection, _ report: inout LedgerReport
    ) throws {
        try connection.each(
            """
            SELECT record, version FROM ledger WHERE register = \(register.code) AND act IN ('create', 'correct')
            GROUP BY record, version HAVING count(*) > 1
            """
        ) { report.add(place($0, register, "record"), "more than one leaf wrote this version") }
    }

    private func findLeavesAlone(
        _ register: Register, _ connection: any Connection, _ report: inout LedgerReport
    ) throws {
        let sql = SQL(
            trusted: """
                SELECT l.number, l.record, l.version FROM ledger l
                WHERE l.register = ? AND l.act IN ('create', 'correct')
                  AND NOT EXISTS (SELECT 1 FROM \(register.code) r WHERE r.id = l.record AND r.version = l.version)
                  AND NOT EXISTS (SELECT 1 FROM \(RegisterTable.past(of: register)) r
                    WHERE r.id = l.record AND r.version = l.version)
                """, [.text(register.code)])
        try connection.each(sql) { row in
            let isErased = walk.erased[LeafVerification.Walk.key(register.code, row.text("record") ?? "")] != nil
            if isErased {
                report.uncommitted += 1
            } else {
                report.add(
                    place(row, register, "record"),
                    "leaf \(row.integer("number") ?? -1) wrote it and it is not there any longer")
            }
        }
    }

    /// Each past version is followed by the next, which became known when the one before was superseded.
    private func checkChain(
        _ register: Register, _ connection: any Connection, _ report: inout LedgerReport
    ) throws {
        func next(in table: String) -> String {
            """
            NOT EXISTS (SELECT 1 FROM \(table) n WHERE n.id = p.id AND n.version = p.version + 1
              AND n.recorded_at = p.superseded_at AND n.entry = p.entry)
            """
        }
        let past = RegisterTable.past(of: register)
        try connection.each(
            SQL(
                trusted: "SELECT p.id, p.version FROM \(past) p WHERE \(next(in: register.code)) AND \(next(in: past))")
        ) { report.add(place($0, register, "id"), "the version after it does not follow from it") }
    }

    /// Who first entered a person decides who may see them.
    private func checkRegistrations(_ connection: any Connection, _ report: inout LedgerReport) throws {
        let people = Register.named("people")!
        try connection.each(
            """
            SELECT g.person FROM registrations g WHERE NOT EXISTS
              (SELECT 1 FROM ledger l WHERE l.register = 'people' AND l.record = g.person AND l.act = 'create'
               AND l.agency = g.agency)
            """
        ) { report.add(place($0, people, "person"), "the agency that registered it is not the one in its leaf") }
        try connection.each(
            """
            SELECT p.id FROM people p WHERE NOT EXISTS (SELECT 1 FROM registrations g WHERE g.person = p.id)
            """
        ) { report.add(place($0, people, "id"), "it is not said which agency registered it") }
    }

    /// What decides who sees whom, and what lists show, has to follow from the records, which have leaves.
    private func checkDerived(_ connection: any Connection, _ report: inout LedgerReport) throws {
        let isKept: SQL = "SELECT 1 AS found FROM migrations WHERE name = \(Migration.lists.name)"
        guard try connection.first(isKept) != nil else { return }
        for difference in try Derived.differences(connection) {
            report.add(
                .record(register: difference.register.code, id: difference.id, version: nil), difference.sentence)
        }
    }

    private func place(_ row: Row, _ register: Register, _ id: String) -> LedgerProblem.Place {
        .record(register: register.code, id: row.text(id) ?? "", version: row.integer("version"))
    }
}
