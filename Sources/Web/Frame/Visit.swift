import Content
import Desks
import Domain
import Hummingbird
import Markup
import Measures
import Store

/// One request as a page handler sees it. Nothing can be written through it (`Act`).
public struct Visit: Sendable {
    public let site: Site
    public let path: String
    /// Parts of the path by their name in the route.
    let parameters: [String: String]
    public let query: FormData
    public internal(set) var form: FormData
    /// The reader's language: `text("screening.title")`.
    public let text: Language
    var session: Session?
    /// Network, device and browser of the request.
    let knock: Knock
    /// The session's token as the cookie brought it, to end the session with.
    var token: String?
    /// The bytes that were sent, and whether a program asks.
    var body: [UInt8] = []
    var isData = false
    /// Whether something is sent, and not only asked for.
    var isSending = false
    /// The phone that asks, as it says itself (`X-Device`).
    var phone: String?
    /// For whom the page was made that a form was sent from (`FormOwner`); empty if it does not say.
    var formOwner = ""
    /// A form that waits for its owner to sign in, sealed (`Parcel`); empty if none does.
    var parcel = ""
    /// Whether the page shows a form as it was typed before somebody had to sign in.
    var isShownAgain = false

    /// Carries a waiting form on through a page that stands before it.
    var parcelFields: [HiddenField] { parcel.isEmpty ? [] : [HiddenField(Parcel.field, parcel)] }

    /// Fills a form that is opened: the link's query, or the fields as typed before somebody had to sign in.
    var typed: FormData { isShownAgain ? form : query }

    public var office: ReadingOffice { site.office }
    public var today: Day { site.office.today }
    var viewer: Viewer? { session?.viewer }

    /// Thrown where passphrase and code have to be given again; the gate leads there.
    struct ProofNeeded: Error {}

    /// The proof that an act takes.
    func proof() throws -> Proof {
        guard let proof = session?.proof(at: office.clock(), isSending: isSending) else { throw ProofNeeded() }
        return proof
    }

    /// Whose requests are counted together.
    var rateKey: String { session?.id ?? knock.network }

    /// The same visitor, at no address in particular.
    var withoutPath: Visit {
        Visit(
            site: site, path: "", parameters: [:], query: FormData(), form: FormData(), text: text, session: session,
            knock: knock, token: token, isData: isData)
    }

    /// A part of the path; a route that has none is a mistake of ours, answered as not found.
    public func parameter(_ name: String) throws -> String {
        guard let value = parameters[name] else { throw DeskProblem.refused(.notFound) }
        return value
    }

    /// The register named in the path, if the viewer's role may read it.
    public func register() throws -> Register {
        guard let register = Register.named(try parameter("register")) else { throw DeskProblem.refused(.notFound) }
        return register
    }

    /// Which page of a list is asked for, from 1; no further than lists are leafed through.
    func pageNumber(_ perPage: Int) -> Int {
        min(max(1, Int(query["page"]) ?? 1), (RecordQuery.furthest + perPage - 1) / perPage)
    }

    func redirect(to path: LocalPath) -> Response {
        Response(status: .seeOther, headers: [.location: path.description])
    }

    /// A whole page in the site's frame.
    public func page(
        _ title: String, status: HTTPResponse.Status = .ok, width: Page.Width = .wide, crumbs: [Link] = [],
        _ main: HTML
    ) -> Response {
        let page = Page(
            title: title, language: text.code, frame: site.frame(text), navigation: navigation,
            // Another language is another page, on which a waiting form would be lost.
            languages: parcel.isEmpty ? languages : [], signedIn: signedIn,
            breadcrumbs: crumbs.isEmpty ? nil : Breadcrumbs(label: text("page.breadcrumbs"), crumbs),
            width: width,
            main: BrowsingNotice(browsed: session?.browsed ?? [:], limits: site.content.limits, text: text).html
                + HTML.when(isShownAgain, KeptNotice(text).html) + main
                + SessionEnd(session, isForm: main.contains(Form.ownerPlace), text).html)
        return Response.html(
            page.html.replacing(Form.ownerPlace, with: site.formOwner.field(of: viewer)), status: status)
    }

    private var navigation: [Link] {
        guard let session, !session.mustSetFactor else { return [] }
        let viewer = session.viewer
        return Navigation.links(for: viewer, text: text, at: path)
    }

    private var languages: [LanguageLink] {
        site.content.pageLanguages.map { language in
            LanguageLink(
                code: language.code, name: language("language.self"),
                to: "/language/\(language.code)?back=\(path.addingPercentEncodingForQuery)",
                isCurrent: language.code == text.code)
        }
    }

    private var signedIn: SignedIn? {
        viewer.map { viewer in
            SignedIn(
                name: viewer.name, detail: text("role.\(viewer.role.rawValue)"), address: "/account",
                signOut: text("sign_in.sign_out"),
                signOutPath: "/sign-out")
        }
    }
}
