import Hummingbird

/// The cookies: the session's token and the browser's own, which scripts can't read and other sites can't send, and
/// the language.
enum SessionCookie {
    static let name = "__Host-sinxay"
    static let deviceName = "__Host-sinxay-browser"
    static let languageName = "sinxay-language"
    private static let kept = "Path=/; Secure; HttpOnly; SameSite=Strict"

    static func set(_ token: String) -> String { "\(name)=\(token); \(kept)" }

    /// That this browser has signed in before; it lets nobody in.
    static func setDevice(_ token: String) -> String { "\(deviceName)=\(token); \(kept); Max-Age=31536000" }

    static var clear: String { "\(name)=; \(kept); Max-Age=0" }

    static func language(_ code: String) -> String {
        "\(languageName)=\(code); Path=/; SameSite=Lax; Max-Age=31536000"
    }
}
