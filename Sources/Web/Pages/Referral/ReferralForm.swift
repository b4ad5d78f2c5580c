import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// Sending a person on: to whom, for what, and whether the person agrees to just that. It never asks for an
/// identification, for cooperation or for a case.
enum ReferralForm {
    /// Whom the referral is about, and where its form stands.
    private struct Subject: Sendable {
        let person: String
        let screening: String?
        let address: String
    }

    @Sendable static func fromScreening(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        try await page(visit, viewer, screening(visit, viewer), raw: visit.typed.raw, problems: [])
    }

    @Sendable static func fromPerson(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let subject = try await person(visit, viewer)
        return try await page(visit, viewer, subject, raw: visit.typed.raw, problems: [])
    }

    @Sendable static func sendFromScreening(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        try await send(visit, viewer, act, screening(visit, viewer))
    }

    @Sendable static func sendFromPerson(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        try await send(visit, viewer, act, person(visit, viewer))
    }

    private static func screening(_ visit: Visit, _ viewer: Viewer) async throws -> Subject {
        let id = try visit.parameter("id")
        return try await visit.office.look(as: viewer) { reading in
            guard let person = try reading.find(Kept.screenings, id)?.text("person") else {
                throw DeskProblem.refused(.notFound)
            }
            return Subject(person: person, screening: id, address: "/screenings/\(id)")
        }
    }

    private static func person(_ visit: Visit, _ viewer: Viewer) async throws -> Subject {
        let id = try visit.parameter("id")
        return try await visit.office.look(as: viewer) { reading in
            guard try reading.exists(Kept.people, id) else { throw DeskProblem.refused(.notFound) }
            return Subject(person: id, screening: nil, address: "/people/\(id)")
        }
    }

    private static func send(
        _ visit: Visit, _ viewer: Viewer, _ act: Act, _ subject: Subject
    ) async throws -> Response {
        let raw = visit.form.raw
        let codes = ["purpose", "to_agency", "urgent", "consent", "consent_language", "message"]
        var fields = raw.filter { codes.contains($0.key) }
        fields["person"] = subject.person
        fields["screening"] = subject.screening
        do {
            let referral = try await act.office.write(as: viewer) { [fields] in try $0.refer(fields) }
            return visit.redirect(to: "/referrals/\(referral.id)")
        } catch DeskProblem.fields(let problems) {
            return try await page(visit, viewer, subject, raw: raw, problems: problems)
        }
    }

    private static func page(
        _ visit: Visit, _ viewer: Viewer, _ subject: Subject, raw: [String: String], problems: [Draft.Problem]
    ) async throws -> Response {
        let text = visit.text
        let (form, recipients, person, isChild) = try await visit.office.look(as: viewer) { reading in
            (
                try RecordForm(
                    Kept.referrals, only: ["purpose", "urgent", "consent", "consent_language", "message"],
                    reading: reading, text),
                try Recipients(reading, text), try reading.open(Kept.people, subject.person).record,
                try reading.isTreatedAsChild(subject.person)
            )
        }
        var values = raw
        if values["to_agency"] == nil { values["to_agency"] = recipients.likely(for: raw["purpose"], text) }
        if values["consent_language"] == nil { values["consent_language"] = person.text("language") }
        let name = RecordNames.name(of: person, text)
        func problem(_ code: String) -> String? { problems.first { $0.field == code }.map { text.sentence($0.what) } }
        let consentHint = text(isChild ? "referral.consent.child" : "referral.consent.hint")
        let content: HTML = """
            \(form.controls(["purpose"], values, problems: problems))
            \(Select("to_agency", Prompt(text.label(Kept.referrals.field("to_agency")!, in: Kept.referrals), error: problem("to_agency")),
                groups: recipients.groups, selected: values["to_agency"], empty: text("form.choose"), filter: text("form.filter")))
            \(RadioGroup("consent", Prompt(text("referral.consent"), hint: consentHint, error: problem("consent")),
                options: YesNo.choices(text), selected: values["consent"], layout: .keys))
            \(form.controls(["consent_language", "urgent", "message"], values, problems: problems))
            \(ButtonRow("\(SubmitButton(text("referral.send")))\(ButtonLink(text("referral.cancel"), to: subject.address, .quiet))"))
            """
        return visit.page(
            text("referral.new"), status: problems.isEmpty ? .ok : .unprocessableContent, width: .reading,
            crumbs: [Link(text("nav.people"), to: "/people"), Link(name, to: "/people/\(subject.person)")],
            """
            \(PageHeading(text("referral.new"), kicker: name))
            \(form.summary(problems))
            \(Notice(.info, text("care.not_conditional")))
            \(HTML.when(isChild, Notice(.info, text("screening.child")).html))
            \(Form(to: subject.address + "/refer", unsavedWarning: text("form.unsaved"), content: content))
            """)
    }
}
