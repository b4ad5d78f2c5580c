import Domain
import Foundation
import Ledger

/// What a backup says of itself to everyone; it is sealed together with what follows, so that neither can be changed.
public struct BackupHeader: Sendable, Hashable {
    public enum Holds: String, Sendable {
        /// The database, without keys.
        case data
        /// The key file and the key store, without data.
        case keys
    }

    /// What ties the data to the ledger's history.
    public struct Proof: Sendable, Hashable {
        /// The last migration of its tables.
        public let tables: String
        /// The number of the last leaf.
        public let leaves: Int
        public let root: NodeHash
        /// Signed by the log; of these leaves, or of the first of them.
        public let checkpoint: SignedNote

        public init(tables: String, leaves: Int, root: NodeHash, checkpoint: SignedNote) {
            self.tables = tables
            self.leaves = leaves
            self.root = root
            self.checkpoint = checkpoint
        }
    }

    public let holds: Holds
    public let madeAt: Instant
    /// Of what is sealed.
    public let bytes: Int
    /// The id of the backup key.
    public let key: String
    /// For data, and only there.
    public let proof: Proof?

    public init(holds: Holds, madeAt: Instant, bytes: Int, key: String, proof: Proof?) {
        self.holds = holds
        self.madeAt = madeAt
        self.bytes = bytes
        self.key = key
        self.proof = proof
    }

    /// No header is longer, in bytes: what is longer is not read.
    static let longest = SignedNote.longest + 1000
    /// A header that promises more, in bytes, is nobody's.
    private static let most = 1 << 50

    public var text: String {
        var text = "holds \(holds.rawValue)\nmade \(madeAt)\nbytes \(bytes)\nkey \(key)\n"
        if let proof {
            let note = proof.checkpoint.encoded
            text += "tables \(proof.tables)\nleaves \(proof.leaves)\nroot \(proof.root.base64)\n"
            text += "checkpoint \(note.utf8.count)\n\(note)"
        }
        return text
    }

    /// - Returns: nil unless the text is what `text` writes.
    public init?(_ text: String) {
        var rest = text.utf8[...]
        func line(_ name: String) -> String? {
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")), let line = String(rest[..<end]),
                line.hasPrefix(name + " ")
            else { return nil }
            rest = rest[rest.index(after: end)...]
            return String(line.dropFirst(name.count + 1))
        }
        guard let holds = line("holds").flatMap(Holds.init), let madeAt = line("made").flatMap({ Instant($0) }),
            let bytes = line("bytes").flatMap({ Int($0) }),
            (0...Self.most).contains(bytes), let key = line("key")
        else { return nil }
        var proof: Proof?
        if holds == .data {
            guard let tables = line("tables"), let leaves = line("leaves").flatMap({ Int($0) }),
                let root = line("root").flatMap({ NodeHash(base64: $0) }),
                line("checkpoint").flatMap({ Int($0) }) == rest.count,
                let note = String(rest).flatMap({ SignedNote($0) })
            else { return nil }
            proof = Proof(tables: tables, leaves: leaves, root: root, checkpoint: note)
        }
        self.init(holds: holds, madeAt: madeAt, bytes: bytes, key: key, proof: proof)
        guard self.text.isExactly(text) else { return nil }
    }
}
