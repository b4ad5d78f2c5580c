import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// One disclosure: what is asked for and why, its answer, and for the recipient the named fields while it holds.
enum DisclosurePage {
    private static let register = DisclosureList.register

    struct Found: Sendable {
        let opened: DisclosedFields
        let names: ReferenceNames
        let steps: [StoredRecord]
        let available: [StepRule]
        let subjects: [Record]
        let consents: [Record]

        var record: Record { opened.disclosure.record }
    }

    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        try await page(visit, viewer, attempt: nil)
    }

    @Sendable static func step(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let id = try visit.parameter("id")
        return try await StepAttempt.take(visit) { attempt in
            try await act.office.takeDisclosureStep(attempt.step, of: id, attempt.raw, by: try visit.proof())
            return visit.redirect(to: "/disclosures/\(id)")
        } orShow: {
            try await page(visit, viewer, attempt: $0)
        }
    }

    private static func page(_ visit: Visit, _ viewer: Viewer, attempt: StepAttempt?) async throws -> Response {
        let text = visit.text
        let id = try visit.parameter("id")
        let found = try await visit.office.look(as: viewer) { reading in
            let opened = try reading.openDisclosure(id)
            let record = opened.disclosure.record
            let steps = try reading.steps(.disclosure, of: id)
            let available = try reading.available(.disclosure, of: id)
            let answers = available.contains { $0.code == "approve" }
            return Found(
                opened: opened,
                names: try ReferenceNames([record] + steps.map(\.record), reading: reading, text),
                steps: steps, available: available, subjects: answers ? try reading.subjects(of: record) : [],
                consents: answers ? try reading.consents(for: record) : [])
        }
        let name = found.record.text("person").map { found.names.name("people", $0) } ?? id
        let history = StepHistory(lifecycle: .disclosure, steps: found.steps, names: found.names, text: text)
        return visit.page(
            text("disclosures.of", ["name": name]), status: attempt == nil ? .ok : .unprocessableContent,
            width: .reading, crumbs: [Link(text("disclosures.title"), to: "/disclosures")],
            """
            \(PageHeading(
                text("disclosures.of", ["name": name]), kicker: id,
                status: DisclosureList.badge(found.record, found.opened.state, visit.today, text)))
            \(content(found, viewer, text))
            \(Panel(text("disclosures.asked"), content: asked(found, viewer, text)))
            \(DisclosureAnswer(found: found, attempt: attempt, text: text).html)
            \(Panel(text("steps.history"), content: found.steps.isEmpty ? "<p>\(text("disclosures.unanswered"))</p>" : history.html))
            """)
    }

    /// The fields for the recipient; for everyone else, and when it has ended, only that.
    private static func content(_ found: Found, _ viewer: Viewer, _ text: Language) -> HTML {
        guard found.record.text("recipient") == viewer.agency else { return .empty }
        if let ending = found.opened.ending {
            return Notice(.info, text("disclosures.ended.\(ending.rawValue)")).html
        }
        let list = DefinitionList(
            found.opened.fields.map { field in
                let label = text.label(field, in: Register.named(found.record.text("register") ?? "") ?? register)
                guard let value = found.opened.values[field.code] else {
                    return .init(label, missing: text("disclosures.empty"))
                }
                return .init(label, text: text.show(value, of: field))
            })
        return Panel(
            text("disclosures.fields"), id: "fields", content: "<p>\(text("disclosures.use"))</p>\(list.html)"
        ).html
    }

    private static func asked(_ found: Found, _ viewer: Viewer, _ text: Language) -> HTML {
        let ceiling = Policy.grant(viewer, register).ceiling
        let source = Register.named(found.record.text("register") ?? "") ?? register
        let labels = found.opened.fields.map { text.label($0, in: source) }
        return "<p>\(text("disclosures.names_fields", ["fields": labels.joined(separator: ", ")]))</p>"
            + RecordPage.values(
                found.record, names: found.names, text, ceiling: ceiling, leavingOut: ["named_fields"])
    }
}
