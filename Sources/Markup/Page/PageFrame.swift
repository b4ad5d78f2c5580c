/// What every page of one site has in common, in one language: names, navigation and addresses of the assets.
public struct PageFrame: Sendable {
    /// The name of the site, such as "Sinxay".
    public var site: String
    /// One line under the name, such as the country and what the site is.
    public var tagline: String
    /// Where the name leads.
    public var home: String
    /// Text of the link that jumps over the header.
    public var skip: String
    /// Name of the main menu, shown on its button on a narrow screen.
    public var menu: String
    /// Name of the choice of languages, for screen readers.
    public var languagesLabel: String
    public var footer: HTML
    /// The folder the assets are served from, without a slash at the end.
    public var assets: String
    /// Put behind the asset names as `?v=`, so that browsers may keep them for a year.
    public var version: String?

    public init(
        site: String, tagline: String, home: String = "/", skip: String, menu: String, languagesLabel: String,
        footer: HTML = .empty, assets: String = "/assets", version: String? = nil
    ) {
        self.site = site
        self.tagline = tagline
        self.home = home
        self.skip = skip
        self.menu = menu
        self.languagesLabel = languagesLabel
        self.footer = footer
        self.assets = assets
        self.version = version
    }

    /// The address of an asset, with the version.
    public func asset(_ name: String) -> String {
        "\(assets)/\(name)" + (version.map { "?v=\($0)" } ?? "")
    }
}
