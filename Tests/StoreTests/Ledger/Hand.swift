import Domain
import Ledger
import Seeded
import Vault

@testable import Store

/// The hand in the database: what alterations are made of.
struct Hand {
    static let leafColumns = [
        "at", "staff", "agency", "act", "register", "record", "version", "changed", "purpose", "commitment", "format",
    ]

    let connection: any Connection

    /// Of the database; only `forgePerson` uses it, as somebody would who has the keys too.
    let vault: Vault

    init(_ connection: any Connection, _ vault: Vault) {
        self.connection = connection
        self.vault = vault
    }

    func run(_ sql: String) throws { try connection.run(SQL(trusted: sql)) }

    /// Puts something else into one column of one row.
    func edit(_ table: String, _ column: String, where row: String, _ random: inout SeededGenerator) throws -> String {
        guard
            let before = try connection.first(SQL(trusted: "SELECT \(column) FROM \(table) WHERE \(row) LIMIT 1"))?[
                column]
        else { throw NothingDone() }
        let after: Datum
        switch before {
        case .integer(let number): after = .integer(number + [-1, 1, 2, 100].randomElement(using: &random)!)
        case .text(let text): after = .text(try other(than: text, &random))
        case .bytes(let bytes): after = .bytes(other(than: bytes, &random))
        // A text where bytes belong is refused by the table.
        default: after = Bool.random(using: &random) ? .text("x") : .bytes([1, 2, 3])
        }
        try connection.run(SQL(trusted: "UPDATE \(table) SET \(column) = ? WHERE \(row)", [after]))
        return "\(table).\(column) where \(row): \(before) to \(after)"
    }

