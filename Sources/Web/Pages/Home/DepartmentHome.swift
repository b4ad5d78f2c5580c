import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// The Anti-Trafficking Department: what waits for its answer, its decision or its next step.
enum DepartmentHome {
    /// A case that took no step for so many days is shown. Not a rule of law: a reminder.
    static let quietDays = 60

    /// A year's numbers are told to here.
    private static let mostInAYear = 100_000

    private struct Numbers: Sendable {
        let screened: RecordCount
        let referred: RecordCount
        let identified: RecordCount
        let quietCases: RecordCount
    }

    static func html(_ visit: Visit, _ viewer: Viewer) async throws -> HTML {
        let (text, today, law) = (visit.text, visit.today, visit.site.content.law)
        let (incoming, waiting, open, openCount, numbers) = try await visit.office.look(as: viewer) { reading in
            var identifications = IdentificationList.query(decided: false)
            identifications.limit = 6
            return (
                try OfficerHome.rows(.incoming, viewer, reading, text, limit: 8),
                try reading.count(ReferralInbox.Tab.incoming.query(viewer)),
                try IdentificationRows(identifications, reading: reading, text), try reading.count(identifications),
                try count(viewer, reading, today: today)
            )
        }
        let year = String(today.year)
        return """
            \(Panel(text("home.waiting", ["count": text.number(waiting)]), action: Link(text("home.all"), to: "/referrals?tab=incoming"),
                content: incoming.isEmpty ? "<p>\(text("referral.none.incoming"))</p>" : incoming.html(text, today: today, other: "from_agency")))
            \(Panel(text("home.identifications", ["count": text.number(openCount)]), action: Link(text("home.all"), to: "/identifications"),
                content: open.isEmpty ? "<p>\(text("identification.none"))</p>" : open.html(text, today: today, law: law)))
            \(HTML.when(numbers.quietCases.number > 0, Notice(.warning, content:
                "<p>\(text("home.quiet", ["count": text.number(numbers.quietCases), "days": text.number(quietDays)])) \(Link(text("home.cases"), to: "/cases"))</p>").html))
            \(Panel(text("home.year", ["year": year]), content: StatGrid([
                StatTile(text("home.screened"), .value(text.number(numbers.screened), unit: nil), address: "/screenings?from=\(year)-01-01"),
                StatTile(text("home.referred"), .value(text.number(numbers.referred), unit: nil), address: "/referrals"),
                StatTile(text("home.identified"), .value(text.number(numbers.identified), unit: nil), address: "/identifications?decided=yes"),
            ]).html))
            """
    }

    private static func count(_ viewer: Viewer, _ reading: Reading, today: Day) throws -> Numbers {
        let start = Period(year: today.year).first
        func made(_ register: Register, since day: String, _ equals: [String: Value] = [:]) throws -> RecordCount {
            var query = RecordQuery(register)
            query.from = [day: start]
            query.equals = equals
            return try reading.count(query, upTo: mostInAYear)
        }
        var quiet = RecordQuery(Kept.cases)
        let ended: Set<String> = ["closed", "not_pursued", "transferred", "judged"]
        quiet.states = StateFilter(
            .criminalCase, in: Set(Lifecycle.criminalCase.states).subtracting(ended),
            quietSince: today.adding(days: -quietDays))
        quiet.through = ["reported_on": today.adding(days: -quietDays)]
        return Numbers(
            screened: try made(Kept.screenings, since: "screened_on"),
            referred: try made(Kept.referrals, since: "made_on", ["to_agency": .reference(viewer.agency)]),
            identified: try made(
                Lifecycle.identification.stepRegister, since: "taken_on", ["step": .code("identify")]),
            quietCases: try reading.count(quiet))
    }
}
