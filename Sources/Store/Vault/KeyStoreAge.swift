import Domain
import Ledger
import Vault

/// Whether the key store is older than the data, by the records that it has no key for. Every command and the server ask
/// here.
///
/// It is told by the envelopes' headers, by whose salts there are and by the keys that the ledger names, so that nothing is
/// opened.
public struct KeyStoreAge {
    private let connection: any Connection
    private let keys: KeyHoldings
    /// Records looked at together.
    private static let portion = 500
    /// Records of each register that `lostOfNewest` looks at.
    private static let newest = 200
    /// An envelope is not believed that names a version so far after the newest: its header was altered.
    private static let farAhead = 1_000

    public init(_ connection: any Connection, _ keys: KeyHoldings) {
        self.connection = connection
        self.keys = keys
    }

    /// Of all records, in all their versions.
    public func lost() throws -> KeylessRecords { try census().all }

    /// Of all records, in all their versions: what is lost, and what of it nobody accepted. Of records that were there when a loss was
    /// accepted, as many as were lost then are accepted.
    public func census() throws -> (all: KeylessRecords, beyondAccepted: KeylessRecords) {
        let accepted = try accepted()
        let keys = try lostKeys()
        var all = KeylessRecords(keys: keys)
        var beyond = KeylessRecords(keys: keys.filter { $1 > accepted?.keys[$0] ?? 0 })
        for register in Self.sealing {
            var (earlier, later): (Set<String>, Set<String>) = ([], [])
            try Self.each(register, connection) { rows in
                for row in try keyless(rows, register) {
                    let isLater = row.integer("entry") ?? .max > accepted?.leaf ?? 0
                    _ = isLater ? later.insert(row.text("id") ?? "") : earlier.insert(row.text("id") ?? "")
                }
            }
            all.add(earlier.count + later.count, of: register)
            let told = accepted?.records[register.code] ?? 0
            beyond.add(later.count + max(0, earlier.count - told), of: register)
        }
        return (all, beyond)
    }

    /// Of the newest records of each register, and of the newest keys: quickly, at every start. A key store that is older
    /// lacks those first. A loss that somebody accepted is left out.
    public func lostOfNewest() throws -> KeylessRecords {
        let accepted = try accepted()
        var lost = KeylessRecords(keys: try lostKeys().filter { $1 > accepted?.keys[$0] ?? 0 })
        for register in Self.sealing {
            guard let order = Self.newestFirst(register) else { continue }
            let rows = try Self.newest(register, by: order, connection)
            let asked = rows.filter { $0.integer("entry") ?? .max > accepted?.leaf ?? 0 }
            lost.add(Set(try keyless(asked, register).compactMap { $0.text("id") }).count, of: register)
        }
        return lost
    }

    /// Notes in the key store that its present loss is for good, so that nobody is asked again.
    public func acceptLoss() throws {
        guard let last = try lastLeaf() else { return }
        let lost = try lost()
        try keys.accept(
            AcceptedLoss(leaf: last.leaf, hash: last.hash, keys: lost.keys, records: lost.byRegister).text)
    }

    private func accepted() throws -> AcceptedLoss? {
        guard let accepted = keys.acceptedLoss.flatMap(AcceptedLoss.init) else { return nil }
        let hash = try connection.first("SELECT hash FROM ledger WHERE number = \(accepted.leaf)")?.text("hash")
        return hash == accepted.hash ? accepted : nil
    }

    private func lastLeaf() throws -> (leaf: Int, hash: String)? {
        let row = try connection.first("SELECT number, hash FROM ledger ORDER BY number DESC LIMIT 1")
        guard let row, let leaf = row.integer("number"), let hash = row.text("hash") else { return nil }
        return (leaf, hash)
    }

    /// The highest version of a compartment's key that stands anywhere in the data. No later key may be called the same: what
    /// stands under the one that is gone would seem altered.
    public func highestVersion(of compartment: Compartment) throws -> Int {
        var highest = try noted()[compartment] ?? 0
        let last = max(highest, keys.newestVersion(of: compartment)) + Self.farAhead
        for register in Self.sealing where register.compartment == compartment {
            try Self.each(register, connection) { rows in
                for version in rows.flatMap({ Self.versions($0, register) ?? [] }) where version <= last {
                    highest = max(highest, version)
                }
            }
        }
        return highest
    }

    static let sealing = Register.all.filter(\.hasSealedFields)

