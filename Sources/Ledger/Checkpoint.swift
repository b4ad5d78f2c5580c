import Domain

/// What a log says of itself at one size: this is my root (C2SP tlog-checkpoint, v1.0.0).
public struct Checkpoint: Sendable, Hashable {
    /// Which log: the name of its key.
    public let origin: String
    public let size: Int
    public let root: NodeHash

    public init(origin: String, size: Int, root: NodeHash) {
        self.origin = origin
        self.size = size
        self.root = root
    }

    /// A note's text. Sinxay writes no further lines.
    public var text: String { "\(origin)\n\(size)\n\(root.base64)\n" }

    /// - Returns: nil unless the text is exactly what `text` writes: further lines would be nobody's to check.
    public init?(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count == 4, lines[3].isEmpty, !lines[0].isEmpty, let size = Int(lines[1]), size >= 0,
            let root = NodeHash(base64: lines[2])
        else { return nil }
        self.init(origin: lines[0], size: size, root: root)
        guard self.text.isExactly(text) else { return nil }
    }

    /// Signed by the log.
    public func signed(by key: SigningKey, at now: Instant) throws -> SignedNote {
        SignedNote(text: text, signatures: [try key.sign(text, at: now)])
    }
}
