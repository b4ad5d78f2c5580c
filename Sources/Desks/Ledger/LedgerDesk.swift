import Domain
import Ledger
import Store

/// What oversight does with the ledger.
extension Office {
    /// Writes down that somebody takes a copy of the ledger, before they get it.
    public func noteLedgerExport(by proof: Proof) async throws { try await noteLedgerExport(as: proof.viewer) }

    /// Before the operator, who holds the files, takes it.
    public func noteLedgerExport() async throws { try await noteLedgerExport(as: .commandLine) }

    private func noteLedgerExport(as viewer: Viewer) async throws {
        try await write(as: viewer) { try $0.writer.note(.export, "ledger") }
    }
}
