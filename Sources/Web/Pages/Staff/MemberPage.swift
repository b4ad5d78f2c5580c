import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// One member of staff: where they work and as what, their account, and whom their open questions go to.
enum MemberPage {
    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        try await page(visit, viewer, nil, problems: [], notice: nil)
    }

    @Sendable static func move(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let id = try visit.parameter("id")
        var raw = visit.form.raw
        guard let version = raw.removeValue(forKey: "version").flatMap({ Int($0) }) else {
            throw DeskProblem.refused(.notFound)
        }
        do {
            try await StaffDesk(act.signIn).move(id, version: version, raw, by: try visit.proof())
            return visit.redirect(to: "/staff/\(id)")
        } catch DeskProblem.fields(let problems) {
            return try await page(visit, viewer, raw, problems: problems, notice: nil)
        }
    }

    /// The form as it was typed before somebody had to sign in.
    @Sendable static func moveAgain(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        try await page(visit, viewer, visit.form.raw, problems: [], notice: nil)
    }

    @Sendable static func suspend(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let id = try visit.parameter("id")
        try await StaffDesk(act.signIn).suspend(id, true, by: try visit.proof())
        return visit.redirect(to: "/staff/\(id)")
    }

    @Sendable static func resume(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let id = try visit.parameter("id")
        try await StaffDesk(act.signIn).suspend(id, false, by: try visit.proof())
        return visit.redirect(to: "/staff/\(id)")
    }

    @Sendable static func handOver(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let id = try visit.parameter("id")
        do {
            let count = try await StaffDesk(act.signIn).handOver(
                from: id, to: visit.form["successor"], by: try visit.proof())
            return try await page(
                visit, viewer, nil, problems: [],
                notice: visit.text("staff.handed_over", ["count": visit.text.number(count)]))
        } catch DeskProblem.fields(let problems) {
            return try await page(visit, viewer, nil, problems: problems, notice: nil)
        }
    }

    private static func page(
        _ visit: Visit, _ viewer: Viewer, _ sent: [String: String]?, problems: [Draft.Problem], notice: String?
    ) async throws -> Response {
        let text = visit.text
        let id = try visit.parameter("id")
        let member = try await visit.office.member(id, as: viewer)
        let record = member.stored.record
        let colleagues = try await visit.office.staff(as: viewer).map(\.stored.record).filter {
            $0.id != id && $0.id != viewer.staff && $0["agency"] == record["agency"] && $0["role"] == record["role"]
        }
        let form = try await visit.office.look(as: viewer) {
            try RecordForm(StaffPages.register, only: StaffPages.fields, reading: $0, text)
        }
        let isOwn = id == viewer.staff
        let phones = AccountPhones(
            try await visit.office.phones(of: id, as: viewer), to: "/staff/\(id)/phones", text, visit.site.content.law)
        let moving = Form(
            to: "/staff/\(id)/move",
            hidden: [HiddenField("version", visit.isShownAgain ? visit.form["version"] : String(record.version))],
            unsavedWarning: text("form.unsaved"),
            content: form.controls(sent ?? record.values.mapValues(\.plain), problems: problems)
                + ButtonRow("\(SubmitButton(text("form.save")))").html)
        return visit.page(
            RecordNames.name(of: record, text), status: problems.isEmpty ? .ok : .unprocessableContent, width: .reading,
            crumbs: [Link(text("staff.title"), to: "/staff")],
            """
            \(PageHeading(
                RecordNames.name(of: record, text), kicker: id, status: StaffPages.badge(member.account, text)))
            \(HTML.when(notice) { Notice(.success, $0).html })
            \(HTML.when(!member.isRoleHeld, Notice(.danger, text("staff.role_not_held")).html))
            \(HTML.when(isOwn, Notice(.info, text("staff.own")).html))
            \(form.summary(problems))
            \(HTML.when(!isOwn, Panel(text("staff.account"), id: "account", content: account(member, text)).html))
            \(HTML.when(!isOwn && !phones.isEmpty, phones.html))
            \(HTML.when(!isOwn, Panel(text("staff.move"), id: "move", content: "<p>\(text("staff.move.lead"))</p>\(moving.html)").html))
            \(HTML.when(!isOwn, Panel(text("staff.hand_over"), id: "hand-over", content: handingOver(id, colleagues, text)).html))
            """)
    }

    private static func account(_ member: StaffDesk.Member, _ text: Language) -> HTML {
        let id = member.stored.record.id
        switch member.account {
        case .active:
            return "<p>\(text("staff.signs_in_as", ["username": member.username ?? ""]))</p>"
                + Form(
                    to: "/staff/\(id)/suspend",
                    content:
                        "<p>\(text("staff.suspend.lead"))</p>\(ButtonRow(SubmitButton(text("staff.suspend"), .danger).html))"
                ).html
        case .suspended:
            return Form(to: "/staff/\(id)/resume", content: ButtonRow(SubmitButton(text("staff.resume")).html).html)
                .html
        case .none, .invitationEnded, .invited:
            let username = TextField("username", Prompt(text("sign_in.username")), required: true, limit: 64)
            return Form(
                to: "/staff/\(id)/invite",
                content:
                    "<p>\(text("staff.invite.again"))</p>\(username)\(ButtonRow(SubmitButton(text("staff.invite")).html))"
            ).html
        }
    }

    private static func handingOver(_ id: String, _ colleagues: [Record], _ text: Language) -> HTML {
        guard !colleagues.isEmpty else { return "<p>\(text("staff.hand_over.nobody"))</p>" }
        let successor = Select(
            "successor", Prompt(text("staff.successor")),
            options: colleagues.map { Choice($0.id, RecordNames.name(of: $0, text)) }, empty: text("form.choose"),
            required: true)
        return Form(
            to: "/staff/\(id)/hand-over",
            content:
                "<p>\(text("staff.hand_over.lead"))</p>\(successor)\(ButtonRow(SubmitButton(text("staff.hand_over")).html))"
        ).html
    }
}
