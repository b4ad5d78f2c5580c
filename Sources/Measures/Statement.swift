import Domain
import Store

/// What someone stated as a range or an estimate, with its source. Reported beside the figures, never counted
/// with them. Its name stands under `statement.<subject>`.
public struct Statement: Sendable, Hashable {
    public let id: String
    public let subject: String
    /// A code of the list `statement_kind`.
    public let kind: String
    /// As it was stated: `60-100`, `300+`.
    public let text: String
    public let unit: String
    public let from: Day
    public let through: Day
    public let place: String?
    public let agency: String
    public let source: String

    /// The months it speaks of, or its days where they are no whole months.
    public var period: String {
        let whole = Period("\(from.description.prefix(7))/\(through.description.prefix(7))")
        if let whole, whole.first == from, whole.last == through { return whole.description }
        return "\(from)/\(through)"
    }

    init?(_ row: Row) {
        guard let id = row.text("id"), let subject = row.text("subject"), let kind = row.text("kind"),
            let text = row.text("value_text"), let unit = row.text("unit"), let agency = row.text("agency"),
            let from = row.text("period_from").flatMap({ Day($0) }),
            let through = row.text("period_to").flatMap({ Day($0) }), let source = row.text("source")
        else { return nil }
        self.id = id
        self.subject = subject
        self.kind = kind
        self.text = text
        self.unit = unit
        self.from = from
        self.through = through
        place = row.text("place")
        self.agency = agency
        self.source = source
    }
}

extension Calculator {
    /// The statements that speak of a part of the period, and the newest earlier estimate of a subject that
    /// has none: an estimate stands until there is a newer one.
    func statements(for period: Period, asOf moment: Instant? = nil) throws -> [Statement] {
        let facts = Facts(
            "SELECT * FROM {statements} t WHERE t.period_from <= {last} ORDER BY t.period_to DESC, t.subject, t.id")
        let all = try connection.rows(facts.sql(for: period, asOf: moment, home: home)).compactMap { Statement($0) }
        let within = all.filter { $0.through >= period.first }
        var known = Set(within.map(\.subject))
        let standing = all.filter { $0.through < period.first && $0.kind == "estimate" }
            .filter { known.insert($0.subject).inserted }
        return (within + standing).sorted { ($0.subject, $0.from, $0.id) < ($1.subject, $1.from, $1.id) }
    }
}
