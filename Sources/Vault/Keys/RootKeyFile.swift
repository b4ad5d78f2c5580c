import Crypto
import CryptoExtras
import Foundation

/// The text of a key file: the root key itself, or the parameters with which a passphrase gives it.
///
///     sinxay key file 1
///     root <32 bytes, base64>
///
///     sinxay key file 1
///     scrypt <rounds> <block size> <salt, base64>
public enum RootKeyFile: Sendable {
    case key(RootKey)
    case passphrase(rounds: Int, blockSize: Int, salt: [UInt8])

    /// 128 MB and about a third of a second: what a guess costs whoever holds the file (RFC 7914).
    public static let rounds = 1 << 17
    private static let head = "sinxay key file 1"

    public init(_ text: String) throws(VaultProblem) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
        guard lines.count == 2, lines[0] == Self.head else { throw .malformedKeyFile }
        let words = lines[1].split(separator: " ").map(String.init)
        if words.count == 2, words[0] == "root", let bytes = Data(base64Encoded: words[1]) {
            self = .key(try RootKey(bytes: Array(bytes)))
        } else if words.count == 4, words[0] == "scrypt", let rounds = Int(words[1]), let block = Int(words[2]),
            let salt = Data(base64Encoded: words[3]), (2...(1 << 20)).contains(rounds), rounds.nonzeroBitCount == 1,
            (1...32).contains(block), salt.count >= 16
        {
            self = .passphrase(rounds: rounds, blockSize: block, salt: Array(salt))
        } else {
            throw .malformedKeyFile
        }
    }

    /// A file for a passphrase, with a salt of its own.
    public static func forPassphrase(rounds: Int = rounds) -> RootKeyFile {
        .passphrase(rounds: rounds, blockSize: 8, salt: SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) })
    }

    public var needsPassphrase: Bool { if case .passphrase = self { true } else { false } }

    public var text: String {
        switch self {
        case .key(let root): "\(Self.head)\nroot \(Data(root.bytes).base64EncodedString())\n"
        case .passphrase(let rounds, let block, let salt):
            "\(Self.head)\nscrypt \(rounds) \(block) \(Data(salt).base64EncodedString())\n"
        }
    }

    /// Bytes of a passphrase.
    private static let mostBytes = 4096

    /// - Parameter passphrase: asked for where the file holds no key; composed and decomposed letters are the same.
    public func root(passphrase: () -> String?) throws -> RootKey {
        switch self {
        case .key(let root): return root
        case .passphrase(let rounds, let block, let salt):
            guard let typed = passphrase().flatMap({ BoundedText($0, bytes: Self.mostBytes)?.composed }), !typed.isEmpty
            else { throw VaultProblem.malformedKeyFile }
            let key = try KDF.Scrypt.deriveKey(
                from: Data(typed.utf8), salt: salt, outputByteCount: 32,
                rounds: rounds, blockSize: block, parallelism: 1)
            return try RootKey(bytes: key.withUnsafeBytes { Array($0) })
        }
    }
}
