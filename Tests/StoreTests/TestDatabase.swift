import Domain
import Foundation
import MemoryKeys
import Store
import TestDatabases
import Vault

/// A database of its own, which goes when the test has ended, with keys in memory.
final class TestDatabase: Sendable {
    let scratch: ScratchDatabase
    let vault: Vault

    var database: any Database { scratch.database }

    init(migrated: Bool = true) async throws {
        scratch = try await ScratchDatabase(migrated ? .tables : nil)
        vault = try .inMemory()
    }

    /// Writes as the command line does, at this moment.
    @discardableResult
    func write<Answer: Sendable>(
        at now: String = "2020-06-01", _ work: @Sendable @escaping (RecordWriter) throws -> Answer
    ) async throws -> Answer {
        let moment = Instant(now)!
        return try await database.write { [vault] connection in
            let sealer = FieldSealer(
                vault, connection, for: .commandLine, at: moment, today: moment.day, RoleHolders.small)
            let answer = try work(RecordWriter(connection, by: .commandLine, at: moment, sealer))
            try sealer.session.keepSalts()
            return answer
        }
    }

    func read<Answer: Sendable>(
        as viewer: Viewer = .commandLine, _ work: @Sendable @escaping (RecordReader) throws -> Answer
    ) async throws -> Answer {
        try await database.read { [vault] in try work(RecordReader($0, for: viewer, at: .testNow, FieldSealer(vault))) }
    }

    /// Every row of every table, as text: what a write that failed must leave alone.
    func contents() async throws -> [String] {
        try await database.read { connection in
            try connection.tables().flatMap { table in
                try connection.rows(SQL(trusted: "SELECT * FROM \(table)")).map { "\(table) \($0.values)" }.sorted()
            }
        }
    }
}

extension RoleHolders {
    /// A country in which the department is an NGO.
    static let small = RoleHolders(kinds: [.atd: ["ngo"]], identifyingKind: "ngo", identifyingLevel: "central")
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

extension Instant {
    /// The moment at which tests look at the records.
    static let testNow = Instant("2020-06-01")!
}
