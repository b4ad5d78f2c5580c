import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// The phones on which somebody works without a network, with a button to end each.
struct AccountPhones: Component {
    private let phones: [Phone]
    /// Where ending one is sent to.
    private let address: String
    private let text: Language
    private let law: Law

    init(_ phones: [Phone], to address: String, _ text: Language, _ law: Law) {
        self.phones = phones
        self.address = address
        self.text = text
        self.law = law
    }

    var isEmpty: Bool { phones.isEmpty }

    var html: HTML {
        let table = Table(
            text("phones.title"), isCaptionShown: false,
            columns: [
                .init(text("phones.name")), .init(text("phones.since"), .date), .init(text("account.seen"), .date),
                .init(text("phones.lease"), .date), .init(text("phones.end"), .actions),
            ],
            rows: phones.map { phone in
                Table.Row([
                    "\(phone.name)", "\(text.moment(phone.madeAt, in: law))", "\(text.moment(phone.seenAt, in: law))",
                    "\(text.moment(phone.leaseUntil, in: law))",
                    Form(
                        to: "\(address)/\(phone.id)", content: "\(SubmitButton(text("phones.end"), .danger))"
                    ).html,
                ])
            })
        return Panel(text("phones.title"), id: "phones", content: "<p>\(text("phones.lead"))</p>" + table.html).html
    }

    /// `POST /account/phones/:id`
    @Sendable static func end(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        guard let session = visit.session else { throw DeskProblem.refused(.notFound) }
        try await act.signIn.endPhone(try visit.parameter("id"), from: session)
        return visit.redirect(to: "/account")
    }
}
