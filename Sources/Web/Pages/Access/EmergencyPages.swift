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

    @Sendable static func ask(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let raw = visit.form.raw
        do {
            try await visit.office.write(as: viewer) { _ = try $0.askInEmergency(raw) }
            return visit.redirect(to: "/emergencies")
        } catch DeskProblem.fields(let problems) {
            return try await page(visit, viewer, raw, problems: problems, reviewing: nil)
        }
    }

    @Sendable static func approve(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let id = try visit.parameter("id")
        try await visit.office.approveEmergency(id, by: try visit.proof())
        return visit.redirect(to: "/emergencies")
    }

    @Sendable static func review(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let id = try visit.parameter("id")
        let raw = visit.form.raw
        do {
            try await visit.office.reviewEmergency(id, raw, by: try visit.proof())
            return visit.redirect(to: "/emergencies")
        } catch DeskProblem.fields(let problems) {
            return try await page(visit, viewer, raw, problems: problems, reviewing: id)
        }
    }

    private static func page(
        _ visit: Visit, _ viewer: Viewer, _ values: [String: String], problems: [Draft.Problem], reviewing: String?
    ) async throws -> Response {
        let text = visit.text
        let (form, list) = try await visit.office.write(as: viewer) { work in
            var query = RecordQuery(register)
            query.limit = 200
            let mine = try work.reader.list(query).map(\.record)
            let asked = try work.emergenciesToAnswer()
            return (
                try RecordForm(
                    register, only: ["register", "record", "reason"], reader: work.reader, text),
                EmergencyList(
                    mine: mine, toAnswer: asked, now: work.now, viewer: viewer,
                    names: try ReferenceNames(mine + asked, reader: work.reader, text),
                    staff: try staffNames(mine + asked, work),
                    refused: try refused(Set(mine.map(\.id)), work.reader, text), text: text, reviewing: reviewing,
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

    /// For oversight: who would have let whoever asked, and when, in words, by the emergency's id.
    private static func refused(_ ids: Set<String>, _ reader: RecordReader, _ text: Language) throws
        -> [String: [String]]
    {
        try reader.refusedApprovals(of: ids).mapValues { refused in
            try refused.map { one in
                let agency = try reader.find(Kept.agencies, one.agency).map { RecordNames.name(of: $0.record, text) }
                let moment = "\(text.day(one.at.day)) \(one.at.description.dropFirst(11).prefix(5)) UTC"
                return [try reader.staffName(one.staff) ?? one.staff, agency ?? one.agency, moment].joined(
                    separator: ", ")
            }
        }
    }

    /// Who asked and who let them: named to everyone who sees that it happened.
    private static func staffNames(_ records: [Record], _ work: Work) throws -> [String: String] {
        var names: [String: String] = [:]
        for record in records {
            for id in ["asked_by", "approved_by", "reviewed_by"].compactMap({ record.text($0) }) where names[id] == nil
            {
                names[id] = try work.reader.staffName(id)
            }
        }
        return names
    }
}
