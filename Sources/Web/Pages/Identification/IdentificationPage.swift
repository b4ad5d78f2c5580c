import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// One identification: the person, what the screening says and why, the history, and a form for each decision that can
/// be taken now.
enum IdentificationPage {
    private struct Found: Sendable {
        let identification: Record
        let person: Record?
        let isChild: Bool
        let screening: Record?
        let names: ReferenceNames
        let steps: [StoredRecord]
        let available: [StepRule]
        let mendable: [Field]
    }

    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        try await page(visit, viewer, attempt: nil)
    }

    @Sendable static func step(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let id = try visit.parameter("id")
        return try await StepAttempt.take(visit) { attempt in
            try await act.office.write(as: viewer) {
                _ = try $0.take(attempt.step, .identification, of: id, attempt.raw)
            }
            return visit.redirect(to: "/identifications/\(id)")
        } orShow: {
            try await page(visit, viewer, attempt: $0)
        }
    }

    private static func page(_ visit: Visit, _ viewer: Viewer, attempt: StepAttempt?) async throws -> Response {
        let (text, today) = (visit.text, visit.today)
        let id = try visit.parameter("id")
        let found = try await visit.office.look(as: viewer) { reading in
            let record = try reading.open(Kept.identifications, id).record
            let steps = try reading.steps(.identification, of: id)
            let person = try record.text("person").flatMap { try reading.show(Kept.people, $0)?.record }
            var screenings = RecordQuery(Kept.screenings)
            screenings.equals = ["person": .reference(record.text("person") ?? "")]
            screenings.sortedBy = "screened_on"
            screenings.limit = 1
            return Found(
                identification: record, person: person, isChild: record.isYes("child"),
                screening: try reading.show(screenings).first?.record,
                names: try ReferenceNames(
                    [record] + [person].compactMap { $0 } + steps.map(\.record), reading: reading, text),
                steps: steps, available: try reading.available(.identification, of: id),
                mendable: try reading.mendable(record))
        }
        let record = found.identification
        let history = StepHistory(
            lifecycle: .identification, steps: found.steps, names: found.names, text: text,
            before: [opened(record, text)])
        let name = record.text("person").map { found.names.name("people", $0) } ?? id
        let decisions = DecisionForms(
            identification: record, steps: found.steps, available: found.available, screening: found.screening,
            content: visit.site.content, today: today, attempt: attempt, text: text)
        return visit.page(
            text("identification.of", ["name": name]), status: attempt == nil ? .ok : .unprocessableContent,
            width: .reading,
            crumbs: [Link(text("nav.identifications"), to: "/identifications")],
            """
            \(PageHeading(text("identification.of", ["name": name]), kicker: id,
                status: Badge(text.state(history.state, of: .identification)),
                actions: RecordLinks.correction(of: record, viewer, text)))
            \(RecordPage.unreadable(record, text))\(HTML.when(found.person) { RecordPage.unreadable($0, text) })
            \(clock(found, state: history.state, today: today, law: visit.site.content.law, text))
            \(services(found, viewer, state: history.state, text))
            \(HTML.when(found.person) { Panel(text("screening.person"), content: PersonFacts(person: $0, isChild: found.isChild, names: found.names, text: text, viewer: viewer, today: today).minimum).html })
            \(HTML.when(found.screening) { screening($0, text) })
            \(decisions.html)
            \(Panel(text("steps.history"), content: history.html))
            \(MendingNotes(record.register, corrected: found.mendable, ceiling: Policy.grant(viewer, record.register).ceiling, text: text).html)
            """)
    }

    private static func opened(_ record: Record, _ text: Language) -> Timeline.Entry {
        let day = record.day("opened_on")
        return Timeline.Entry(
            date: day.map(text.day) ?? "—", machineDate: day?.description,
            title: text.state("potential", of: .identification),
            content: HTML.when(record.text("referral")) { "<p>\(Link($0, to: "/referrals/\($0)"))</p>" })
    }

    /// How long it is open, and whether the time to reflect still runs.
    private static func clock(_ found: Found, state: String, today: Day, law: Law, _ text: Language) -> HTML {
        let isOpen = IdentificationList.open.contains(state)
        let opened = found.identification.day("opened_on").flatMap { $0 < today ? $0 : nil }
        let since = opened.map { text("identification.open_for", ["days": text.days(today.number - $0.number)]) }
        let reflection = Reflection.sentence(found.identification, found.steps, today: today, law: law, text)
        let lines = [isOpen ? since : nil, reflection].compactMap { $0 }
        return HTML.when(!lines.isEmpty, "<p class=\"lead\">\(lines.joined(separator: " · "))</p>")
    }

    /// Help is offered with the decision, whatever it is.
    private static func services(_ found: Found, _ viewer: Viewer, state: String, _ text: Language) -> HTML {
        guard let person = found.person?.id, Policy.grant(viewer, Kept.referrals).create else { return .empty }
        let isIdentified = state == "identified" || state == "presumed"
        let button = ButtonLink(
            text("screening.refer_services"), to: "/people/\(person)/refer?purpose=services",
            isIdentified ? .primary : .secondary)
        return
            "\(HTML.when(isIdentified, Notice(.success, text("identification.now_services")).html))\(ButtonRow(button.html))"
    }

    private static func screening(_ screening: Record, _ text: Language) -> HTML {
        Panel(
            text("screening.points_to"),
            content: """
                <p>\(ScreeningRows.badge(screening, text)) \(screening.day("screened_on").map(text.day) ?? "")</p>
                <p>\(Link(text("screening.see_why"), to: "/screenings/\(screening.id)"))</p>
                <p class="lead">\(text("screening.advises"))</p>
                """
        ).html
    }
}
