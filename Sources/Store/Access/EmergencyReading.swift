import Domain
import Ledger

/// Records that are open to someone for an hour. Only opening a record asks here: no list, no search, no writing.
public struct EmergencyStore {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// The records that are open to a member of staff at a moment.
    public func open(to staff: String, at now: Instant) throws -> Set<RecordKey> {
        let rows = try connection.rows(
            """
            SELECT register, record FROM emergencies
            WHERE asked_by = \(staff) AND approved_at > \(now.adding(seconds: -Emergency.lasts))
              AND approved_at <= \(now)
            """)
        return Set(
            rows.compactMap { row in
                guard let register = row.text("register"), let id = row.text("record") else { return nil }
                return RecordKey(register: register, id: id)
            })
    }
}

extension RecordReader {
    /// A record to open: one's own, or one that an emergency has opened to the viewer. An exclusion holds against both.
    public func findToOpen(_ register: Register, _ id: String) throws -> StoredRecord? {
        if let own = try find(register, id) { return own }
        guard viewer.emergencies.contains(RecordKey(register: register.code, id: id)),
            Emergency.registers.contains(register.code), Policy.grant(viewer, register).read > .nothing
        else { return nil }
        var sql: SQL = "SELECT r.id FROM \(register) r WHERE r.id = \(id)"
        if let open = ExclusionScope.condition(register, alias: "r", for: viewer, at: now) {
            sql += " AND " + open
        }
        guard try connection.first(sql) != nil else { return nil }
        return try wholly(register, id)?.upTo(Policy.grant(viewer, register).ceiling)
    }

    /// Approvers who were refused, since an exclusion keeps the asker from the record; by the emergency's
    /// id, the earliest first. For oversight alone.
    public func refusedApprovals(of emergencies: Set<String>) throws -> [String: [RefusedApproval]] {
        guard Policy.may(viewer.role, .reviewAccess) else { return [:] }
        var found: [String: [RefusedApproval]] = [:]
        try Portions.each(emergencies) { some in
            let rows = try connection.rows(
                "SELECT l.record, l.staff, l.agency, l.at FROM ledger l WHERE l.register = 'emergencies' AND l.act = "
                    + "\(Leaf.Act.refuse.rawValue) AND l.record IN (" + some + ") ORDER BY l.number")
            for row in rows {
                guard let record = row.text("record"), let at = row.text("at").flatMap({ Instant($0) }) else {
                    continue
                }
                found[record, default: []].append(
                    RefusedApproval(staff: row.text("staff") ?? "", agency: row.text("agency") ?? "", at: at))
            }
        }
        return found
    }

    /// What a member of staff is called: who did something is named to everyone who sees that it was done.
    public func staffName(_ id: String) throws -> String? {
        try wholly(Register.named("staff")!, id)?.record.text("name")
    }

    /// The record as it stands, whoever asks: for rules that look at more than their viewer may see.
    func wholly(_ register: Register, _ id: String) throws -> StoredRecord? {
        try reading(for: .commandLine).find(register, id)
    }
}

/// An approval in an emergency that was refused.
public struct RefusedApproval: Sendable, Hashable {
    public let staff: String
    public let agency: String
    public let at: Instant
}

extension StoredRecord {
    /// The same record with the fields above the ceiling left empty.
    func upTo(_ ceiling: Sensitivity) -> StoredRecord {
        var record = record
        record.values = record.values.filter { code, _ in
            record.register.field(code).map { $0.sensitivity <= ceiling } ?? false
        }
        return StoredRecord(self, record)
    }
}
