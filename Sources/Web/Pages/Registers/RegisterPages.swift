import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// Every register as list and pages, made from its declaration. Areas with pages of their own
/// (screenings, referrals, people, cases) link there.
enum RegisterPages {
    static let perPage = 50

    /// The registers that this role may open, by compartment.
    @Sendable static func index(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let readable = Register.all.filter { Policy.grant(viewer, $0).read > .nothing && Lifecycle.kept(in: $0) == nil }
        let counts = try await visit.office.look(as: viewer) { reading in
            try readable.map { try reading.count(RecordQuery($0)) }
        }
        let groups = HTML.each(Compartment.allCases) { compartment in
            let rows = zip(readable, counts).filter { $0.0.compartment == compartment }.map { register, count in
                Table.Row([
                    Link(text.name(register), to: "/registers/\(register.code)").html, "\(text.number(count))",
                ])
            }
            guard !rows.isEmpty else { return .empty }
            return Table(
                text("compartment.\(compartment.rawValue)"),
                columns: [.init(text("registers.register")), .init(text("registers.records"), .number)], rows: rows
            ).html
        }
        return visit.page(
            text("registers.title"), width: .reading,
            PageHeading(text("registers.title"), lead: text("registers.lead")).html + groups
                + "<p>\(Link(text("dictionary.title"), to: "/dictionary"))</p>")
    }

