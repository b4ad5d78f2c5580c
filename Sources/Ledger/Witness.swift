import Domain

/// Somebody outside the building who remembers the last checkpoint and puts their name only to one that keeps it.
public enum Witness {
    /// Why a witness does not put their name to a checkpoint.
    public enum Refusal: Error, Hashable, Sendable, CaseIterable {
        /// It is no checkpoint.
        case unreadable
        /// The log's key did not sign it.
        case notTheLogs
        /// What the witness brings as its last one, it never cosigned.
        case notWitnessed
        /// It is of another log than the last one.
        case anotherLog
        /// It is smaller than the last one: the log was rolled back.
        case rolledBack
        /// The proof does not show that it keeps the last one: the log was altered.
        case inconsistent
    }

    /// - Parameters:
    ///   - log: the log's public key, which the witness has from the day the log began.
    ///   - previous: the checkpoint that this witness cosigned last; nil for the very first, which is taken on trust.
    /// - Returns: the checkpoint with this witness's signature added (an older one of theirs is replaced).
    public static func cosign(
        _ note: SignedNote, of log: VerifierKey, previous: SignedNote?, proof: ConsistencyProof?, with key: SigningKey,
        at now: Instant
    ) throws -> SignedNote {
        guard log.kind == .log, let next = Checkpoint(note.text) else { throw Refusal.unreadable }
        guard case .holds = log.finding(in: note), next.origin.isExactly(log.name) else { throw Refusal.notTheLogs }
        if let previous {
            guard let last = Checkpoint(previous.text) else { throw Refusal.unreadable }
            guard case .holds = log.finding(in: previous) else { throw Refusal.notTheLogs }
            guard case .holds = key.verifier.finding(in: previous) else { throw Refusal.notWitnessed }
            guard last.origin.isExactly(next.origin) else { throw Refusal.anotherLog }
            guard last.size <= next.size else { throw Refusal.rolledBack }
            let proof = proof ?? ConsistencyProof(old: last.size, path: [])
            guard proof.old == last.size, proof.shows(last.root, isKeptBy: next.root, at: next.size) else {
                throw Refusal.inconsistent
            }
        }
        var cosigned = note
        cosigned.signatures.removeAll { $0.keyId == key.verifier.id && $0.name.isExactly(key.verifier.name) }
        cosigned.signatures.append(try key.sign(note.text, at: now))
        return cosigned
    }
}
