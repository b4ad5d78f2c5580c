import Domain
import Foundation
import Ledger
import StoreSQLite
import TestDatabases
import Testing
import Vault

@testable import Store

/// A small installation with something of everything that an upgrade could harm: corrections, sealed fields, an erased
/// person, names to search, an account, leaves and a signed checkpoint.
struct SmallInstallation: Sendable {
    let database: SQLiteDatabase
    let vault: Vault
    /// Goes with the last who uses it.
    private let folder: InstallationFolder

    static let log = SigningKey(name: "example.la/sinxay", kind: .log, seed: Array(repeating: 7, count: 32))!
    private static let now = Instant("2026-01-02T03:04:05.678Z")!
    private static let root = Result {
        try RootKeyFile("sinxay key file 1\nroot \(Data(repeating: 5, count: 32).base64EncodedString())\n").root { nil }
    }

    /// Without any tables.
    init() throws { try self.init(InstallationFolder()) }

    /// From dumps as `sqlite3 .dump` writes them, without the keys of another installation.
    init(data: String, keys: String) throws {
        let folder = try InstallationFolder()
        try folder.load(data, into: folder.data)
        try folder.load(keys, into: folder.keys)
        try self.init(folder)
    }

    private init(_ folder: InstallationFolder) throws {
        self.folder = folder
        database = try SQLiteDatabase(path: folder.data)
        let store = try SQLiteKeyStore(path: folder.keys)
        try Vault.prepare(store, root: Self.root.get(), at: Self.now)
        vault = try Vault(root: Self.root.get(), store: store)
    }

    /// An installation whose tables are those of an earlier Sinxay, with what of another's data had a place in them.
    func projected(through migration: String) async throws -> SmallInstallation {
        let old = try SmallInstallation(InstallationFolder(keysOf: folder))
        try await Migrator.run(on: old.database, through: migration)
        let tables = try await old.database.read { connection in
            try connection.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'migrations'")
                .compactMap { $0.text("name") }
        }
        for table in tables {
            let rows = try await database.read { try $0.rows(SQL(trusted: "SELECT * FROM \(table)")) }
            try await old.database.write { try Self.put(rows, into: table, $0) }
        }
        return old
    }

    private static func put(_ rows: [Row], into table: String, _ connection: any Connection) throws {
        try connection.run("PRAGMA defer_foreign_keys = ON")
        let columns = try connection.rows(SQL(trusted: "SELECT name FROM pragma_table_info('\(table)')"))
            .compactMap { $0.text("name") }
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        // `ledger_tree` comes with a row.
        try connection.run(SQL(trusted: "DELETE FROM \(table)"))
        for row in rows {
            var values = columns.map { row[$0] }
            if table == "ledger", !columns.contains("format"), let hash = columns.firstIndex(of: "hash") {
                let lines = values[..<hash].map { $0.text ?? "\($0.integer ?? -1)" }
                values[hash] = .text(LeafText(format: 1, lines: lines).hash.description)
            }
            try connection.run(
                SQL(
                    trusted: "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))", values))
        }
    }

    func dump() throws -> (data: String, keys: String) {
        (try folder.dump(folder.data), try folder.dump(folder.keys))
    }

    // MARK: What is in it

    private func write(_ work: @Sendable @escaping (RecordWriter) throws -> Void) async throws {
        try await database.write { [vault] connection in
            let sealer = FieldSealer(vault)
            try work(RecordWriter(connection, by: .commandLine, at: Self.now, sealer))
            try sealer.session.keepSalts()
        }
    }

    /// Into the present tables.
    func fill() async throws {
        try await write { writer in
            for code in ["LA-VT", "LA-BK"] {
                try writer.insert(
                    .made("places", code, ["name_lo": "ແຂວງ", "name_en": "Place \(code)", "level": "province"]))
            }
            for (id, kind) in [("A-IMM", "immigration_police"), ("A-LWU", "womens_union")] {
                try writer.insert(
                    .made("agencies", id, ["name_lo": "ກ", "name_en": id, "kind": kind, "level": "central"]))
            }
            try writer.insert(
                .made("staff", "U-DALA", ["name": "Dala", "role": "lwu", "agency": "A-LWU", "from_day": "2018-01-01"]))
            for (number, name) in ["Malai", "Bounmy", "Noy"].enumerated() {
                try writer.insert(Self.person(number, name))
                try writer.insert(
                    .made(
                        "referrals", "R-\(number)",
                        [
                            "person": "P-\(number)", "purpose": "services", "from_agency": "A-IMM",
                            "to_agency": "A-LWU",
                            "made_on": "2025-05-01", "consent": "yes", "message": "Message \(number)",
                        ]))
            }
            try writer.replace(Self.person(1, "Bounmi"))
            try writer.replace(Self.person(1, "Bounmee", version: 2))
            try writer.note(.export, "people")
            try AccountStore(writer.connection).add(staff: "U-DALA", username: "dala", password: "scrypt$1$1$x$y")
        }
        try await write { writer in
            try writer.forgetNames(of: "P-2", in: Register.named("people")!)
            try writer.noteErasure(Register.named("people")!, "P-2")
            try writer.noteErasure(Register.named("referrals")!, "R-2")
        }
        try vault.destroy([.person("P-2"), Subject("referrals", "R-2")], at: Self.now)
        try await database.write { _ = try CheckpointStore($0).make(with: Self.log, at: Self.now) }
    }

