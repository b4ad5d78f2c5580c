import Domain
import Vault

/// The texts by which somebody says who they are, as they are typed: each is bounded before anything is done with it,
/// and what is beyond is nobody's, at the same cost as any other.
enum TypedSecret {
    /// A sign-in name is an id: 64 bytes, visible ASCII.
    static let usernameBytes = 64
    /// A code of an authenticator, an invitation or a reset, with room for spaces and hyphens.
    static let codeBytes = 64

    /// In lower case, without spaces around it, with digits of any script; empty, which no account is called, for what is no name.
    static func username(_ typed: String) -> String {
        let space = Set(" \t\r\n".utf8)
        let name = Array(typed.utf8.drop(while: space.contains))
        let end = name.lastIndex { !space.contains($0) }.map { $0 + 1 } ?? 0
        guard end <= mostTyped else { return "" }
        let plain = plain(String(decoding: name[..<end], as: UTF8.self))
        guard plain.utf8.count <= usernameBytes, plain.utf8.allSatisfy({ $0 < 0x80 }) else { return "" }
        return plain.lowercased()
    }

    /// One passphrase from two keyboards is one passphrase: composed and decomposed letters are the same (NFKC).
    /// - Returns: nil for more than 4,096 bytes, or more marks on a letter than any script writes: nobody's passphrase.
    static func passphrase(_ typed: String) -> String? {
        BoundedText(typed, bytes: PassphraseRules.mostBytes)?.composed
    }

    /// With digits of any script; empty, which is no code, for what is longer than any.
    static func code(_ typed: String) -> String {
        guard typed.utf8.count <= mostTyped else { return "" }
        let plain = plain(typed)
        return plain.utf8.count <= codeBytes ? plain : ""
    }

    /// Digits of other scripts take up to four bytes each, and invisible signs stand between them.
    private static let mostTyped = 512

    private static func plain(_ text: String) -> String { Digits.plain(VisibleText.compared(text)) }
}
