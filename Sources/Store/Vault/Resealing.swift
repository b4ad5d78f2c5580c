import Domain
import Ledger
import Vault

/// Seals the fields of some records of a table anew under the present key of their compartment.
///
/// Nothing of what was recorded changes: same values, same versions, same times.
public struct Resealing {
    let connection: any Connection
    let sealer: FieldSealer

    public init(_ connection: any Connection, _ sealer: FieldSealer) {
        self.connection = connection
        self.sealer = sealer
    }

    /// A row of a table, in the order of id and version.
    public struct Place: Sendable, Hashable {
        public let id: String
        public let version: Int

        /// Before every row: no id is empty.
        public static let first = Place(id: "", version: 0)
    }

    public static func table(_ register: Register, isPast: Bool) -> String {
        isPast ? RegisterTable.past(of: register) : register.code
    }

    /// - Returns: how many rows were sealed anew, and the last row looked at; nil for the last if the table ends.
    public func batch(
        _ register: Register, isPast: Bool, after place: Place, most: Int
    ) throws -> (resealed: Int, last: Place?) {
        let table = Self.table(register, isPast: isPast)
        let rows = try connection.rows(
            SQL(trusted: "SELECT * FROM \(table) WHERE ")
                + "id > \(place.id) OR (id = \(place.id) AND version > \(place.version)) "
                + "ORDER BY id, version LIMIT \(most)")
        var resealed = 0
        var last: Place?
        for row in rows {
            guard let id = row.text("id"), let version = row.integer("version"), let entry = row.integer("entry")
            else { continue }
            last = Place(id: id, version: version)
            let fields = try register.sealedFields.compactMap { field in
                try sealer.resealed(row, field, register).map { SQL(trusted: "\(field.code) = ") + "\($0)" }
            }
            let isNonceMoved = try resealNonce(row, register, id: id, version: version)
            guard !fields.isEmpty else {
                resealed += isNonceMoved ? 1 : 0
                continue
            }
            try connection.run(
                SQL(trusted: "UPDATE \(table) SET ") + fields.joined(by: ", ")
                    + " WHERE id = \(id) AND version = \(version)")
            if !isPast, !register.nameFields.isEmpty,
                let stored = try StoredRecord(row, register, ceiling: .sealed, sealer)
            {
                try NameIndex(connection: connection, session: sealer.session).move(stored.record, entry: entry)
            }
            resealed += 1
        }
        return (resealed, rows.count < most ? nil : last)
    }

    /// What the commitment to a version is opened with goes with the version.
    private func resealNonce(_ row: Row, _ register: Register, id: String, version: Int) throws -> Bool {
        let kept = try connection.first(
            """
            SELECT c.leaf, c.nonce FROM ledger l JOIN ledger_commitments c ON c.leaf = l.number
            WHERE l.register = \(register.code) AND l.record = \(id) AND l.version = \(version)
            """)
        guard let leaf = kept?.integer("leaf"), let nonce = kept?.text("nonce").flatMap({ [UInt8](hexadecimal: $0) })
        else { return false }
        var values: [String: Value] = [:]
        // Whose key it is follows from what the record refers to.
        for field in register.fields where field.storage == .plain {
            values[field.code] = field.stored(row[field.code])
        }
        let record = Record(register, id: id, version: version, values)
        guard let sealed = try sealer.resealedNonce(nonce, of: record) else { return false }
        try connection.run("UPDATE ledger_commitments SET nonce = \(sealed.hexadecimal) WHERE leaf = \(leaf)")
        return true
    }
}
