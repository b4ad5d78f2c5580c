import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// One referral: who is sent on for what, what happened since, and what can be answered now.
enum ReferralPage {
    private struct Found: Sendable {
        let referral: Record
        let person: Record?
        let isChild: Bool
        let screening: Record?
        let names: ReferenceNames
        let steps: [StoredRecord]
        let available: [StepRule]
        let identification: String?
        let mendable: [Field]
        /// What it was sent for before; empty where that never changed.
        let formerPurposes: [Value]
    }

    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        try await page(visit, viewer, attempt: nil)
    }

    @Sendable static func step(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let id = try visit.parameter("id")
        return try await StepAttempt.take(visit) { attempt in
            let opened = try await act.office.write(as: viewer) { try $0.answer(id, attempt.step, attempt.raw) }
            // Whose consent was withdrawn is no longer the recipient's to open.
            let after: LocalPath =
                attempt.step == "withdraw_consent" ? "/referrals" : "/referrals/\(id)"
            return visit.redirect(to: opened.map { "/identifications/\($0.id)" } ?? after)
        } orShow: {
            try await page(visit, viewer, attempt: $0)
        }
    }

    private static func page(_ visit: Visit, _ viewer: Viewer, attempt: StepAttempt?) async throws -> Response {
        let (text, today) = (visit.text, visit.today)
        let id = try visit.parameter("id")
        let found = try await visit.office.look(as: viewer) { reading in
            let stored = try reading.open(Kept.referrals, id)
            let referral = stored.record
            let purposes = try reading.versions(of: stored).dropFirst().compactMap { $0.record["purpose"] }
            let person = try referral.text("person").flatMap { try reading.show(Kept.people, $0)?.record }
            let steps = try reading.steps(.referral, of: id)
            var opened = RecordQuery(Kept.identifications)
            opened.equals = ["referral": .reference(id)]
            opened.limit = 1
            return Found(
                referral: referral, person: person,
                isChild: try person.map { try reading.isTreatedAsChild($0.id) } ?? false,
                screening: try referral.text("screening").flatMap { try reading.show(Kept.screenings, $0)?.record },
                names: try ReferenceNames(
                    [referral] + [person].compactMap { $0 } + steps.map(\.record), reading: reading, text),
                steps: steps, available: try reading.available(onReferral: id),
                identification: try reading.list(opened).first?.id,
                mendable: try reading.mendable(referral),
                formerPurposes: purposes.filter { $0 != referral["purpose"] })
        }
        let record = found.referral
        let history = StepHistory(
            lifecycle: .referral, steps: found.steps, names: found.names, text: text, before: [sent(found, text)])
        let name = record.text("person").map { found.names.name("people", $0) } ?? id
        let badges = [
            ReferralDue.urgent(record, text), ReferralDue.badge(record, state: history.state, today: today, text),
        ].compactMap { $0 }
        return visit.page(
            text("referral.of", ["name": name]), status: attempt == nil ? .ok : .unprocessableContent, width: .reading,
            crumbs: [Link(text("nav.referrals"), to: "/referrals")],
            """
            \(PageHeading(text("referral.of", ["name": name]), kicker: id, status: Badge(text.state(history.state, of: .referral)), actions: RecordLinks.correction(of: record, viewer, text)))
            \(HTML.when(!badges.isEmpty, "<p class=\"badges\">\(badges)</p>"))
            \(RecordPage.unreadable(record, text))\(HTML.when(found.person) { RecordPage.unreadable($0, text) })
            \(HTML.when(found.formerPurposes.first) { changed($0, record.register, text) })
            \(answers(found, viewer, attempt, today: today, text))
            \(Panel(text("referral.what"), content: what(found, text)))
            \(HTML.when(found.person) { Panel(text("screening.person"), content: PersonFacts(person: $0, isChild: found.isChild, names: found.names, text: text, viewer: viewer, today: today).minimum).html })
            \(HTML.when(found.screening) { screening($0, text) })
            \(Panel(text("steps.history"), content: history.html))
            \(MendingNotes(record.register, corrected: found.mendable, ceiling: Policy.grant(viewer, record.register).ceiling, text: text).html)
            """)
    }

    private static func sent(_ found: Found, _ text: Language) -> Timeline.Entry {
        let day = found.referral.day("made_on")
        return Timeline.Entry(
            date: day.map(text.day) ?? "—", machineDate: day?.description, title: text.state("sent", of: .referral),
            who: found.referral.text("from_agency").map { found.names.name("agencies", $0) })
    }

    /// Who answers sees that it was sent for something else before.
    private static func changed(_ former: Value, _ register: Register, _ text: Language) -> HTML {
        let purpose = register.field("purpose").map { text.shown(former, $0) } ?? ""
        return Notice(.info, text("referral.purpose_changed", ["purpose": purpose])).html
    }

    private static func what(_ found: Found, _ text: Language) -> HTML {
        let record = found.referral
        let fields = ["purpose", "from_agency", "to_agency", "made_on", "due_on", "consent", "consent_language"]
            .compactMap { record.register.field($0) }.filter { record[$0.code] != nil }
        let list = DefinitionList(
            fields.map { field in
                let label = text.label(field, in: record.register)
                if case .reference(let code) = field.kind, let id = record.text(field.code) {
                    return .init(label, text: found.names.name(code, id))
                }
                return .init(label, text: text.shown(record[field.code], field))
            })
        return list.html
            + HTML.when(record.text("message")) { message in
                "<h3>\(text.label(record.register.field("message")!, in: record.register))</h3><p class=\"said\">\(message)</p>"
            }
    }

    private static func screening(_ screening: Record, _ text: Language) -> HTML {
        Panel(
            text("screening.points_to"),
            content: """
                <p>\(ScreeningRows.badge(screening, text)) \(screening.day("screened_on").map(text.day) ?? "")</p>
                <p>\(Link(text("screening.see_why"), to: "/screenings/\(screening.id)"))</p>
                """
        ).html
    }

    /// A form for each answer that can be given now, and what follows from one that was.
    private static func answers(
        _ found: Found, _ viewer: Viewer, _ attempt: StepAttempt?, today: Day, _ text: Language
    ) -> HTML {
        let record = found.referral
        let forms = HTML.each(found.available) { rule in
            StepForm(
                lifecycle: .referral, rule: rule, address: "/referrals/\(record.id)/steps", text: text,
                attempt: attempt,
                given: ["taken_on": today.description], weight: rule.code == "accept" ? .primary : .secondary,
                isGrave: rule.code == "withdraw_consent"
            ).html
        }
        let isAccepted = Lifecycle.referral.state(of: found.steps) == "accepted"
        let identification = HTML.when(found.identification) {
            ButtonLink(text("referral.to_identification"), to: "/identifications/\($0)", .primary).html
        }
        let helps =
            isAccepted && record.text("purpose") != "identification" && Policy.grant(viewer, Kept.services).create
        let service = HTML.when(
            helps,
            ButtonLink(
                text("services.add"),
                to: PersonServices.newService(record.text("person") ?? "", viewer, referral: record.id), .primary
            ).html)
        let content = identification + service + forms
        return content.isEmpty
            ? .empty : Panel(text("referral.answer"), content: "<div class=\"step-forms\">\(content)</div>").html
    }
}
