import Domain
import Vault

/// Whether keys open what stands in the data. That they are called the same, which `KeyStoreAge` looks at, shows nothing: those of
/// another installation are called so too.
public struct KeyTrial {
    private let connection: any Connection
    private let session: VaultSession
    /// Records of a register that are tried, the newest first, before none of them is taken to open.
    private static let most = 10

    public init(_ connection: any Connection, _ session: VaultSession) {
        self.connection = connection
        self.session = session
    }

    /// - Returns: the registers of whose newest records none opens, though the store has a key for them. Each record has several
    ///   envelopes, one of which is enough.
    public func closedRegisters() throws -> [String] {
        try KeyStoreAge.sealing.filter { register in
            guard let order = KeyStoreAge.newestFirst(register) else { return false }
            let rows = try KeyStoreAge.newest(register, by: order, connection)
            var tried = 0
            for row in rows where tried < Self.most {
                switch try opens(row, register) {
                case true?: return false
                case false?: tried += 1
                case nil: break
                }
            }
            return tried > 0
        }.map(\.code)
    }

    /// - Returns: by register, how many records have a version of which nothing opens, though the store has a key for it.
    public func closedRecords() throws -> [String: Int] {
        var closed: [String: Int] = [:]
        for register in KeyStoreAge.sealing {
            var ids: Set<String> = []
            try KeyStoreAge.each(register, connection) { rows in
                try session.look(up: Set(rows.map { Self.subject(of: $0, register) }))
                for row in rows where try opens(row, register) == false { ids.insert(row.text("id") ?? "") }
            }
            if !ids.isEmpty { closed[register.code] = ids.count }
        }
        return closed
    }

    /// Whether anything opens that stands under the key of a record: of the record itself, or of the steps of its history.
    /// - Returns: nil where there is nothing to try.
    public func opens(_ register: Register, _ id: String) throws -> Bool? {
        var isTried = false
        for (register, column) in Self.registers(under: register) {
            for table in [register.code, RegisterTable.past(of: register)] {
                let sql = SQL(trusted: "SELECT r.*, NULL AS leaf_nonce FROM \(table) r WHERE r.\(column)")
                for row in try connection.rows(sql + " = \(id)") {
                    guard let opens = try opens(row, register) else { continue }
                    if opens { return true }
                    isTried = true
                }
            }
        }
        return isTried ? false : nil
    }

    /// The registers whose rows may stand under the key of a record of this one, with the column that names it.
    private static func registers(under register: Register) -> [(Register, String)] {
        let steps = Lifecycle.all.filter { $0.register == register.code }.map(\.stepRegister)
        return [(register, "id")] + steps.filter(\.hasSealedFields).map { ($0, "record") }
    }

    private static func subject(of row: Row, _ register: Register) -> Subject {
        register.subject(of: row.text("id") ?? "") { row.text($0) }
    }

    /// - Returns: nil if nothing in it is sealed, or is under a key that was destroyed or is not in the store.
    private func opens(_ row: Row, _ register: Register) throws -> Bool? {
        var isTried = false
        for field in register.sealedFields {
            guard let bytes = row.bytes(field.code), let opens = try opens(bytes, field.code, row, register) else {
                continue
            }
            if opens { return true }
            isTried = true
        }
        let nonce = try row.text("leaf_nonce") ?? self.nonce(of: row, register)
        guard let bytes = nonce.flatMap({ [UInt8](hexadecimal: $0) }),
            let opens = try opens(bytes, FieldSealer.nonceField, row, register)
        else { return isTried ? false : nil }
        return opens
    }

    private func opens(_ bytes: [UInt8], _ field: String, _ row: Row, _ register: Register) throws -> Bool? {
        let place = FieldPlace(
            register: register.code, record: row.text("id") ?? "", field: field, version: row.integer("version") ?? 0,
            compartment: register.compartment, subject: Self.subject(of: row, register))
        do {
            guard case .text = try session.open(bytes, at: place) else { return nil }
            return true
        } catch VaultProblem.unreadable {
            return false
        }
    }

    /// What the commitment to a version is opened with.
    private func nonce(of row: Row, _ register: Register) throws -> String? {
        try connection.first(
            """
            SELECT c.nonce FROM ledger l JOIN ledger_commitments c ON c.leaf = l.number
            WHERE l.register = \(register.code) AND l.record = \(row.text("id")) AND l.version = \(row.integer("version") ?? 0)
              AND l.act IN ('create', 'correct')
            """)?.text("nonce")
    }
}
