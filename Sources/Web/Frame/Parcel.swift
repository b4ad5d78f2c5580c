import Desks
import Domain
import Vault

/// A form that was sent while nobody was signed in, on its way through the sign-in page back to its author. It
/// travels sealed, as a hidden field, so that nothing of it stands readable in a page, an address, a log or a history.
struct Parcel: Sendable {
    static let field = "kept"
    /// How long it waits: as long as a session may last.
    static let seconds = 12 * 3600
    /// What a form that carries one may hold, sealed and written out.
    static let largest = 2 * Gate.largestForm

    /// For whom the page was made that it was typed on.
    let owner: String
    let sentAt: Instant
    let path: String
    /// The page that it was sent from.
    let back: String
    /// `application/x-www-form-urlencoded`, as it was sent.
    let body: String

    var form: FormData { ((try? FormData(body.utf8)) ?? FormData()).without([FormOwner.field, Self.field]) }

    func sealed(_ session: VaultSession) throws -> String {
        let plain = [owner, sentAt.description, path, back, body].joined(separator: "\n")
        return Base64URL.text(try session.sealedParcel(Gzip.compressed(Array(plain.utf8)) ?? []))
    }

    /// - Returns: nil for what is none, is not of this installation, or has waited too long.
    init?(_ sealed: String, at now: Instant, _ session: VaultSession) throws {
        guard !sealed.isEmpty, let bytes = Base64URL.bytes(sealed), let packed = try session.openedParcel(bytes),
            let plain = Gzip.expanded(packed, most: Self.largest)
        else { return nil }
        let parts = String(decoding: plain, as: UTF8.self)
            .split(separator: "\n", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5, let sentAt = Instant(parts[1]), now < sentAt.adding(seconds: Self.seconds) else {
            return nil
        }
        self.init(owner: parts[0], sentAt: sentAt, path: parts[2], back: parts[3], body: parts[4])
    }

    init(owner: String, sentAt: Instant, path: String, back: String, body: String) {
        self.owner = owner
        self.sentAt = sentAt
        self.path = path
        self.back = back
        self.body = body
    }
}
