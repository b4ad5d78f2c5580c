import Domain
import Ledger
import Vault

/// A record's first version as it is stored: all that can be made of it before its place in the ledger is known.
///
/// Sealing is most of the work of writing, and needs no database: an import does it beside the writer.
public struct SealedRecord: Sendable {
    public let record: Record
    let recordedAt: Instant
    /// What stands in the fields' columns, in their order.
    let fields: [Datum]
    /// The codes of the fields that hold something, as they stand in the leaf.
    let changed: [String]
    let commitment: Commitment
    /// What the commitment is opened with, sealed, in hexadecimal.
    let nonce: String
    /// Under which its names stand in the index.
    let tokens: [Int64]

    /// - Parameters:
    ///   - record: what is for recipients is sealed to them already (`RecordWriter.insert` does it).
    ///   - nonce: `Commitment.nonceBytes` random bytes for this version alone.
    /// - Throws: `Refusal.erased` if the key of whom the record is about was destroyed; `VaultProblem`.
    public init(_ record: Record, recordedAt: Instant, nonce: [UInt8], _ session: VaultSession) throws {
        let register = record.register
        self.record = record
        self.recordedAt = recordedAt
        commitment = Commitment(to: record, recordedAt: recordedAt, nonce: nonce)
        var changed: [String] = []
        var fields: [Datum] = []
        fields.reserveCapacity(register.fields.count)
        let seal = try RecordSeal(record, session)
        for field in register.fields {
            guard let value = record.values[field.code] else {
                fields.append(.null)
                continue
            }
            changed.append(field.code)
            fields.append(try seal.datum(field, value))
        }
        self.changed = changed
        self.fields = fields
        self.nonce = try seal.nonce(nonce).hexadecimal
        let names = register.nameFields.compactMap { record.text($0.code) }
        tokens =
            names.isEmpty
            ? []
            : try session.tokens(
                ofNames: names, register: register, version: session.currentVersion(of: register.compartment)
            ).sorted()
    }

    /// Whether a record can be sealed beside the writer: nothing in it is for recipients, whose keys the database has.
    public static func canSeal(_ record: Record) -> Bool {
        record.register.recipientFields.allSatisfy { record.values[$0.code]?.isSealed ?? true }
    }

    /// Whose salts sealing will ask for; nil where nothing is sealed.
    public static func subject(of record: Record) -> Subject? {
        record.register.hasSealedFields ? record.subject : nil
    }

    /// Whether sealing makes a salt where there is none.
    public static func bringsItsSubject(_ record: Record) -> Bool { record.mayBringItsSubject }
}
