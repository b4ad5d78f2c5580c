import Content
import Desks
import Domain
import Hummingbird
import Logging
import Markup

/// The website: what its pages need, and the application that serves them.
public final class Site: Sendable {
    public let office: ReadingOffice
    let figures: FigureOffice
    /// Nobody's but the gate's, which gives it to those who send something.
    private let act: Act
    let assets: Assets
    /// The program for phones.
    let fieldFiles: FieldFiles
    let logger: Logger
    /// Shown on every page of a demonstration, so that nobody takes invented people for real ones.
    let isDemonstration: Bool
    /// Addresses whose word on where a request comes from is taken.
    let proxies: Set<String>
    let rate: RequestRate
    /// Where requests without a session are answered, so that a crowd of them does not stand before people who are
    /// signed in; nil for the same threads.
    let strangers: (any TaskExecutor)?
    /// Forms and texts for phones.
    let field: FieldContent
    /// Says in each form for whom its page was made.
    let formOwner: FormOwner

    public init(
        office: Office, signIn: SignIn, assetsFolder: String, fieldFolder: String, isDemonstration: Bool,
        proxies: Set<String> = [], requestsPerSecond: Int = 20, strangers: (any TaskExecutor)? = nil,
        logger: Logger
    ) throws {
        let unreadable = UnreadableLog(logger)
        var office = office
        office.unreadable = { unreadable.tell($0) }
        self.office = office.reading
        figures = FigureOffice(office)
        act = Act(office: office, signIn: signIn)
        self.assets = try Assets(folder: assetsFolder)
        self.fieldFiles = try FieldFiles(folder: fieldFolder)
        self.isDemonstration = isDemonstration
        self.proxies = proxies
        rate = RequestRate(perSecond: requestsPerSecond)
        self.strangers = strangers
        self.logger = logger
        field = FieldContent(office.content)
        formOwner = FormOwner(office.vault)
    }

    public enum Unsound: Error {
        /// A route whose rule names what does not exist.
        case rule(route: String)
        case twice(route: String)
    }

    public var content: Content { office.content }

    /// - Throws: `Unsound` if a route's rule can't be kept: the server then does not start.
    public func router() throws -> Router<SiteContext> {
        let router = Router(context: SiteContext.self, options: [.autoGenerateHeadEndpoints])
        router.addMiddleware {
            PlainHeaders()
            StrangersApart(executor: strangers)
            Compressed()
            NotModified()
            SafeHeaders()
        }
        let gate = Gate(site: self, act: act)
        router.addMiddleware { NotFoundPages(gate: gate) }
        var seen: Set<String> = []
        for route in Routes.all {
            let name = "\(route.method) \(route.path)"
            guard route.rule.isSound else { throw Unsound.rule(route: name) }
            guard seen.insert(name).inserted else { throw Unsound.twice(route: name) }
            router.on(RouterPath(route.path), method: route.method) { request, context in
                await gate.answer(route, request, context)
            }
        }
        return router
    }

    func frame(_ text: Language) -> PageFrame {
        PageFrame(
            site: "Sinxay", tagline: text("site.tagline"), skip: text("page.skip"), menu: text("page.menu"),
            languagesLabel: text("page.languages"),
            footer: """
                \(HTML.when(isDemonstration, "<p>\(text("site.demonstration"))</p>"))<p>\(text("site.footer"))</p>
                """,
            version: assets.version)
    }
}
