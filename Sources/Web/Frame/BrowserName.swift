/// A browser and its system by name, as coarse as a person needs to know their own again.
enum BrowserName {
    /// Earlier ones first: those after them name themselves as well.
    private static let browsers = [
        ("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("UCBrowser", "UC Browser"),
        ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ]
    private static let systems = [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"),
        ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ]

    /// - Returns: such as `Chrome, Android`; empty if neither is known.
    static func read(_ userAgent: String?) -> String {
        // Bytes, not characters: one of those can be any number of them.
        let text = String(decoding: (userAgent ?? "").utf8.prefix(400).filter { $0 < 0x80 }, as: UTF8.self)
        let known = [browsers, systems].compactMap { list in list.first { text.contains($0.0) }?.1 }
        return known.joined(separator: ", ")
    }
}
