import Foundation

/// The way back to a page, as a link or a form brings it: one of the site's own pages, by the routes' own patterns, or
/// the first page. Anybody can write such a link, and browsers read an address more generously than they should: they
/// drop tabs, take `\` for `/`, and what follows two slashes for another host.
struct WayBack: Sendable, Hashable {
    static let home = WayBack(address: "/")

    /// Bytes of an address with its query.
    private static let longest = 2000

    let address: String

    private init(address: String) { self.address = address }

    /// - Parameters:
    ///   - text: as it came, of anybody.
    ///   - isToFile: whether it may lead to a file to take along: only where somebody who is signed in asked for it.
    init(_ text: String, isToFile: Bool = false) {
        self = Self.checked(text, isToFile) ?? .home
    }

    private static func checked(_ text: String, _ isToFile: Bool) -> WayBack? {
        guard text.utf8.count <= longest, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
            !text.utf8.contains(UInt8(ascii: "\\")), let decoded = text.removingPercentEncoding,
            decoded.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") })
        else { return nil }
        let end = text.firstIndex { $0 == "?" || $0 == "#" } ?? text.endIndex
        guard let parts = parts(text[..<end]), isPage(parts, orFile: isToFile) else { return nil }
        return WayBack(address: text)
    }

    /// The parts of a path between slashes, decoded; nil unless each is visible ASCII and leads nowhere but down.
    private static func parts(_ path: Substring) -> [String]? {
        guard path.first == "/" else { return nil }
        if path == "/" { return [] }
        var parts: [String] = []
        for part in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let part = String(part).removingPercentEncoding, !part.isEmpty, part != ".", part != "..",
                part.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "/") })
            else { return nil }
            parts.append(part)
        }
        return parts
    }

    /// Whether a path is a page that somebody opens with a browser and sees: no style sheet, nothing that phones ask for,
    /// and not the choice of a language, which leads on. The route that names most of the path itself answers it.
    private static func isPage(_ parts: [String], orFile isToFile: Bool) -> Bool {
        let answering = routes.filter { matches($0.pattern, parts) }.min { $0.names < $1.names }
        guard let route = answering?.route else { return false }
        return !route.isData && (!route.isAsset || route.path == "/field") && !route.path.hasPrefix("/language/")
            && (isToFile || !route.isFile)
    }

    /// What is opened, with the parts of its pattern, and how many of these are names for what stands there.
    private static let routes: [(route: Route, pattern: [Substring], names: Int)] = Routes.all
        .filter { $0.method == .get }
        .map { route in
            let pattern = route.path.split(separator: "/")
            return (route, pattern, pattern.count { $0.hasPrefix(":") })
        }

    private static func matches(_ pattern: [Substring], _ parts: [String]) -> Bool {
        pattern.count == parts.count && zip(pattern, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
    }
}
