import Crypto
import Foundation

/// The layout of a backup file (docs/backup.md): first line, length of the header, header, encapsulated key, seal of the
/// header, pieces.
enum BackupFormat {
    static let firstLine = "sinxay backup 1\n"
    static let name = "sinxay backup "
    /// HPKE (RFC 9180) in base mode: X25519, HKDF-SHA-256, AES-256-GCM.
    static let suite = HPKE.Ciphersuite(kem: .Curve25519_HKDF_SHA256, kdf: .HKDF_SHA256, aead: .AES_GCM_256)
    static let encapsulatedBytes = 32
    static let tagBytes = 16
    /// Of each piece but the last, before it is sealed.
    static let pieceBytes = 1 << 20

    /// Of the whole file before its pieces.
    static func opening(_ header: Int) -> Int {
        firstLine.utf8.count + 4 + header + encapsulatedBytes + tagBytes
    }

    /// There is always a last piece; it is empty only if there is nothing to seal.
    static func pieces(_ bytes: Int) -> Int { max(1, (bytes + pieceBytes - 1) / pieceBytes) }

    /// Of the whole file.
    static func length(header: Int, sealed bytes: Int) -> Int {
        opening(header) + bytes + pieces(bytes) * tagBytes
    }

    /// The key schedule takes in the first line and the header: a file opens only under the header it was made with.
    static func info(_ header: String) -> Data { Data((firstLine + header).utf8) }

    /// What is authenticated with each seal. The place among the pieces goes into the nonce (RFC 9180, 5.2).
    enum Mark: UInt8 {
        case header = 0
        case piece = 1
        case lastPiece = 2

        var data: Data { Data([rawValue]) }
    }
}