    private func other(than bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var other = bytes
        switch Int.random(in: 0..<3, using: &random) {
        case 0: other.removeLast()
        case 1: other.append(0)
        default: other[Int.random(in: other.indices, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        }
        return other
    }

    private func other(than text: String, _ random: inout SeededGenerator) throws -> String {
        var bytes = Array(text.utf8)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes.append(UInt8.random(in: 0x20...0x7E, using: &random))
        case 1: bytes.removeAll()
        case 2: bytes.append(UInt8(ascii: "\n"))
        case 3 where !bytes.isEmpty: bytes.remove(at: Int.random(in: bytes.indices, using: &random))
        default:
            guard !bytes.isEmpty else { return "x" }
            bytes[Int.random(in: bytes.indices, using: &random)] ^= 1 << UInt8.random(in: 0..<7, using: &random)
        }
        guard let other = String(validating: bytes, as: UTF8.self), !other.isExactly(text),
            !other.utf8.contains(0)
        else { throw NothingDone() }
        return other
    }

    // MARK: Leaves

    func rehash(_ number: Int) throws {
        guard let row = try connection.first("SELECT * FROM ledger WHERE number = \(number)") else {
            throw NothingDone()
        }
        try connection.run(
            "UPDATE ledger SET hash = \(LedgerRow.text(row).hash.description) WHERE number = \(number)")
    }

    /// Makes everything that rests on the leaves anew, as somebody would who knows how it is made but has no key, and
    /// takes away the stored checkpoints that would contradict it.
    func rewrite() throws {
        var frontier = Frontier()
        let tree = LedgerTree(connection)
        try run("DELETE FROM ledger_nodes")
        for row in try connection.rows("SELECT * FROM ledger ORDER BY number") {
            let hash = LedgerRow.text(row).hash
            try connection.run(
                "UPDATE ledger SET hash = \(hash.description) WHERE number = \(row.integer("number") ?? 0)")
            try tree.add(hash, to: &frontier)
        }
        try tree.save(frontier)
        try run("DELETE FROM ledger_checkpoints")
        try run("DELETE FROM ledger_witnesses")
    }

    func renumber(from number: Int, by step: Int, rewriting: Bool = true) throws {
        // By way of negative numbers: no two leaves ever have one number.
        for table in [("ledger", "number"), ("ledger_commitments", "leaf")] {
            try run("UPDATE \(table.0) SET \(table.1) = -(\(table.1) + \(step)) WHERE \(table.1) >= \(number)")
            try run("UPDATE \(table.0) SET \(table.1) = -\(table.1) WHERE \(table.1) < 0")
        }
        if rewriting { try rewrite() }
    }

    func swapNumbers(_ one: Int, _ other: Int) throws {
        let columns = Self.leafColumns.joined(separator: ", ")
        let both = try connection.rows(
            SQL(trusted: "SELECT \(columns) FROM ledger WHERE number IN (\(one), \(other))"))
        // Two leaves that differ in nothing but their numbers.
        if both[0].values == both[1].values { throw NothingDone() }
        for table in [("ledger", "number"), ("ledger_commitments", "leaf")] {
            try run(
                "UPDATE \(table.0) SET \(table.1) = -(\(one) + \(other) - \(table.1)) WHERE \(table.1) IN (\(one), \(other))"
            )
            try run("UPDATE \(table.0) SET \(table.1) = -\(table.1) WHERE \(table.1) < 0")
        }
    }

    func copyLeaf(from number: Int, to place: Int) throws {
        let columns = Self.leafColumns.joined(separator: ", ")
        try run(
            "INSERT INTO ledger (number, hash, \(columns)) SELECT \(place), hash, \(columns) FROM ledger WHERE number = \(number)"
        )
    }

    // MARK: Records

    func editRecord(in tables: [String], _ random: inout SeededGenerator) throws -> String {
        let table = tables.randomElement(using: &random)!
        let register = Register.named(table.replacing("_past", with: ""))!
        let column = (RegisterTable.columns(of: register) + (table.hasSuffix("_past") ? ["superseded_at"] : []))
            .randomElement(using: &random)!
        let ids = try connection.rows(SQL(trusted: "SELECT id, version FROM \(table) ORDER BY id, version"))
        let row = ids.randomElement(using: &random)!
        return try edit(
            table, column, where: "id = '\(row.text("id")!)' AND version = \(row.integer("version")!)", &random)
    }

    func deleteOne(from tables: [String], by column: String, _ random: inout SeededGenerator) throws -> String {
        let table = tables.randomElement(using: &random)!
        let values = try connection.rows(SQL(trusted: "SELECT \(column) FROM \(table) ORDER BY 1")).map { $0[column] }
        guard let value = values.randomElement(using: &random) else { throw NothingDone() }
        try connection.run(SQL(trusted: "DELETE FROM \(table) WHERE \(column) = ?", [value]))
        return "\(table) \(value)"
    }

    func copyRecord(_ random: inout SeededGenerator) throws -> String {
        let register = Register.named(["people", "places"].randomElement(using: &random)!)!
        let columns = RegisterTable.columns(of: register).filter { $0 != "id" && $0 != "entry" }.joined(separator: ", ")
        let old = register.code == "people" ? "P-2" : "LA-BK"
        try run(
            "INSERT INTO \(register.code) (id, entry, \(columns)) SELECT 'NEW', entry + 1000000, \(columns) FROM \(register.code) WHERE id = '\(old)'"
        )
        if register.code == "people" { try run("INSERT INTO registrations (person, agency) VALUES ('NEW', 'A-LWU')") }
        return register.code
    }

    /// Changes a person together with the commitment, the leaf and the whole tree: only a checkpoint kept outside
    /// tells.
    func forgePerson(_ number: Int) throws -> String {
        let people = Register.named("people")!
        let sealer = FieldSealer(vault)
        guard let row = try connection.first("SELECT * FROM people WHERE id = \("P-\(number)")"),
            var stored = try StoredRecord(row, people, ceiling: .sealed, sealer)?.record,
            let recordedAt = row.text("recorded_at").flatMap({ Instant($0) }),
            let leaf = try connection.integer(
                """
                SELECT number FROM ledger WHERE register = 'people' AND record = \(stored.id)
                  AND version = \(stored.version) AND commitment <> ''
                """),
            let nonce = try connection.first("SELECT nonce FROM ledger_commitments WHERE leaf = \(leaf)")?.text("nonce")
                .flatMap({ [UInt8](hexadecimal: $0) }), let opened = try sealer.nonce(nonce, of: stored)
        else { throw NothingDone() }
        stored.values["given_name"] = .text("Forged")
        let name = try sealer.datum(people.field("given_name")!, of: stored, version: stored.version)
        try connection.run("UPDATE people SET given_name = \(name) WHERE id = \(stored.id)")
        let forged = Commitment(to: stored, recordedAt: recordedAt, nonce: opened)
        try connection.run("UPDATE ledger SET commitment = \(forged.description) WHERE number = \(leaf)")
        try rewrite()
        return "P-\(number) with leaf \(leaf)"
    }
}
