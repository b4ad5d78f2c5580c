import Domain

/// That somebody gave passphrase and code a short while ago. An act that asks for it takes a proof in the place of a
/// viewer, so that no route reaches the act without one; only a session gives one.
public struct Proof: Sendable {
    public let viewer: Viewer

    init(of viewer: Viewer) { self.viewer = viewer }
}

extension Session {
    /// - Parameter isSending: whether a form is sent, which was opened before.
    /// - Returns: nil where passphrase and code have to be given again.
    public func proof(at now: Instant, isSending: Bool) -> Proof? {
        isProved(at: now, isSending: isSending) ? Proof(of: viewer) : nil
    }
}
