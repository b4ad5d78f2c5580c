import Domain
import Vault

/// Gives names that an earlier Sinxay wrote the pairs of their parts, some records at a time, beside all other work.
///
/// Until a register's names all have theirs, it is searched by single parts: found is the same, later.
public struct NamePairing {
    let connection: any Connection
    let sealer: FieldSealer

    public init(_ connection: any Connection, _ sealer: FieldSealer) {
        self.connection = connection
        self.sealer = sealer
    }

    /// Whether every name of a register stands in the index by pairs.
    static func isWhole(_ register: Register, _ connection: any Connection) throws -> Bool {
        try connection.first("SELECT through FROM name_pairing WHERE register = \(register.code)") == nil
    }

    /// The registers that are not whole.
    public static func open(_ connection: any Connection) throws -> [Register] {
        try connection.rows("SELECT register FROM name_pairing ORDER BY register")
            .compactMap { $0.text("register").flatMap(Register.named) }
    }

    /// The next records of a register. Stopped after it, or run by two servers in turns, it goes on from there.
    ///
    /// - Returns: how many were looked at; 0 once the register is whole.
    public func batch(_ register: Register, most: Int) throws -> Int {
        guard
            let through = try connection.first("SELECT through FROM name_pairing WHERE register = \(register.code)")?
                .text("through")
        else { return 0 }
        let names = Set(register.nameFields.map(\.code))
        let rows = try connection.rows(
            SQL(trusted: "SELECT \(RecordPart.columns(register, names)), r.entry FROM \(register.code) r WHERE ")
                + "r.id > \(through) ORDER BY r.id LIMIT \(most)")
        guard let last = rows.last?.text("id") else {
            try connection.run("DELETE FROM name_pairing WHERE register = \(register.code)")
            return 0
        }
        try sealer.look(up: rows, register, ceiling: .sealed)
        let index = NameIndex(connection: connection, session: sealer.session)
        for row in rows {
            // Of whom was erased there is no name, and nothing in the index.
            guard let entry = row.integer("entry"),
                let stored = try StoredRecord(row, register, ceiling: .sealed, sealer), stored.erased.isEmpty
            else { continue }
            // A name that can't be read would be left without its pairs for good: the register stays to be finished.
            if let field = register.nameFields.first(where: { stored.record.unreadable[$0.code] != nil }) {
                throw VaultProblem.unreadable(register: register.code, record: stored.record.id, field: field.code)
            }
            try index.pair(stored.record, entry: entry)
        }
        try connection.ending.names.write(connection)
        try connection.run("UPDATE name_pairing SET through = \(last) WHERE register = \(register.code)")
        return rows.count
    }
}
