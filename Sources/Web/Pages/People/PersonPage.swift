import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// One person: who they are, what happened in which order, and what help they have and asked for. Each part only as
/// far as the reader may see it.
enum PersonPage {
    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let (text, today) = (visit.text, visit.today)
        let id = try visit.parameter("id")
        let ((person, isErased), isChild, names, history, services, known, trace) = try await visit.office.look(
            as: viewer
        ) { reading in
            let stored = try reading.open(Kept.people, id)
            let person = stored.record
            return (
                (person, !stored.erased.isEmpty), try reading.isTreatedAsChild(id),
                try ReferenceNames([person], reading: reading, text),
                try PersonHistory(id, reading: reading, text), try PersonServices(id, reading: reading, text),
                try MaybeKnown(person, reading), try TraceSection(Kept.people, id, reading: reading, text)
            )
        }
        let facts = PersonFacts(
            person: person, isChild: isChild, names: names, text: text, viewer: viewer, today: today)
        let helps: Set<Role> = [.lwu, .ngo, .mlsw]
        return visit.page(
            RecordNames.name(of: person, text), width: .reading, crumbs: [Link(text("nav.people"), to: "/people")],
            """
            \(PageHeading(RecordNames.name(of: person, text), kicker: id, lead: facts.age, actions: actions(id, viewer, text)))
            \(HTML.when(helps.contains(viewer.role), Notice(.success, text("care.not_conditional")).html))
            \(known.html(text))
            \(HTML.when(isErased, Notice(.warning, text("person.erased")).html))
            \(RecordPage.unreadable(person, text))
            \(facts.full)
            \(services.html(id, viewer, text))
            \(Panel(text("person.history"), content: history.isEmpty ? "<p>\(text("person.history.none"))</p>" : history.html(text)))
            \(trace.panel(text, all: "/people/\(id)/trace"))
            """)
    }

    private static func actions(_ id: String, _ viewer: Viewer, _ text: Language) -> [ButtonLink] {
        var actions: [ButtonLink] = []
        if Policy.grant(viewer, Kept.referrals).create {
            actions.append(ButtonLink(text("person.refer"), to: "/people/\(id)/refer", .primary))
        }
        if Policy.grant(viewer, Kept.screenings).create {
            actions.append(ButtonLink(text("person.screen"), to: "\(ScreeningStart.address)?person=\(id)"))
        }
        if Policy.grant(viewer, Kept.people).correct > .nothing {
            actions.append(ButtonLink(text("registers.correct"), to: "/registers/people/\(id)/correct", .quiet))
        }
        actions += AccessLinks.actions(on: Kept.people, id, viewer, text)
        return actions
    }
}