    /// An index has them in this order. Steps have none of their entries, and are asked for by their day.
    static func newestFirst(_ register: Register) -> String? {
        guard Lifecycle.kept(in: register) != nil else { return "entry" }
        return register.fields.first { $0.kind == .day && $0.required && $0.storage == .plain }?.code
    }

    /// - Parameter nonce: a question for the nonce of a version, which is sealed also where no field of it is.
    private static func question(_ register: Register, _ table: String, nonce: String) -> String {
        let isEmpty = register.sealedFields.map { "r.\($0.code) IS NULL" }.joined(separator: " AND ")
        return "SELECT r.*, CASE WHEN \(isEmpty) THEN (\(nonce)) END AS leaf_nonce FROM \(table) r"
    }

    /// - Parameter order: the column of `newestFirst`.
    static func newest(_ register: Register, by order: String, _ connection: any Connection) throws -> [Row] {
        let nonce = "SELECT c.nonce FROM ledger_commitments c WHERE c.leaf = r.entry AND r.version = 1"
        return try connection.rows(
            SQL(
                trusted: question(register, register.code, nonce: nonce) + " ORDER BY r.\(order) DESC LIMIT \(newest)"))
    }

    /// Present versions and past ones, in portions, so that memory does not grow with the register.
    static func each(
        _ register: Register, _ connection: any Connection, _ body: ([Row]) throws -> Void
    ) throws {
        let nonce = """
            SELECT MAX(c.nonce) FROM ledger l JOIN ledger_commitments c ON c.leaf = l.number
            WHERE l.register = '\(register.code)' AND l.record = r.id AND l.version = r.version
              AND l.act IN ('create', 'correct')
            """
        for table in [register.code, RegisterTable.past(of: register)] {
            var last: (id: String, version: Int) = ("", 0)
            while true {
                let rows = try connection.rows(
                    SQL(trusted: question(register, table, nonce: nonce))
                        + " WHERE (r.id, r.version) > (\(last.id), \(last.version)) ORDER BY r.id, r.version LIMIT \(portion)"
                )
                try body(rows)
                guard rows.count == portion, let end = rows.last else { break }
                last = (end.text("id") ?? "", end.integer("version") ?? 0)
            }
        }
    }

    /// Of the key that a row's envelopes stand under.
    /// - Returns: nil if nothing in it is sealed.
    private static func versions(_ row: Row, _ register: Register) -> Set<Int>? {
        let envelopes =
            register.sealedFields.compactMap { row.bytes($0.code) }
            + [row.text("leaf_nonce")].compactMap { $0.flatMap { [UInt8](hexadecimal: $0) } }
        return envelopes.isEmpty ? nil : Set(envelopes.compactMap(Envelope.keyVersion))
    }

    /// - Returns: those that have no key. Those whose erasure is written down are not meant to have one.
    private func keyless(_ rows: [Row], _ register: Register) throws -> [Row] {
        var (asked, sealed): ([Row], [KeyHoldings.Sealed]) = ([], [])
        var subjects: [Subject] = []
        for row in rows {
            guard let id = row.text("id"), let versions = Self.versions(row, register) else { continue }
            let subject = register.subject(of: id) { row.text($0) }
            asked.append(row)
            subjects.append(subject)
            sealed.append(KeyHoldings.Sealed(subject, register.compartment, versions: versions))
        }
        let lacking = try keys.lacks(sealed)
        let erased = try lacking.contains(true) ? erased() : []
        return asked.indices.filter { lacking[$0] && !erased.contains(subjects[$0].description) }.map { asked[$0] }
    }

    private func erased() throws -> Set<String> {
        Set(
            try connection.rows(
                "SELECT DISTINCT register, record FROM ledger WHERE act = \(Leaf.Act.erase.rawValue)"
            ).map { "\($0.text("register") ?? "")/\($0.text("record") ?? "")" })
    }

    private func lostKeys() throws -> [Compartment: Int] {
        try noted().filter { $1 > keys.newestVersion(of: $0) }
    }

    /// The versions of keys that the ledger names (`KeyRotation`), the newest of each compartment.
    private func noted() throws -> [Compartment: Int] {
        let rows = try connection.rows(
            """
            SELECT record, MAX(version) AS newest FROM ledger
            WHERE register = 'keys' AND act = \(Leaf.Act.rotate.rawValue) GROUP BY record
            """)
        let noted = rows.compactMap { row in
            row.text("record").flatMap(Compartment.init).map { ($0, row.integer("newest") ?? 0) }
        }
        return Dictionary(noted, uniquingKeysWith: max)
    }
}
