import Crypto
import Foundation

/// The SHA-256 hash of a node of the ledger's Merkle tree (RFC 9162, 2.1.1).
public struct NodeHash: Hashable, Sendable, CustomStringConvertible {
    /// 32 of them.
    public let bytes: [UInt8]

    /// - Returns: nil unless there are 32 bytes.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        self.bytes = Array(bytes)
    }

    private init(_ digest: SHA256.Digest) { bytes = digest.withUnsafeBytes { Array($0) } }

    /// The root of a tree without leaves.
    public static let ofNothing = NodeHash(SHA256.hash(data: [UInt8]()))

    /// A zero byte stands before a leaf and a one before two nodes, so that no leaf can pass for a node.
    public static func leaf(_ bytes: [UInt8]) -> NodeHash {
        var hasher = SHA256()
        hasher.update(data: leafPrefix)
        hasher.update(data: bytes)
        return NodeHash(hasher.finalize())
    }

    public static func parent(_ left: NodeHash, _ right: NodeHash) -> NodeHash {
        var hasher = SHA256()
        hasher.update(data: nodePrefix)
        hasher.update(data: left.bytes)
        hasher.update(data: right.bytes)
        return NodeHash(hasher.finalize())
    }

    private static let leafPrefix: [UInt8] = [0]
    private static let nodePrefix: [UInt8] = [1]

    /// 64 lower-case digits, as the database keeps it.
    public var description: String { bytes.hexadecimal }

    /// - Returns: nil unless these are 64 lower-case digits: one hash has one text.
    public init?(hexadecimal text: some StringProtocol) {
        guard let bytes = Array(hexadecimal: text) else { return nil }
        self.init(bytes)
    }

    /// As checkpoints and proofs write it (RFC 4648, 4).
    public var base64: String { Data(bytes).base64EncodedString() }

    /// - Returns: nil unless the text is the one way of writing 32 bytes.
    public init?(base64 text: String) {
        guard let bytes = Array(base64: text) else { return nil }
        self.init(bytes)
    }
}