    @Sendable static func list(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let register = try visit.register()
        let grant = Policy.grant(viewer, register)
        let filters = ListFilters(register, visit.query, ceiling: grant.ceiling)
        let pageNumber = visit.pageNumber(perPage)
        var query = filters.query
        // The latest day comes first; where the register has no day, the latest entry.
        query.sortedBy = register.begun?.code
        query.only = Set(register.summary)
        query.limit = perPage
        query.offset = (pageNumber - 1) * perPage
        let (records, total, names) = try await visit.office.look(as: viewer) { [query] reading in
            let records = try reading.show(query)
            return (
                records, try reading.count(query), try ReferenceNames(records.map(\.record), reading: reading, text)
            )
        }
        let actions =
            (grant.create && !register.hasOwnDesk
                ? [
                    ButtonLink(
                        text("registers.new", ["one": text.one(register)]), to: "/registers/\(register.code)/new",
                        .primary)
                ]
                : [])
            + (Policy.mayExport(register)
                ? [ButtonLink(text("registers.export"), to: "/registers/\(register.code)/export")] : [])
        let table = RecordTable(register: register, records: records, names: names, text: text, ceiling: grant.ceiling)
        return visit.page(
            text.name(register), crumbs: [Link(text("registers.title"), to: "/registers")],
            """
            \(PageHeading(text.name(register), lead: text("registers.count", ["count": text.number(total)]), actions: actions))
            \(filters.bar(text))
            \(records.isEmpty ? Notice(.info, text("registers.none")).html : table.html)
            \(PageLinks(total: total, perPage: perPage, current: pageNumber, query: visit.query, path: visit.path, text: text).html)
            """)
    }

    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let register = try visit.register()
        let id = try visit.parameter("id")
        let (stored, versions, names, mendable, batch) = try await visit.office.look(as: viewer) { reading in
            let stored = try reading.open(register, id)
            return (
                stored, try reading.versions(of: stored),
                try ReferenceNames([stored.record], reading: reading, text), try reading.mendable(stored.record),
                try Batch(stored.record).map { try reading.name(of: $0) }
            )
        }
        let grant = Policy.grant(viewer, register)
        let numbers = batch.map { ButtonLink(text("batch.open_page"), to: BatchView.address(of: $0), .primary) }
        let actions =
            [numbers].compactMap { $0 }
            + (grant.correct > .nothing && !register.isClosedToForms
                ? [ButtonLink(text("registers.correct"), to: "/registers/\(register.code)/\(id)/correct")] : [])
        return visit.page(
            RecordNames.name(of: stored.record, text), width: .reading,
            crumbs: [
                Link(text("registers.title"), to: "/registers"),
                Link(text.name(register), to: "/registers/\(register.code)"),
            ],
            """
            \(PageHeading(RecordNames.name(of: stored.record, text), kicker: "\(text.one(register)) \(id)", actions: actions))
            \(RecordPage.unreadable(stored.record, text))
            \(RecordPage.values(stored.record, names: names, text, ceiling: grant.ceiling, erased: stored.erased))
            \(MendingNotes(register, corrected: mendable, ceiling: grant.ceiling, text: text).html)
            \(RecordPage.versions(versions, text))
            """)
    }

    @Sendable static func new(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let register = try visit.register()
        guard Policy.grant(viewer, register).create, !register.hasOwnDesk else {
            throw DeskProblem.refused(.notFound)
        }
        // A page can hand over what is known already, and where to go back to:
        // /registers/services/new?person=P-1&back=/people/P-1
        return try await form(visit, viewer, register, visit.query.raw, problems: [], version: nil)
    }

    @Sendable static func create(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let register = try visit.register()
        let raw = visit.form.raw
        do {
            let record = try await act.office.write(as: viewer) { try $0.create(register, raw) }
            return visit.redirect(to: raw["back"].map { LocalPath(WayBack($0)) } ?? RecordLinks.page(of: record))
        } catch DeskProblem.fields(let problems) {
            return try await form(visit, viewer, register, raw, problems: problems, version: nil)
        }
    }

    @Sendable static func edit(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let register = try visit.register()
        let id = try visit.parameter("id")
        guard Policy.grant(viewer, register).correct > .nothing, !register.isClosedToForms else {
            throw DeskProblem.refused(.notFound)
        }
        let (stored, mendable) = try await visit.office.look(as: viewer) { reading in
            let stored = try reading.open(register, id)
            return (stored, try reading.mendable(stored.record))
        }
        // A field that is sealed to others stands there unsaid: left empty it is kept.
        var values = stored.record.values.filter { !$0.value.isSealed && $0.value.unreadable == nil }
            .mapValues(\.plain)
        // Another purpose asks for the consent to it: that to the old one is not said again by leaving it.
        if register.code == "referrals" { values["consent"] = nil }
        if !visit.query["back"].isEmpty { values["back"] = visit.query["back"] }
        return try await form(
            visit, viewer, register, values, problems: [], version: stored.record.version, fields: mendable)
    }

    @Sendable static func correct(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let register = try visit.register()
        let id = try visit.parameter("id")
        guard let version = Int(visit.form["version"]) else { throw DeskProblem.refused(.notFound) }
        var raw = visit.form.raw
        raw["version"] = nil
        do {
            let record = try await act.office.correct(register, id, version: version, raw, as: viewer)
            return visit.redirect(to: raw["back"].map { LocalPath(WayBack($0)) } ?? RecordLinks.page(of: record))
        } catch DeskProblem.fields(let problems) {
            return try await form(
                visit, viewer, register, raw, problems: problems, version: version,
                fields: typed(raw, register, late: late(problems)))
        } catch DeskProblem.refused(.browsingLimit(let kind)) {
            // Nothing typed is lost; why it was refused is not said.
            return try await form(
                visit, viewer, register, raw, problems: [], version: version, fields: typed(raw, register),
                notice: visit.text("browsing.limit.\(kind)")
            ).comeAgain(in: visit.secondsToTomorrow)
        }
    }

    /// The fields that were refused because something rests on them.
    private static func late(_ problems: [Draft.Problem]) -> Set<String> {
        Set(problems.filter { $0.what == .rule("corrected_too_late") }.compactMap(\.field))
    }

    /// The fields of a form that was sent, by what was sent and not by the record. One that came too late is no control any
    /// more, so that the rest is saved by pressing again.
    private static func typed(
        _ raw: [String: String], _ register: Register, late: Set<String> = []
    ) -> [Field] {
        let early = register.early.filter { raw[$0.code] != nil && !late.contains($0.code) }
        return register.fields.filter { register.mended.contains($0) || early.contains($0) }
    }

    @Sendable static func createAgain(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let register = try visit.register()
        guard Policy.grant(viewer, register).create, !register.hasOwnDesk else { throw DeskProblem.refused(.notFound) }
        return try await form(visit, viewer, register, visit.form.raw, problems: [], version: nil)
    }

    /// The form with what was typed, and nothing of the record: it is not opened.
    @Sendable static func correctAgain(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let register = try visit.register()
        guard let version = Int(visit.form["version"]), Policy.grant(viewer, register).correct > .nothing,
            !register.isClosedToForms
        else { throw DeskProblem.refused(.notFound) }
        let raw = visit.form.raw
        return try await form(
            visit, viewer, register, raw, problems: [], version: version, fields: typed(raw, register))
    }

    @Sendable static func export(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let register = try visit.register()
        return try await ExportAnswer.csv(register, visit, viewer)
    }

    /// - Parameter fields: those that a correction sets; all of them for a new record.
    private static func form(
        _ visit: Visit, _ viewer: Viewer, _ register: Register, _ values: [String: String],
        problems: [Draft.Problem], version: Int?, fields: [Field]? = nil, notice: String? = nil
    ) async throws -> Response {
        let text = visit.text
        let given = version == nil ? given(values, in: register, visit) : [:]
        let form = try await visit.office.look(as: viewer) {
            // A desk's records are corrected in some of their fields.
            try RecordForm(register, only: fields?.map(\.code), given: given, reading: $0, text)
        }
        let notes = fields.map {
            MendingNotes(register, corrected: $0, ceiling: Policy.grant(viewer, register).ceiling, text: text).html
        }
        let title = text(version == nil ? "registers.new" : "registers.correct.title", ["one": text.one(register)])
        let id = version == nil ? nil : try visit.parameter("id")
        let hidden =
            (version.map { [HiddenField("version", String($0))] } ?? [])
            + (values["back"].map { [HiddenField("back", WayBack($0).address)] } ?? [])
        let target = "/registers/\(register.code)" + (id.map { "/\($0)/correct" } ?? "")
        return visit.page(
            title, status: problems.isEmpty ? .ok : .unprocessableContent, width: .reading,
            crumbs: [
                Link(text("registers.title"), to: "/registers"),
                Link(text.name(register), to: "/registers/\(register.code)"),
            ],
            """
            \(PageHeading(title, kicker: id))
            \(form.summary(problems))
            \(HTML.when(notice) { Notice(.warning, $0).html })
            \(Form(
                to: target, hidden: hidden, unsavedWarning: text("form.unsaved"),
                content: kept(late(problems), values, register, text) + form.controls(values, problems: problems)
                    + ButtonRow("\(SubmitButton(text("form.save")))").html))
            \(notes ?? .empty)
            """)
    }

    /// What was typed in fields that are corrected no more: to read, and sent no more.
    private static func kept(
        _ late: Set<String>, _ values: [String: String], _ register: Register, _ text: Language
    ) -> HTML {
        HTML.each(register.fields.filter { late.contains($0.code) }) { field in
            """
            <div class="field fixed" id="\(Prompt.id(for: field.code))"><p class="label">\(text.label(field, in: register))</p>\
            <p>\(text("form.typed_late", ["text": values[field.code] ?? ""]))</p></div>
            """
        }
    }

    /// The references to registers without a list to choose from, which the page that led here brings along.
    private static func given(_ values: [String: String], in register: Register, _ visit: Visit) -> [String: String] {
        guard values["back"] != nil else { return [:] }
        return values.filter { code, value in
            guard case .reference(let other)? = register.field(code)?.kind, !value.isEmpty else { return false }
            return Register.named(other)?.compartment != .reference
        }
    }
}
