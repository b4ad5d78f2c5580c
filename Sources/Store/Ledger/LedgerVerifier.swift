import Domain
import Ledger

/// Recomputes the ledger from its leaves and compares everything that rests on them: numbers, hashes, stored nodes,
/// frontier, checkpoints with their signatures, and every version of every record.
///
/// Rows are read as they come, so that memory does not grow with the ledger (but for a few dozen bytes a checkpoint).
public struct LedgerVerifier: Sendable {
    /// A checkpoint that was kept elsewhere: only such a one shows that the ledger was rolled back or written anew.
    public struct Outside: Sendable {
        /// What messages call it: the file's name.
        public let name: String
        public let text: String

        public init(name: String, text: String) {
            self.name = name
            self.text = text
        }
    }

    /// The log's public keys: more than one after a key was replaced.
    public let logKeys: [VerifierKey]
    /// Witnesses' keys that are known from elsewhere, beside those that the database names.
    public let witnessKeys: [VerifierKey]
    public let outside: [Outside]

    public init(logKeys: [VerifierKey], witnessKeys: [VerifierKey] = [], outside: [Outside] = []) {
        self.logKeys = logKeys
        self.witnessKeys = witnessKeys
        self.outside = outside
    }

    /// - Parameters:
    ///   - connection: of one snapshot.
    ///   - sealer: opens what records hold and what their commitments are opened with; without it only registers that
    ///     have no sealed fields are compared with their leaves, the others are counted as `uncommitted`.
    /// - Throws: only what the database throws; what does not hold stands in the report.
    public func run(_ connection: any Connection, _ sealer: FieldSealer?) throws -> LedgerReport {
        var report = LedgerReport()
        let roots = try CheckpointVerification(self).roots(connection, &report)
        let walk = try LeafVerification(roots: roots).run(connection, &report)
        try RecordVerification(walk: walk, sealer: sealer).run(connection, &report)
        try ListVerification().run(connection, &report)
        if let sealer {
            let census = try KeyStoreAge(connection, sealer.session.holdings()).census()
            (report.keyless, report.keylessBeyondAccepted) = (census.all, census.beyondAccepted)
        }
        if report.withoutKey > 0, report.keyless.isNone {
            report.add(.tree, "\(report.withoutKey) versions have no key though their keys are there")
        }
        return report
    }
}
