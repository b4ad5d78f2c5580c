import Domain
import Ledger
import Store
import Vault

/// A row of a file as the reader hands it on.
struct ImportRow: Sendable {
    let line: Int
    let cells: [String]
    /// For the commitment to its record. Drawn by the reader, so that rows get theirs in their order.
    let nonce: [UInt8]
}

/// Some rows of a file, in their order.
struct ImportBatch<Row: Sendable>: Sendable {
    /// So many rows: enough that handing them on costs little, few enough that memory stays flat.
    static var size: Int { 256 }

    let header: [String]
    let rows: [Row]
}

/// A row of which everything is done that needs no database.
struct PreparedRow: Sendable {
    typealias Fault = (column: String?, what: ImportProblem.What)

    let line: Int
    /// What is wrong with the row before its id is known; nothing else of it counts then.
    var unread: Fault?
    var id = ""
    var recordedAt: Instant?
    var recordedAtFault: Fault?
    /// By column, without `id` and `recorded_at`.
    var raw: [String: String] = [:]
    /// A new record or step; nil for what has to be looked at beside what is there.
    var drafted: Result<Record, DeskProblem>?
    /// The record sealed, or why that could not be done; nil where the writer has to.
    var sealed: Result<SealedRecord, any Error>?

    init(line: Int) { self.line = line }
}
