import Domain
import Markup
import Synchronization
import Vault

/// Says in each form for whom its page was made, so that nothing typed by one person is saved, or shown, as another's:
/// two may use one browser, and a session ends while a form is open.
final class FormOwner: Sendable {
    static let field = "whose"

    private let vault: Vault
    private let known = Mutex<[String: String]>([:])

    init(_ vault: Vault) { self.vault = vault }

    /// The hidden field of every form of a page; nothing for a stranger.
    func field(of viewer: Viewer?) -> HTML {
        guard let staff = viewer?.staff, let mark = mark(of: staff) else { return .empty }
        return HiddenField(Self.field, mark).html
    }

    /// Without the keys a form says nothing, and is saved as one that was always so.
    private func mark(of staff: String) -> String? {
        if let mark = known.withLock({ $0[staff] }) { return mark }
        guard let mark = try? vault.session().mark(ofStaff: staff) else { return nil }
        known.withLock { $0[staff] = mark }
        return mark
    }

    /// Whether a mark is a member of staff's, made with the present key or an earlier one.
    static func isMark(_ mark: String, of staff: String, _ session: VaultSession) throws -> Bool {
        guard isMark(mark), let version = mark.split(separator: ".").first.flatMap({ Int($0) }) else { return false }
        return try session.mark(ofStaff: staff, version: version) == mark
    }

    static func isMark(_ text: String) -> Bool {
        text.utf8.count <= 40 && text.contains(".")
            && text.utf8.allSatisfy { byte in
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
                    || byte == UInt8(ascii: ".")
            }
    }
}
