import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// Whoever meets people: screen one, see what became of the last ones and of what was sent on.
enum OfficerHome {
    static func html(_ visit: Visit, _ viewer: Viewer) async throws -> HTML {
        let (text, today) = (visit.text, visit.today)
        let (screenings, sent, answered) = try await visit.office.look(as: viewer) { reading in
            var own = RecordQuery(Kept.screenings)
            own.equals = ["staff": .reference(viewer.staff)]
            own.sortedBy = "screened_on"
            own.limit = 8
            return (
                try ScreeningRows(own, reading: reading, text), try rows(.outgoing, viewer, reading, text),
                try rows(.answered, viewer, reading, text)
            )
        }
        return """
            <p class="first">\(ButtonLink(text("home.screen"), to: ScreeningStart.address, .primary))</p>
            \(Panel(text("home.own_screenings"), action: Link(text("home.all"), to: "/screenings"),
                content: screenings.isEmpty ? "<p>\(text("screening.none"))</p>" : screenings.html(text)))
            \(Panel(text("home.sent"), action: Link(text("home.all"), to: "/referrals?tab=outgoing"),
                content: sent.isEmpty ? "<p>\(text("referral.none.outgoing"))</p>" : sent.html(text, today: today, other: "to_agency")))
            \(Panel(text("home.answers"), action: Link(text("home.all"), to: "/referrals?tab=answered"),
                content: answered.isEmpty ? "<p>\(text("referral.none.answered"))</p>" : answered.html(text, today: today, other: "to_agency")))
            """
    }

    static func rows(
        _ tab: ReferralInbox.Tab, _ viewer: Viewer, _ reading: Reading, _ text: Language, limit: Int = 6
    ) throws -> ReferralRows {
        var query = tab.query(viewer)
        query.limit = limit
        return try ReferralRows(query, reading: reading, text)
    }
}
