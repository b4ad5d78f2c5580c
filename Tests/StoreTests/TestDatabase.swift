import Domain
import Foundation
import MemoryKeys
import Store
import StoreSQLite
import Vault

/// A database in a folder of its own, which goes when the test has ended.
final class TestDatabase: Sendable {
    let database: SQLiteDatabase
    let path: String
    let vault: Vault
    private let folder: URL

    init(migrated: Bool = true) async throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("sinxay-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appendingPathComponent("test.sqlite").path
        database = try SQLiteDatabase(path: path)
        vault = try .inMemory()
        if migrated { try await Migrator.run(on: database) }
    }

    // The database closes with its last user: that may be its own thread, which could not wait for itself to close.
    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Writes as the command line does, at this moment.
    @discardableResult
    func write<Answer: Sendable>(
        at now: String = "2020-06-01", _ work: @Sendable @escaping (RecordWriter) throws -> Answer
    ) async throws -> Answer {
        let moment = Instant(now)!
        return try await database.write { [vault] connection in
            let sealer = FieldSealer(vault, connection, for: .commandLine, at: moment, today: moment.day)
            let answer = try work(RecordWriter(connection, by: .commandLine, at: moment, sealer))
            try sealer.session.keepSalts()
            return answer
        }
    }

    func read<Answer: Sendable>(
        as viewer: Viewer = .commandLine, _ work: @Sendable @escaping (RecordReader) throws -> Answer
    ) async throws -> Answer {
        try await database.read { [vault] in try work(RecordReader($0, for: viewer, FieldSealer(vault))) }
    }

    /// Every row of every table, as text: what a write that failed must leave alone.
    func contents() async throws -> [String] {
        try await database.read { connection in
            let tables = try connection.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            return try tables.compactMap { $0.text("name") }.flatMap { table in
                try connection.rows(SQL(trusted: "SELECT * FROM \(table)")).map { "\(table) \($0.values)" }.sorted()
            }
        }
    }
}

extension Record {
    /// A record from raw text by field code.
    static func made(_ register: String, _ id: String, version: Int = 1, _ raw: [String: String]) throws -> Record {
        let register = Register.named(register)!
        var values: [String: Value] = [:]
        for (code, text) in raw { values[code] = try register.field(code)!.read(text) }
        return Record(register, id: id, version: version, values)
    }
}
