import Content
import Foundation
import Hummingbird

/// Which language a page is in: the one chosen, else the browser's, else Lao.
enum LanguageChoice {
    static func language(_ cookies: RequestCookies, _ request: Request, in content: Content) -> Language {
        if let chosen = cookies[SessionCookie.languageName], let language = content.pageLanguage(chosen) {
            return language
        }
        for part in (request.headers[.acceptLanguage] ?? "").utf8.prefix(Self.mostRead).split(
            separator: UInt8(ascii: ","))
        {
            let code = part.drop { $0 == UInt8(ascii: " ") }.prefix { !Self.codeEnds.contains($0) }
            if let language = String(code).flatMap({ content.pageLanguage($0.lowercased()) }) { return language }
        }
        return content.pageLanguage("lo") ?? content.language("en")
    }

    private static let codeEnds = Set(";- ".utf8)
    /// Bytes of what a browser says it takes; more name no further language that a person reads.
    private static let mostRead = 400

    /// `/language/lo?back=/referrals`: remembers the choice and goes back.
    @Sendable static func choose(_ visit: Visit) async throws -> Response {
        let code = try visit.parameter("code")
        var response = visit.redirect(to: LocalPath(WayBack(visit.query["back"])))
        if visit.site.content.pageLanguage(code) != nil {
            response.headers[.setCookie] = SessionCookie.language(code)
        }
        return response
    }
}

extension String {
    var addingPercentEncodingForQuery: String {
        addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "/-_."))) ?? ""
    }
}
