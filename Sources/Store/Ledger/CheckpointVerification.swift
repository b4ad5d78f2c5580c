import Ledger

/// Reads checkpoints, stored ones and those from outside, and checks their signatures.
struct CheckpointVerification {
    /// What checkpoints say a tree's root is at a size, each with the checkpoint's name.
    typealias Roots = [Int: [(name: String, root: NodeHash)]]

    private let verifier: LedgerVerifier

    init(_ verifier: LedgerVerifier) { self.verifier = verifier }

    func roots(_ connection: any Connection, _ report: inout LedgerReport) throws -> Roots {
        var roots: Roots = [:]
        var stored: Set<VerifierKey> = []
        for row in try connection.rows("SELECT verifier FROM ledger_witnesses") {
            let text = row.text("verifier") ?? ""
            if let key = VerifierKey(text), key.kind == .witness, key.description.isExactly(text) {
                stored.insert(key)
            } else {
                report.add(.checkpoint("witnesses"), "a stored witness's key can't be read")
            }
        }
        let keys = verifier.logKeys + stored.union(verifier.witnessKeys)
        try connection.each("SELECT size, note FROM ledger_checkpoints ORDER BY size") { row in
            let size = row.integer("size") ?? -1
            let name = "stored for size \(size)"
            guard let checkpoint = check(row.text("note") ?? "", name, keys, taken: stored, &report) else { return }
            if checkpoint.size != size { report.add(.checkpoint(name), "its note is for size \(checkpoint.size)") }
            roots[checkpoint.size, default: []].append((name, checkpoint.root))
        }
        for given in verifier.outside {
            guard let checkpoint = check(given.text, given.name, keys, taken: nil, &report) else { continue }
            roots[checkpoint.size, default: []].append((given.name, checkpoint.root))
            if !verifier.logKeys.isEmpty {
                report.coveredFromOutside = max(report.coveredFromOutside, checkpoint.size)
            }
        }
        return roots
    }

    /// - Parameter taken: the witnesses that the database names, for a checkpoint that it holds.
    private func check(
        _ text: String, _ name: String, _ keys: [VerifierKey], taken: Set<VerifierKey>?, _ report: inout LedgerReport
    ) -> Checkpoint? {
        guard let note = SignedNote(text), let checkpoint = Checkpoint(note.text) else {
            report.add(.checkpoint(name), "it can't be read")
            return nil
        }
        var (isTheLogs, found) = (false, 0)
        for key in keys {
            switch key.finding(in: note) {
            case .absent: continue
            case .wrong: report.add(.checkpoint(name), "the signature of \(key.name) is wrong")
            case .holds:
                found += 1
                if key.kind == .witness {
                    report.cosignatures += 1
                    if let taken, !taken.contains(key) {
                        report.add(.checkpoint(name), "\(key.name) signed it and is not among the stored witnesses")
                    }
                }
                if key.kind == .log, checkpoint.origin.isExactly(key.name) { isTheLogs = true }
            }
        }
        // Not signed by a key that is not known is another thing than signed by nobody; its root is compared all the same.
        if verifier.logKeys.isEmpty {
            report.unchecked += 1
            return checkpoint
        }
        guard isTheLogs else {
            report.add(.checkpoint(name), "it is not signed by a known key of the log")
            return nil
        }
        // Elsewhere others may have signed it too; here every signature was checked when it was taken.
        if taken != nil, found != note.signatures.count {
            report.add(.checkpoint(name), "it has a signature that no known key gave")
        }
        report.checkpoints += 1
        return checkpoint
    }
}
