/// Opening one record that is not one's own, because someone is in danger now: one person asks and says why, another
/// from another agency, who sees the record, lets them; an hour later it is over, and oversight looks at it.
public enum Emergency {
    /// How long after the approval the record stays open, in seconds.
    public static let lasts = 60 * 60
    /// How long oversight may take to review it, in seconds from the approval.
    public static let reviewedWithin = 72 * 3600
    /// What can be opened so; never a record beyond the wall (justice), nor more than the role may read anyway.
    public static let registers: [String] = ["people", "services"]

    public enum State: String, Sendable, Hashable, CaseIterable {
        case waiting, open, ended, overdue, reviewed
    }

    /// Where an emergency stands at a moment; read from its record.
    public static func state(_ record: Record, at now: Instant) -> State {
        if record["reviewed_on"] != nil { return .reviewed }
        guard let approved = record.text("approved_at").flatMap({ Instant($0) }) else { return .waiting }
        // Approved by a clock that ran ahead, it opens nothing now, and is reviewed like any other.
        if approved.isFarAhead(of: now) { return .ended }
        if now < approved.adding(seconds: lasts) { return .open }
        return now < approved.adding(seconds: reviewedWithin) ? .ended : .overdue
    }
}

/// One record by its register and id.
public struct RecordKey: Sendable, Hashable {
    public let register: String
    public let id: String

    public init(register: String, id: String) {
        self.register = register
        self.id = id
    }
}
