import Crypto
import Foundation
import Ledger

/// Random texts that are shown or sent once, and of which only the hash is kept.
enum Secret {
    static func bytes(_ count: Int, _ random: () -> UInt64) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count { withUnsafeBytes(of: random()) { bytes += $0 } }
        return Array(bytes.prefix(count))
    }

    /// In hexadecimal.
    static func text(_ count: Int, _ random: () -> UInt64) -> String { bytes(count, random).hexadecimal }

    /// SHA-256 in hexadecimal: the texts are random enough to need no salt.
    static func hash(_ text: String) -> String { Array(SHA256.hash(data: Data(text.utf8))).hexadecimal }
}
