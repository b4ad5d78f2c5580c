import Content
import Domain
import Markup
import Store

/// Where someone is signed in, with a button to end each, and all others at once.
struct AccountSessions: Component {
    private let sessions: [StoredSession]
    private let current: String
    private let text: Language
    private let law: Law

    init(_ sessions: [StoredSession], current: String, _ text: Language, _ law: Law) {
        self.sessions = sessions
        self.current = current
        self.text = text
        self.law = law
    }

    var html: HTML {
        let table = Table(
            text("account.sessions"), isCaptionShown: false,
            columns: [
                .init(text("account.browser")), .init(text("account.since"), .date), .init(text("account.seen"), .date),
                .init(text("account.end"), .actions),
            ],
            rows: sessions.map { session in
                Table.Row([
                    "\(name(session.device))", "\(text.moment(session.startedAt, in: law))",
                    "\(text.moment(session.seenAt, in: law))",
                    session.id == current ? Badge(text("account.this"), .info).html : end(session),
                ])
            })
        let others = Form(
            to: "/account/sessions", content: "\(SubmitButton(text("account.end_others"), .danger))")
        return Panel(
            text("account.sessions"), content: table.html + HTML.when(sessions.count > 1, others.html)
        ).html
    }

    private func end(_ session: StoredSession) -> HTML {
        Form(
            to: "/account/sessions/\(session.id)", content: "\(SubmitButton(text("account.end"), .secondary))"
        ).html
    }

    private func name(_ device: String) -> String { device.isEmpty ? text("account.unknown_browser") : device }
}

/// What happened to the account lately.
struct AccountHistory: Component {
    private let events: [AccountEvent]
    private let text: Language
    private let law: Law

    init(_ events: [AccountEvent], _ text: Language, _ law: Law) {
        self.events = events
        self.text = text
        self.law = law
    }

    var html: HTML {
        let table = Table(
            text("account.events"), isCaptionShown: false,
            columns: [.init(text("account.when"), .date), .init(text("account.what"))],
            rows: events.map { event in
                Table.Row([
                    "\(text.moment(event.at, in: law))",
                    "\(text("account_event.\(event.kind.rawValue)", ["detail": event.detail]))",
                ])
            })
        return Panel(text("account.events"), content: table.html).html
    }
}
