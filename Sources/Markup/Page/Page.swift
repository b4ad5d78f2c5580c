/// A whole page, from the doctype to the footer. It holds no inline style and no inline script, so that it works under
/// `default-src 'none'; style-src 'self'; script-src 'self'`.
public struct Page: Component {
    let title: String
    let language: String
    let frame: PageFrame
    let navigation: [Link]
    let languages: [LanguageLink]
    let signedIn: SignedIn?
    let breadcrumbs: Breadcrumbs?
    let width: Width
    let main: HTML

    /// How much of a wide screen the content takes.
    public enum Width: String, Sendable {
        /// One column for reading and forms.
        case reading
        /// Tables and dashboards.
        case wide
    }

    /// - Parameters:
    ///   - title: what the page is, without the site's name; its `<h1>` is part of `main`.
    ///   - language: BCP 47, such as `lo`.
    public init(
        title: String, language: String, frame: PageFrame, navigation: [Link] = [], languages: [LanguageLink] = [],
        signedIn: SignedIn? = nil, breadcrumbs: Breadcrumbs? = nil, width: Width = .wide, main: HTML
    ) {
        self.title = title
        self.language = language
        self.frame = frame
        self.navigation = navigation
        self.languages = languages
        self.signedIn = signedIn
        self.breadcrumbs = breadcrumbs
        self.width = width
        self.main = main
    }

    public var html: HTML {
        """
        <!doctype html>
        <html\(attribute: "lang", language)>
        \(head)
        <body>
        <a class="skip" href="#main">\(frame.skip)</a>
        \(header)
        <div\(attribute: "class", "sheet \(width.rawValue)")>
        \(breadcrumbs)
        <main id="main" tabindex="-1">
        \(main)
        </main>
        </div>
        <footer class="foot"><div class="band">\(frame.footer)</div></footer>
        </body>
        </html>

        """
    }

    private var head: HTML {
        """
        <head>
        <meta charset="utf-8">
        <title>\(title) · \(frame.site)</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="theme-color" content="#1d2353">
        <meta name="referrer" content="same-origin">
        <link rel="stylesheet"\(href: frame.asset("sinxay.css"))>
        <link rel="icon" type="image/svg+xml"\(href: frame.asset("mark.svg"))>
        <script\(attribute: "src", frame.asset("sinxay.js")) defer></script>
        </head>
        """
    }

    private var header: HTML {
        """
        <header class="head"><div class="band">
        <a class="brand"\(href: frame.home)><img\(attribute: "src", frame.asset("mark.svg")) alt="" width="44" height="44"><span><b>\(frame.site)</b> <small>\(frame.tagline)</small></span></a>
        \(menuButton)<div class="tools">\(languageSwitch)\(signedIn)</div>
        </div>\(menu)</header>
        """
    }

    private var languageSwitch: HTML {
        .when(
            !languages.isEmpty,
            "<nav class=\"languages\"\(attribute: "aria-label", frame.languagesLabel)>\(languages)</nav>")
    }

    /// A popover opens and closes without a script; a browser without popovers shows the menu at all times.
    private var menuButton: HTML {
        .when(
            !navigation.isEmpty,
            "<button class=\"menu-button\" type=\"button\" popovertarget=\"menu\">\(frame.menu)</button>")
    }

    private var menu: HTML {
        .when(
            !navigation.isEmpty,
            """
            <nav class="menu" id="menu" popover\(attribute: "aria-label", frame.menu)><ul class="band">\
            \(HTML.each(navigation) { "<li>\($0)</li>" })</ul></nav>
            """)
    }
}
