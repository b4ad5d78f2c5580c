import Domain

/// Someone who is signed in.
public struct Session: Sendable, Hashable {
    /// Names the session in lists and forms, where its token must not stand.
    public let id: String
    public let viewer: Viewer
    public let username: String
    /// When passphrase and code were last given.
    public let provedAt: Instant
    /// Whether this account has a second factor that counts.
    public let hasFactor: Bool
    /// Whether the second factor has to be set up before anything else.
    public let mustSetFactor: Bool
    /// What the viewer looked at today, before this request.
    public var browsed: [BrowsingLimits.Kind: Int] = [:]
    /// Seconds after which it ends, however much is done in it.
    public var secondsLeft = Int.max

    /// How long giving passphrase and code holds for what asks for them anew (ASVS 7.5.3): to open such a page, and
    /// to send it once it was opened.
    public static let provedSeconds = 10 * 60
    public static let provedSecondsToSend = 40 * 60

    /// - Parameter isSending: whether a form is sent, which was opened before.
    public func isProved(at now: Instant, isSending: Bool) -> Bool {
        now < provedAt.adding(seconds: isSending ? Self.provedSecondsToSend : Self.provedSeconds)
            && !provedAt.isFarAhead(of: now)
    }

    /// Seconds that a session lasts without a request, and in all (ASVS 7.3.1, 7.3.2): shorter for those who
    /// administer accounts.
    public static func limits(of role: Role) -> (idle: Int, absolute: Int) {
        role == .administrator ? (5 * 60, 3600) : (15 * 60, 12 * 3600)
    }
}

/// What a sign-in comes with besides its name, passphrase and code.
public struct Knock: Sendable {
    /// Where it comes from; empty if that isn't known.
    public let network: String
    /// The token of a browser that has signed in before.
    public let device: String?
    /// What to call the browser in the list of sessions.
    public let browser: String

    public init(network: String = "", device: String? = nil, browser: String = "") {
        self.network = network
        self.device = device
        self.browser = browser
    }
}

/// What a sign-in gives.
public struct Admitted: Sendable {
    /// For the session's cookie; only its hash is kept.
    public let token: String
    /// For the cookie that says that this browser has signed in before; nil if it has one that is known.
    public let device: String?
}
