import Content
import Desks
import Domain
import Markup
import Store

/// Some screenings as a table: day, person, where, and what the answers point to.
struct ScreeningRows: Sendable {
    private let found: FollowedRecords

    private static let shown: Set = ["person", "screened_on", "context", "crossing", "site", "post", "result"]

    init(_ query: RecordQuery, reading: Reading, _ text: Language) throws {
        found = try FollowedRecords(query, Self.shown, reading: reading, text)
    }

    var isEmpty: Bool { found.all.isEmpty }

    func html(_ text: Language) -> HTML {
        Table(
            text("nav.screenings"), isCaptionShown: false,
            columns: [
                .init(text("screening.person")),
                .init(text.label(Kept.screenings.field("screened_on")!, in: Kept.screenings), .date),
                .init(text("screening.where")), .init(text("screening.result")), .init(text("steps.state")),
            ],
            rows: found.all.map { standing in
                let (record, state) = (standing.stored.record, standing.state)
                return Table.Row([
                    Link(found.person(record), to: "/screenings/\(record.id)").html,
                    "\(record.day("screened_on").map(text.day) ?? "—")", "\(place(record, text))",
                    Self.badge(record, text), "\(text.state(state, of: .screening))",
                ])
            }
        ).html
    }

    private func place(_ record: Record, _ text: Language) -> String {
        let named = [("crossings", "crossing"), ("sites", "site"), ("posts", "post")].compactMap { register, field in
            record.text(field).map { found.names.name(register, $0) }
        }
        return ([record.text("context").map { text.code("screening_context", $0) }] + [named.first])
            .compactMap { $0 }.joined(separator: ", ")
    }

    static func badge(_ record: Record, _ text: Language) -> HTML {
        guard let result = record.text("result").flatMap(ScreeningResult.init(rawValue:)) else { return "—" }
        return Badge(text.name(result), tone(result)).html
    }

    static func tone(_ result: ScreeningResult) -> Tone {
        switch result {
        case .trafficking: .danger
        case .exploitation: .warning
        case .insufficient: .info
        case .noIndication: .neutral
        }
    }
}
