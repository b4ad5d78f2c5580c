import Content
import Desks
import Domain
import Markup
import Store

/// Some referrals as a table, with how long there is to answer.
struct ReferralRows: Sendable {
    private let found: FollowedRecords

    private static let shown: Set = ["person", "purpose", "from_agency", "to_agency", "made_on", "due_on", "urgent"]

    init(_ query: RecordQuery, reading: Reading, _ text: Language) throws {
        found = try FollowedRecords(query, Self.shown, reading: reading, text)
    }

    var isEmpty: Bool { found.all.isEmpty }

    /// - Parameter other: the agency that the reader does not know yet: `from_agency` or `to_agency`.
    func html(_ text: Language, today: Day, other: String) -> HTML {
        Table(
            text("nav.referrals"), isCaptionShown: false,
            columns: [
                .init(text("screening.person")),
                .init(text.label(Kept.referrals.field("purpose")!, in: Kept.referrals)),
                .init(text.label(Kept.referrals.field(other)!, in: Kept.referrals)),
                .init(text.label(Kept.referrals.field("made_on")!, in: Kept.referrals), .date),
                .init(text("steps.state")),
            ],
            rows: found.all.map { standing in
                let (record, state) = (standing.stored.record, standing.state)
                let badges = [
                    ReferralDue.urgent(record, text), ReferralDue.badge(record, state: state, today: today, text),
                ].compactMap { $0 }
                return Table.Row([
                    Link(found.person(record), to: "/referrals/\(record.id)").html,
                    "\(text.code("referral_purpose", record.text("purpose") ?? "other"))",
                    "\(record.text(other).map { found.names.name("agencies", $0) } ?? "—")",
                    "\(record.day("made_on").map(text.day) ?? "—")",
                    "<span class=\"badges\">\(text.state(state, of: .referral)) \(badges)</span>",
                ])
            }
        ).html
    }
}
