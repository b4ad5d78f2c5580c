import Foundation

/// A text with the signatures of those who stand for it (C2SP signed-note, v1.0.0).
public struct SignedNote: Sendable, Hashable {
    public struct Signature: Sendable, Hashable {
        public let name: String
        /// The first four bytes of the hash of the key; with the name they say which key it is.
        public let keyId: [UInt8]
        public let bytes: [UInt8]

        public init(name: String, keyId: [UInt8], bytes: [UInt8]) {
            self.name = name
            self.keyId = keyId
            self.bytes = bytes
        }

        var line: String { "— \(name) \(Data(keyId + bytes).base64EncodedString())\n" }
    }

    /// Ends with the end of a line.
    public let text: String
    public var signatures: [Signature]

    /// A note may be so long, in bytes, and have so many signatures; what is longer is not read.
    public static let longest = 100_000
    public static let mostSignatures = 64

    public init(text: String, signatures: [Signature]) {
        self.text = text
        self.signatures = signatures
    }

    public var encoded: String { text + "\n" + signatures.map(\.line).joined() }

    /// - Returns: nil unless this is a signed note and `encoded` writes it the same. Nothing in it is to be believed
    ///   before a signature was checked.
    public init?(_ encoded: String) {
        let bytes = Array(encoded.utf8)
        guard bytes.count <= Self.longest, bytes.last == Self.lineEnd,
            !bytes.contains(where: { $0 < 0x20 && $0 != Self.lineEnd }),
            let blank = bytes.indices.dropLast().last(where: {
                bytes[$0] == Self.lineEnd && bytes[$0 + 1] == Self.lineEnd
            }), blank > 0
        else { return nil }
        text = String(decoding: bytes[...blank], as: UTF8.self)
        signatures = []
        let lines = bytes[(blank + 2)...].split(separator: Self.lineEnd, omittingEmptySubsequences: false).dropLast()
        guard (1...Self.mostSignatures).contains(lines.count) else { return nil }
        for line in lines {
            guard let signature = Signature(line: String(decoding: line, as: UTF8.self)) else { return nil }
            signatures.append(signature)
        }
        guard self.encoded.isExactly(encoded) else { return nil }
    }

    private static let lineEnd = UInt8(ascii: "\n")
}

extension SignedNote.Signature {
    fileprivate init?(line: String) {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "—", NoteName.isSound(parts[1]),
            let bytes = Array(base64: String(parts[2])), bytes.count > 4
        else { return nil }
        self.init(name: String(parts[1]), keyId: Array(bytes[..<4]), bytes: Array(bytes[4...]))
    }
}
