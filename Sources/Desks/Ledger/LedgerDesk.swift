import Domain
import Ledger
import Store

/// What oversight sees of the ledger: how far it is signed and by whom, and how often each agency did what.
public struct LedgerStanding: Sendable {
    public let size: Int
    public let checkpoint: SignedNote?
    /// When the last leaf was left that is signed.
    public let signedThrough: Instant?
    public let witnesses: [(key: VerifierKey, last: (size: Int, at: Instant)?)]
    public let counts: [LedgerCounts.Line]
}

extension Reading {
    public func ledgerStanding(countedSince moment: Instant) throws -> LedgerStanding {
        let connection = reader.connection
        let store = CheckpointStore(connection)
        let checkpoint = try store.last()
        return LedgerStanding(
            size: try connection.integer("SELECT size FROM ledger_tree WHERE id = 1") ?? 0, checkpoint: checkpoint,
            signedThrough: try signedThrough(checkpoint, connection),
            witnesses: try store.witnesses().map { ($0, try store.last(of: $0)) },
            counts: try LedgerCounts(connection, since: moment).lines)
    }

    /// The last checkpoint, to keep elsewhere.
    public func checkpoint() throws -> SignedNote? { try CheckpointStore(reader.connection).last() }

    /// A checkpoint does not say when it was made; its last leaf says when that was done.
    private func signedThrough(_ note: SignedNote?, _ connection: any Connection) throws -> Instant? {
        guard let size = note.flatMap({ Checkpoint($0.text) })?.size else { return nil }
        return try connection.first("SELECT at FROM ledger WHERE number = \(size)")?.text("at").flatMap { Instant($0) }
    }

    /// Who did what to a record, the latest first; nil where the viewer may not know that there is a trace.
    public func trace(of register: Register, _ id: String, limit: Int, offset: Int) throws -> [TraceEntry]? {
        try reader.trace(of: register, id, limit: limit, offset: offset)
    }

    /// How many entries a trace has for this viewer; nil as for `trace`.
    public func traceCount(of register: Register, _ id: String) throws -> Int? {
        try reader.traceCount(of: register, id)
    }
}

extension ReadingOffice {
    /// Writes down that oversight takes a copy of the ledger, before they get it.
    public func noteLedgerExport(by proof: Proof) async throws { try await office.noteLedgerExport(as: proof.viewer) }

    /// Hands out the ledger, one part after another.
    public func exportLedger(_ part: (String) async throws -> Void) async throws {
        try await LedgerExport.run(office.database, part)
    }
}

extension Office {
    /// Before the operator, who holds the files, takes it.
    public func noteLedgerExport() async throws { try await noteLedgerExport(as: .commandLine) }

    fileprivate func noteLedgerExport(as viewer: Viewer) async throws {
        try await write(as: viewer) { try $0.writer.note(.export, "ledger") }
    }
}
