import Content
import Foundation
import Hummingbird

/// Which language a page is in: the one chosen, else the browser's, else Lao.
enum LanguageChoice {
    static func language(for request: Request, in content: Content) -> Language {
        let chosen = request.cookies[SessionCookie.languageName]?.value
        let asked = (request.headers[.acceptLanguage] ?? "").split(separator: ",").map {
            String($0.prefix { $0 != ";" && $0 != "-" }).trimmingCharacters(in: .whitespaces).lowercased()
        }
        for code in [chosen].compactMap({ $0 }) + asked {
            if let language = content.languages[code] { return language }
        }
        return content.languages["lo"] ?? content.languages.values.sorted { $0.code < $1.code }[0]
    }

    /// `/language/lo?back=/referrals`: remembers the choice and goes back.
    @Sendable static func choose(_ visit: Visit) async throws -> Response {
        let code = try visit.parameter("code")
        var response = visit.redirect(to: visit.query["back"].asLocalPath)
        if visit.site.content.languages[code] != nil {
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
