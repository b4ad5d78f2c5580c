import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// Screenings: the list, entering one, and continuing one that was opened again.
enum ScreeningPages {
    static let perPage = 30

    @Sendable static func list(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let grant = Policy.grant(viewer, Kept.screenings)
        var filters = ListFilters(Kept.screenings, visit.query, ceiling: grant.ceiling)
        filters.address = "/screenings"
        let current = visit.pageNumber(perPage)
        var query = filters.query
        query.sortedBy = "screened_on"
        query.limit = perPage
        query.offset = (current - 1) * perPage
        let (rows, total) = try await visit.office.look(as: viewer) { [query] reading in
            (try ScreeningRows(query, reading: reading, text), try reading.count(query))
        }
        let new = grant.create ? [ButtonLink(text("screening.new"), to: ScreeningStart.address, .primary)] : []
        return visit.page(
            text("nav.screenings"),
            """
            \(PageHeading(text("nav.screenings"), lead: text("registers.count", ["count": text.number(total)]), actions: new))
            \(Disclosure(text("filter.label"), isOpen: !visit.query.names.isEmpty, content: filters.bar(text)))
            \(rows.isEmpty ? EmptyState(text("screening.none"), action: new.first).html : rows.html(text))
            \(PageLinks(total: total, perPage: perPage, current: current, query: visit.query, path: visit.path, text: text).html)
            """)
    }

    /// The first page, or the second once that is answered.
    @Sendable static func new(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let raw = visit.query.raw
        if visit.query["change"].isEmpty,
            let entry = ScreeningEntry(raw, sent: visit.query, content: visit.site.content)
        {
            return try await entry.page(visit, viewer)
        }
        let start = ScreeningStart(raw)
        var name: String?
        if let person = start.person {
            name = try await visit.office.look(as: viewer) { [text = visit.text] in
                try OpenedName.of(person, $0, text)
            }
        }
        let form = visit.site.content.form(for: start.context ?? "other")
        return start.page(visit, form: form, personName: name, isTried: !visit.query["go"].isEmpty)
    }

    @Sendable static func create(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let text = visit.text
        let raw = visit.form.raw
        guard var entry = ScreeningEntry(raw, sent: visit.form, content: visit.site.content) else {
            return ScreeningStart(raw).page(
                visit, form: visit.site.content.form(for: "other"), personName: nil, isTried: true)
        }
        do {
            let (person, screening, answers) = (entry.person(text), entry.screening(text), entry.answers)
            let number = try entry.batchNumber()
            let made = try await act.office.write(as: viewer) { work in
                guard let number else { return try work.screen(person, screening, answers: answers) }
                try work.checkIsOne(number.batch)
                return try work.screenInBatch(
                    person, screening, answers: answers, code: number.batch.description, number: number.number)
            }
            return visit.redirect(to: "/screenings/\(made.id)")
        } catch DeskProblem.fields(let problems) {
            entry.problems = problems
            return try await entry.page(visit, viewer)
        }
    }

    /// The second page as it was typed.
    @Sendable static func again(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        guard let entry = ScreeningEntry(visit.form.raw, sent: visit.form, content: visit.site.content) else {
            throw DeskProblem.refused(.notFound)
        }
        return try await entry.page(visit, viewer)
    }

    /// A screening that was opened again: its questions, as they were answered, or as they were about to be.
    @Sendable static func questions(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let id = try visit.parameter("id")
        let stored = try await visit.office.look(as: viewer) { reading in
            let stored = try reading.open(Kept.screenings, id)
            guard try reading.state(.screening, of: id) == "open" else {
                throw DeskProblem.refused(.notFound)
            }
            return stored
        }
        guard let form = StoredAnswers.form(of: stored.record, in: visit.site.content) else {
            throw DeskProblem.refused(.notFound)
        }
        let asked = ScreeningQuestions(
            form: form, context: stored.record.text("context"), age: StoredAnswers.age(of: stored.record),
            answers: visit.isShownAgain
                ? ScreeningQuestions.answers(visit.form, of: form) : StoredAnswers.answers(of: stored.record),
            text: text)
        return visit.page(
            text("screening.continue"), width: .reading,
            crumbs: [Link(text("nav.screenings"), to: "/screenings"), Link(id, to: "/screenings/\(id)")],
            """
            \(PageHeading(text("screening.continue"), kicker: id))
            \(Form(
                to: "/screenings/\(id)/answers", hidden: [
                    HiddenField("version", visit.isShownAgain ? visit.form["version"] : String(stored.record.version))
                ],
                unsavedWarning: text("form.unsaved"),
                content: "\(Notice(.info, text("screening.questions.lead")))\(asked.html)\(ButtonRow("\(SubmitButton(text("screening.save")))"))"))
            """)
    }

    @Sendable static func answer(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let id = try visit.parameter("id")
        let sent = visit.form
        guard let version = Int(sent["version"]) else { throw DeskProblem.refused(.notFound) }
        try await act.office.write(as: viewer) { work in
            try work.answer(id, version: version) { ScreeningQuestions.answers(sent, of: $0) }
        }
        return visit.redirect(to: "/screenings/\(id)")
    }
}
