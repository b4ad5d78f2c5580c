import Content
import Desks
import Domain
import Hummingbird
import Markup

/// The general page of a form that came back: each value under its label, as it was typed, to be saved where it was
/// sent to. For pages that ask little and have no form of their own to show again.
enum TypedFields {
    /// What a page sends along unasked: shown, and not to be changed here.
    private static let fixed: Set<String> = ["id", "version", "step", "back", "person", "record", "screening", "form"]

    static func page(_ route: Route, _ visit: Visit, _ viewer: Viewer, _ parcel: Parcel) async throws -> Response {
        let (text, raw) = (visit.text, visit.form.raw)
        let register = register(of: route, visit)
        let typed = (register?.fields.map(\.code) ?? []).filter { raw[$0] != nil && !fixed.contains($0) }
        let controls = try await visit.office.look(as: viewer) { reading in
            try register.map { try RecordForm($0, only: typed, ceiling: .sealed, reading: reading, text).controls(raw) }
        }
        let others = visit.form.names.filter { !typed.contains($0) }
        let hidden = others.flatMap { name in visit.form.all(name).map { HiddenField(name, $0) } }
        let shown = others.filter { !["version", "back"].contains($0) && !visit.form[$0].isEmpty }
        let list: HTML = .when(
            !shown.isEmpty,
            "<dl class=\"details\">"
                + HTML.each(shown) { name in
                    // A step's field is named after the step, too: `presume.reason`.
                    let code = name.split(separator: ".").last.map(String.init) ?? name
                    let field = register?.field(code)
                    let label =
                        register.flatMap { register in field.map { text.label($0, in: register) } }
                        ?? text.find("field.\(code)") ?? name
                    let value =
                        field.flatMap { field in (try? field.read(visit.form[name])).flatMap { $0 } }
                        .flatMap { value in field.map { text.show(value, of: $0) } }
                        ?? (code == "step" ? step(visit.form[name], route, text) : nil)
                    return
                        "<div><dt>\(label)</dt><dd>\(value ?? visit.form.all(name).joined(separator: "; "))</dd></div>"
                } + "</dl>")
        return visit.page(
            text("kept.page"), width: .reading,
            PageHeading(text("kept.page"), lead: text("kept.page.lead")).html
                + Form(
                    to: parcel.path, hidden: hidden, unsavedWarning: text("form.unsaved"),
                    content: (controls ?? .empty) + list
                        + ButtonRow(
                            "\(SubmitButton(text("form.save")))\(ButtonLink(text("kept.page.back"), to: parcel.back, .quiet))"
                        ).html
                ).html)
    }

    private static func step(_ code: String, _ route: Route, _ text: Language) -> String? {
        guard case .steps(let lifecycle) = route.rule else { return nil }
        return Lifecycle.all.first { $0.code == lifecycle }.map { text.step(code, of: $0) }
    }

    /// Whose declaration names the fields: the register that is written, or the steps that are taken.
    private static func register(of route: Route, _ visit: Visit) -> Register? {
        if case .steps(let code) = route.rule { return Lifecycle.all.first { $0.code == code }?.stepRegister }
        return route.rule.register(named: visit.parameters["register"])
    }
}
