import Domain
import Ledger

/// One act on a record, for the people whose record it is to keep.
public struct TraceEntry: Sendable, Hashable {
    public let at: Instant
    public let staff: String
    /// As the register of staff has it today; nil for the command line and for who is not in it.
    public let staffName: String?
    public let agency: String
    public let act: String
    /// Field codes.
    public let changed: [String]
    public let purpose: String
}

extension RecordReader {
    /// Who did what to a record, the latest first: as much as `Policy.trace` gives this viewer, if the record is in
    /// their agency's custody; otherwise nil.
    public func trace(of register: Register, _ id: String, limit: Int, offset: Int = 0) throws -> [TraceEntry]? {
        guard let condition = try traceCondition(register, id) else { return nil }
        let sql: SQL = """
            SELECT l.at, l.staff, l.agency, l.act, l.changed, l.purpose, s.name AS staff_name
            FROM ledger l LEFT JOIN staff s ON s.id = l.staff WHERE \(condition)
            ORDER BY l.number DESC LIMIT \(limit) OFFSET \(offset)
            """
        return try connection.rows(sql).compactMap { row in
            guard let at = row.text("at").flatMap({ Instant($0) }), let act = row.text("act") else { return nil }
            return TraceEntry(
                at: at, staff: row.text("staff") ?? "", staffName: row.text("staff_name"),
                agency: row.text("agency") ?? "", act: act,
                changed: (row.text("changed") ?? "").split(separator: " ").map(String.init),
                purpose: row.text("purpose") ?? "")
        }
    }

    /// How many entries there are for this viewer; nil as for `trace`.
    public func traceCount(of register: Register, _ id: String) throws -> Int? {
        guard let condition = try traceCondition(register, id) else { return nil }
        return try connection.integer("SELECT count(*) FROM ledger l WHERE \(condition)")
    }

    private func traceCondition(_ register: Register, _ id: String) throws -> SQL? {
        let trace = Policy.trace(viewer, register)
        guard trace != .nothing else { return nil }
        if !viewer.isOperator {
            let kept: SQL =
                "SELECT 1 FROM \(register) r WHERE r.id = \(id) AND " + Scope.owned(register, alias: "r", by: viewer)
            guard try connection.first(kept) != nil else { return nil }
        }
        // What was done to it, and the lists in which it was seen.
        let whole: SQL = """
            l.register = \(register.code) AND l.number IN (
              SELECT o.number FROM ledger o WHERE o.register = \(register.code) AND o.record = \(id)
              UNION ALL SELECT g.leaf FROM ledger_lists g WHERE g.record = \(id))
            """
        return trace == .everything ? whole : whole + " AND l.agency = \(viewer.agency)"
    }
}
