import Domain
import Ledger

/// The checkpoints that the log has signed, with the signatures that witnesses added.
public struct CheckpointStore {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// Why a cosigned checkpoint was not taken.
    public enum Refusal: Error, Hashable, Sendable, CaseIterable {
        case unreadable
        /// The log made no such checkpoint.
        case notOurs
        /// The witness's key did not sign it.
        case notWitnessed
    }

    /// Signs the ledger as it is now and keeps the checkpoint; if it has not grown, gives back the last one.
    ///
    /// - Throws: `LedgerBroken` if the ledger does not agree with itself or with the last checkpoint: a log must never
    ///   sign two histories (C2SP tlog-checkpoint).
    @discardableResult
    public func make(with key: SigningKey, at now: Instant) throws -> SignedNote {
        let (note, checkpoint) = try signed(with: key, at: now)
        try keep(note, size: checkpoint.size)
        return note
    }

    /// Signs the ledger as it is now and keeps nothing: for a copy of the database, whose history is the log's own.
    ///
    /// - Throws: as `make` does.
    public func signed(with key: SigningKey, at now: Instant) throws -> (note: SignedNote, checkpoint: Checkpoint) {
        let frontier = try agreed()
        if let last = try last(), let before = Checkpoint(last.text), before.size == frontier.size,
            before.origin == key.verifier.name
        {
            return (last, before)
        }
        let checkpoint = Checkpoint(origin: key.verifier.name, size: frontier.size, root: frontier.root)
        return (try checkpoint.signed(by: key, at: now), checkpoint)
    }

    /// The ledger's present end, if it agrees with the tree that is stored and with the last checkpoint.
    ///
    /// - Throws: `LedgerBroken`.
    public func agreed() throws -> Frontier {
        let tree = LedgerTree(connection)
        let frontier = try tree.frontier()
        guard try tree.tree.root(frontier.size) == frontier.root else { throw LedgerBroken.root }
        if let last = try last() {
            guard let before = Checkpoint(last.text), before.size <= frontier.size,
                try tree.tree.root(before.size) == before.root
            else { throw LedgerBroken.checkpoint(size: frontier.size) }
        }
        return frontier
    }

    /// Adds a witness's signature to the checkpoint that it signed, and remembers the witness.
    public func accept(_ note: SignedNote, by witness: VerifierKey) throws {
        guard let checkpoint = Checkpoint(note.text), witness.kind == .witness else { throw Refusal.unreadable }
        guard var kept = try find(checkpoint.size), kept.text.isExactly(note.text) else { throw Refusal.notOurs }
        guard case .holds = witness.finding(in: note) else { throw Refusal.notWitnessed }
        func isTheirs(_ signature: SignedNote.Signature) -> Bool {
            signature.keyId == witness.id && signature.name.isExactly(witness.name)
        }
        kept.signatures.removeAll(where: isTheirs)
        kept.signatures += note.signatures.filter(isTheirs)
        try keep(kept, size: checkpoint.size)
        try connection.run(
            "INSERT INTO ledger_witnesses (verifier) VALUES (\(witness.description)) ON CONFLICT (verifier) DO NOTHING")
    }

    public func last() throws -> SignedNote? {
        try connection.first("SELECT note FROM ledger_checkpoints ORDER BY size DESC LIMIT 1")?.text("note")
            .flatMap { SignedNote($0) }
    }

    public func find(_ size: Int) throws -> SignedNote? {
        try connection.first("SELECT note FROM ledger_checkpoints WHERE size = \(size)")?.text("note")
            .flatMap { SignedNote($0) }
    }

    public func witnesses() throws -> [VerifierKey] {
        try connection.rows("SELECT verifier FROM ledger_witnesses ORDER BY verifier")
            .compactMap { $0.text("verifier").flatMap { VerifierKey($0) } }
    }

    /// The last checkpoint that this witness has signed, and when.
    public func last(of witness: VerifierKey) throws -> (size: Int, at: Instant)? {
        var found: (Int, Instant)?
        try connection.each("SELECT size, note FROM ledger_checkpoints ORDER BY size DESC LIMIT 1000") { row in
            guard found == nil, let size = row.integer("size"), let note = row.text("note").flatMap({ SignedNote($0) }),
                case .holds(let seconds?) = witness.finding(in: note)
            else { return }
            found = (size, Instant(milliseconds: Int64(seconds) * 1000))
        }
        return found
    }

    private func keep(_ note: SignedNote, size: Int) throws {
        try connection.run(
            """
            INSERT INTO ledger_checkpoints (size, note) VALUES (\(size), \(note.encoded))
            ON CONFLICT (size) DO UPDATE SET note = excluded.note
            """)
    }
}
