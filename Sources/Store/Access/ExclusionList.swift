import Domain

/// An exclusion without its content: who asked, when, against whom, and how it stands. Not from which person or case,
/// and not why.
public struct ListedExclusion: Sendable, Hashable {
    public let id: String
    /// `people` or `criminal_cases`.
    public let register: String
    public let askedBy: String?
    public let askedAt: Instant?
    public let madeBy: String
    public let confirmedBy: String?
    public let confirmingAgency: String?
    public let endedBy: String?
    public let endedOn: Day?
    /// The field that names the excluded, and the id that stands in it.
    public let excluded: (field: String, id: String)
    public let state: Exclusions.State
    /// Whether it is against somebody who cares for the person; told to oversight alone: to who asks it would tell where
    /// she is helped.
    public let isAgainstCare: Bool?

    public static func == (one: ListedExclusion, other: ListedExclusion) -> Bool { one.id == other.id }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }

    /// - Returns: nil for a record that names nothing or nobody.
    public init?(_ record: Record, at now: Instant, isAgainstCare: Bool? = nil) {
        guard let root = Exclusions.root(of: record), let madeBy = record.text("made_by"),
            let excluded = Exclusions.excluded.lazy.compactMap({ one in
                record.text(one.field).map { (field: one.field, id: $0) }
            }).first
        else { return nil }
        id = record.id
        register = root.register
        askedBy = record.text("asked_by")
        askedAt = record.text("asked_at").flatMap { Instant($0) }
        self.madeBy = madeBy
        confirmedBy = record.text("confirmed_by")
        confirmingAgency = record.text("confirming_agency")
        endedBy = record.text("ended_by")
        endedOn = record.day("lifted_on")
        self.excluded = excluded
        state = Exclusions.state(record, at: now)
        self.isAgainstCare = isAgainstCare
    }
}

extension RecordReader {
    /// All exclusions that wait for a second person, the newest first.
    public func exclusionsWaiting() throws -> [String] {
        try connection.rows(
            """
            SELECT x.id FROM exclusions x WHERE x.lifted_on IS NULL AND x.confirmed_at IS NULL
              AND \(ExclusionScope.isRecent(at: now)) ORDER BY x.entry DESC
            """
        ).compactMap { $0.text("id") }
    }

    /// The exclusions that are against somebody who cares for the person, among these.
    public func exclusionsAgainstCare(among ids: Set<String>) throws -> Set<String> {
        var found: Set<String> = []
        try Portions.each(ids) { some in
            let rows = try connection.rows(
                "SELECT x.id FROM exclusions x WHERE x.id IN (" + some + ") AND x.person IS NOT NULL AND ("
                    + Care.ofExcluded + ")")
            found.formUnion(rows.compactMap { $0.text("id") })
        }
        return found
    }
}