    private static func person(_ number: Int, _ name: String, version: Int = 1) throws -> Record {
        try .made(
            "people", "P-\(number)", version: version,
            [
                "given_name": name, "sex": "female", "birth_year": "1990", "age_basis": "stated", "citizenship": "LA",
                "home_province": "LA-BK",
            ])
    }

    /// Gives names the pairs of their parts; the registers that lacked them.
    func pairNames() async throws -> [String] {
        let registers = try await database.read { try NamePairing.open($0) }
        for register in registers {
            var isWhole = false
            while !isWhole {
                isWhole = try await database.write { [vault] in
                    try NamePairing($0, FieldSealer(vault)).batch(register, most: 2) == 0
                }
            }
        }
        return registers.map(\.code)
    }

    /// What goes on after an upgrade: a correction, a new record, another checkpoint.
    func workOn() async throws {
        try await write { writer in
            try writer.replace(Self.person(0, "Sengdao"))
            try writer.insert(Self.person(7, "Keo"))
        }
        try await database.write { _ = try CheckpointStore($0).make(with: Self.log, at: Self.now) }
    }

    // MARK: Reading it

    /// Every value of every version of every record, in a fixed order.
    func everything() async throws -> [String] {
        try await read { reader in
            var all: [String] = []
            for register in Register.all {
                var query = RecordQuery(register)
                query.limit = .max
                for present in try reader.list(query) {
                    for stored in try reader.versions(of: present) {
                        let place = "\(register.code) \(stored.record.id) \(stored.record.version)"
                        all += stored.record.values.map { "\(place) \($0.key): \($0.value.plain)" }
                        all += stored.erased.map { "\(place) \($0) is erased" }
                    }
                }
            }
            return all.sorted()
        }
    }

    func found(_ words: String) async throws -> [String] {
        try await read { reader in
            var query = RecordQuery(Register.named("people")!)
            query.words = words
            return try reader.list(query).map(\.record.id)
        }
    }

    private func read<Answer: Sendable>(
        _ work: @Sendable @escaping (RecordReader) throws -> Answer
    ) async throws -> Answer {
        try await database.read { [vault] in
            try work(RecordReader($0, for: .commandLine, at: .testNow, FieldSealer(vault)))
        }
    }

    func verified() async throws -> LedgerReport {
        try await database.read { [vault] in
            try LedgerVerifier(logKeys: [Self.log.verifier]).run($0, FieldSealer(vault))
        }
    }

    /// What is added up beside the records.
    func added() async throws -> [String] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM browsing ORDER BY staff, day, act").map { "\($0.values)" }
        }
    }

    /// Columns and indexes of every table.
    func tables() async throws -> [String] {
        try await database.read { connection in
            let columns = try connection.rows(
                """
                SELECT m.name AS name, c.name AS part, c.type AS type, c."notnull" AS needed, c.pk AS pk
                FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY 1, 2
                """)
            let indexes = try connection.rows("SELECT sql FROM sqlite_master WHERE type = 'index' ORDER BY 1")
            return (columns + indexes).map { "\($0.values)" }
        }
    }
}

/// Two files in a folder that goes with its last user.
final class InstallationFolder: Sendable {
    private let path: String
    var data: String { path + "/data.sqlite" }
    var keys: String { path + "/keys.sqlite" }

    init() throws {
        path = NSTemporaryDirectory() + "/sinxay-upgrade-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// With another's keys, as they stand.
    convenience init(keysOf other: InstallationFolder) throws {
        try self.init()
        try load(other.dump(other.keys), into: keys)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func load(_ dump: String, into database: String) throws {
        let file = path + "/dump.sql"
        try dump.write(toFile: file, atomically: true, encoding: .utf8)
        _ = try sqlite(database, ".read '\(file)'")
    }

    func dump(_ database: String) throws -> String { try sqlite(database, ".dump") }

    private func sqlite(_ database: String, _ command: String) throws -> String {
        try Program.run("sqlite3", "-bail", database, command)
    }
}
