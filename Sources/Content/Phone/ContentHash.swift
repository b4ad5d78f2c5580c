import Foundation

/// A short name for bytes, to see whether they changed; it proves nothing about who made them.
public enum ContentHash {
    /// FNV-1a, 64 bits, in base 36.
    public static func of(_ bytes: some Sequence<UInt8>) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return String(hash, radix: 36)
    }
}
