import Content
import Foundation
import Hummingbird

/// Which language a page is in: the one chosen, else the browser's, else Lao.
enum LanguageChoice {
    static func language(_ cookies: RequestCookies, _ request: Request, in content: Content) -> Language {
        if let chosen = cookies[SessionCookie.languageName], let language = content.pageLanguage(chosen) {
            return language
        }
        for part in (request.headers[.acceptLanguage] ?? "").utf8.split(separator: UInt8(ascii: ",")) {
            let code = part.drop { $0 == UInt8(ascii: " ") }.prefix { !Self.codeEnds.contains($0) }
            if let language = String(code).flatMap({ content.pageLanguage($0.lowercased()) }) { return language }
        }
        return content.pageLanguage("lo") ?? content.language("en")
    }

    private static let codeEnds = Set(";- ".utf8)

    /// `/language/lo?back=/referrals`: remembers the choice and goes back.
    @Sendable static func choose(_ visit: Visit) async throws -> Response {
        let code = try visit.parameter("code")
        var response = visit.redirect(to: visit.query["back"].asLocalPath)
        if visit.site.content.pageLanguage(code) != nil {
            response.headers[.setCookie] = SessionCookie.language(code)
        }
        return response
    }
}

extension String {
    /// A path of this site, or the first page: nobody is sent elsewhere by a crafted link.
    var asLocalPath: String {
        guard hasPrefix("/"), !hasPrefix("//"), !contains("\\"), !contains("\r"), !contains("\n") else { return "/" }
        return self
    }

    var addingPercentEncodingForQuery: String {
        addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "/-_."))) ?? ""
    }
}
