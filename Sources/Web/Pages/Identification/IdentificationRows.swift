import Content
import Desks
import Domain
import Markup
import Store

/// Some identifications as a table: how long each has been open, and until when there is time to reflect.
struct IdentificationRows: Sendable {
    private let found: FollowedRecords
    /// The history of each, in the same order.
    private let steps: [[StoredRecord]]

    init(_ query: RecordQuery, reading: Reading, _ text: Language) throws {
        found = try FollowedRecords(query, ["person", "opened_on", "child"], reading: reading, text)
        steps = try found.all.map {
            try reading.steps(.identification, of: $0.stored.record.id, only: ["step", "taken_on", "withdrawn"])
        }
    }

    var isEmpty: Bool { found.all.isEmpty }

    func html(_ text: Language, today: Day, law: Law) -> HTML {
        Table(
            text("nav.identifications"), isCaptionShown: false,
            columns: [
                .init(text("screening.person")),
                .init(text.label(Kept.identifications.field("opened_on")!, in: Kept.identifications), .date),
                .init(text("identification.since")), .init(text("steps.state")),
                .init(text("identification.reflection")),
            ],
            rows: zip(found.all, steps).map { standing, steps in
                let (record, state) = (standing.stored.record, standing.state)
                let isOpen = IdentificationList.open.contains(state)
                let opened = record.day("opened_on")
                let name = found.person(record)
                return Table.Row([
                    Link(name, to: "/identifications/\(record.id)").html,
                    "\(opened.map(text.day) ?? "—")",
                    "\(isOpen ? opened.map { text.days(today.number - $0.number) } ?? "—" : "—")",
                    "\(text.state(state, of: .identification))\(HTML.when(record.isYes("child"), " " + Badge(text("identification.child"), .info).html))",
                    "\(Reflection.sentence(record, steps, today: today, law: law, text) ?? "—")",
                ])
            }
        ).html
    }
}

/// The time that a presumed victim has to recover and to reflect, in which nobody is to press for a decision.
enum Reflection {
    /// nil where no reflection runs or ran.
    static func sentence(_ record: Record, _ steps: [StoredRecord], today: Day, law: Law, _ text: Language) -> String? {
        let presumed = steps.map(\.record).last { $0.text("step") == "presume" && !$0.isYes("withdrawn") }
        guard let start = presumed?.day("taken_on") else { return nil }
        let end = start.adding(days: law.deadlines.reflectionDays)
        return text(
            end >= today ? "identification.reflects_until" : "identification.reflected_until", ["day": text.day(end)])
    }
}
