import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// Break-glass: asking, letting, and oversight's review.
enum EmergencyPages {
    static let register = Register.named("emergencies")!

    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        try await page(visit, viewer, [:], problems: [], reviewing: nil)
    }

    @Sendable static func ask(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let raw = visit.form.raw
        do {
            try await act.office.write(as: viewer) { _ = try $0.askInEmergency(raw) }
            return visit.redirect(to: "/emergencies")
        } catch DeskProblem.fields(let problems) {
            return try await page(visit, viewer, raw, problems: problems, reviewing: nil)
        }
    }

    @Sendable static func approve(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let id = try visit.parameter("id")
        try await act.office.approveEmergency(id, by: try visit.proof())
        return visit.redirect(to: "/emergencies")
    }

    @Sendable static func review(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let id = try visit.parameter("id")
        let raw = visit.form.raw
        do {
            try await act.office.reviewEmergency(id, raw, by: try visit.proof())
            return visit.redirect(to: "/emergencies")
        } catch DeskProblem.fields(let problems) {
            return try await page(visit, viewer, raw, problems: problems, reviewing: id)
        }
    }

    private static func page(
        _ visit: Visit, _ viewer: Viewer, _ values: [String: String], problems: [Draft.Problem], reviewing: String?
    ) async throws -> Response {
        let text = visit.text
        let (form, list) = try await visit.office.look(as: viewer) { reading in
            var query = RecordQuery(register)
            query.limit = 200
            let mine = try reading.show(query).map(\.record)
            let asked = try reading.emergenciesToAnswer()
            return (
                try RecordForm(
                    register, only: ["register", "record", "reason"], reading: reading, text),
                EmergencyList(
                    mine: mine, toAnswer: asked, now: reading.now, viewer: viewer,
                    names: try ReferenceNames(mine + asked, reading: reading, text),
                    staff: try staffNames(mine + asked, reading),
                    refused: try refused(Set(mine.map(\.id)), reading, text), text: text, reviewing: reviewing,
                    values: values, problems: reviewing == nil ? [] : problems)
            )
        }
        let asking = Form(
            to: "/emergencies", unsavedWarning: text("form.unsaved"),
            content: form.controls(reviewing == nil ? values : [:], problems: reviewing == nil ? problems : [])
                + ButtonRow("\(SubmitButton(text("emergencies.ask"), .danger))").html)
        let mayAsk = Policy.may(viewer.role, .emergencies)
        return visit.page(
            text("emergencies.title"), status: problems.isEmpty ? .ok : .unprocessableContent, width: .reading,
            """
            \(PageHeading(text("emergencies.title"), lead: text(mayAsk ? "emergencies.lead" : "emergencies.lead.review")))
            \(HTML.when(reviewing == nil && !problems.isEmpty, form.summary(problems)))
            \(list.html)
            \(HTML.when(mayAsk, Panel(text("emergencies.ask"), id: "ask", content: "<p>\(text("emergencies.ask.lead"))</p>\(asking.html)").html))
            """)
    }

    /// For oversight: the approvers who were refused, and when, in words, by the emergency's id.
    private static func refused(_ ids: Set<String>, _ reading: Reading, _ text: Language) throws
        -> [String: [String]]
    {
        try reading.refusedApprovals(of: ids).mapValues { refused in
            try refused.map { one in
                let agency = try reading.show(Kept.agencies, one.agency).map { RecordNames.name(of: $0.record, text) }
                let moment = "\(text.day(one.at.day)) \(one.at.description.dropFirst(11).prefix(5)) UTC"
                return [try reading.staffName(one.staff) ?? one.staff, agency ?? one.agency, moment].joined(
                    separator: ", ")
            }
        }
    }

    /// Who asked and who let them: named to everyone who sees that it happened.
    private static func staffNames(_ records: [Record], _ reading: Reading) throws -> [String: String] {
        var names: [String: String] = [:]
        for record in records {
            for id in ["asked_by", "approved_by", "reviewed_by"].compactMap({ record.text($0) }) where names[id] == nil
            {
                names[id] = try reading.staffName(id)
            }
        }
        return names
    }
}
