import Hummingbird

/// The cookies: the session's token, which scripts can't read and other sites can't send, and the language.
enum SessionCookie {
    static let name = "__Host-sinxay"
    static let languageName = "sinxay-language"

    static func set(_ token: String) -> String {
        "\(name)=\(token); Path=/; Secure; HttpOnly; SameSite=Strict"
    }

    static var clear: String { "\(name)=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0" }

    static func language(_ code: String) -> String {
        "\(languageName)=\(code); Path=/; SameSite=Lax; Max-Age=31536000"
    }

    static func token(in request: Request) -> String? { request.cookies[name]?.value }
}
