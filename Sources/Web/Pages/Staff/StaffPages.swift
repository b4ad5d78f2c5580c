import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// Members of staff and their accounts, for administrators.
enum StaffPages {
    static let register = Register.named("staff")!
    static let fields = ["name", "lao_name", "role", "agency", "post", "from_day", "to_day"]

    @Sendable static func list(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let members = try await visit.office.staff(as: viewer)
        let names = try await visit.office.look(as: viewer) {
            try ReferenceNames(members.map(\.stored.record), reading: $0, text)
        }
        let rows = members.map { member in
            let record = member.stored.record
            return Table.Row([
                Link(RecordNames.name(of: record, text), to: "/staff/\(record.id)").html, "\(record.id)",
                "\(record.text("role").map { text("role.\($0)") } ?? "—")",
                "\(record.text("agency").map { names.name("agencies", $0) } ?? "—")",
                badge(member.account, text).html,
            ])
        }
        return visit.page(
            text("staff.title"),
            """
            \(PageHeading(text("staff.title"), lead: text("staff.lead"), actions: [ButtonLink(text("staff.invite"), to: "/staff/new", .primary)]))
            \(Table(
                text("staff.title"), isCaptionShown: false,
                columns: [
                    .init(text("staff.name")), .init(text("field.id")), .init(text("staff.role")),
                    .init(text("staff.agency")), .init(text("staff.account")),
                ], rows: rows))
            """)
    }

    @Sendable static func new(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        try await form(visit, viewer, ["from_day": visit.today.description], problems: [])
    }

    @Sendable static func create(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let raw = visit.form.raw
        do {
            let invitation = try await StaffDesk(act.signIn).invite(
                raw, username: visit.form["username"], by: try visit.proof())
            return InvitationPages.made(invitation, visit)
        } catch DeskProblem.fields(let problems) {
            return try await form(visit, viewer, raw, problems: problems)
        }
    }

    @Sendable static func again(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        try await form(visit, viewer, visit.form.raw, problems: [])
    }

    private static func form(
        _ visit: Visit, _ viewer: Viewer, _ values: [String: String], problems: [Draft.Problem]
    ) async throws -> Response {
        let text = visit.text
        let form = try await visit.office.look(as: viewer) {
            try RecordForm(register, only: fields, reading: $0, text)
        }
        let taken = problems.first { $0.field == "username" }
        let username = TextField(
            "username",
            Prompt(
                text("sign_in.username"), hint: text("staff.username.hint"), error: taken.map { text.sentence($0.what) }
            ),
            value: values["username"] ?? "", required: true, limit: 64)
        return visit.page(
            text("staff.invite"), status: problems.isEmpty ? .ok : .unprocessableContent, width: .reading,
            crumbs: [Link(text("staff.title"), to: "/staff")],
            """
            \(PageHeading(text("staff.invite"), lead: text("staff.invite.lead")))
            \(form.summary(problems))
            \(Form(
                to: "/staff", unsavedWarning: text("form.unsaved"),
                content: form.controls(values, problems: problems) + username.html
                    + ButtonRow("\(SubmitButton(text("staff.invite")))").html))
            """)
    }

    static func badge(_ account: StaffDesk.AccountState, _ text: Language) -> Badge {
        switch account {
        case .none: Badge(text("staff.account.none"), .neutral)
        case .active: Badge(text("staff.account.active"), .success)
        case .suspended: Badge(text("staff.account.suspended"), .danger)
        case .invited: Badge(text("staff.account.invited"), .info)
        case .invitationEnded: Badge(text("staff.account.invitation_ended"), .warning)
        }
    }
}
