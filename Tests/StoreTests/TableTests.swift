import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

@Suite struct TableTests {
    @Test(.disabled(if: ScratchDatabase.isPostgres))
    func theTablesOfAMigratedDatabaseAreThoseThatTheRegistersDeclare() async throws {
        let test = try await TestDatabase()
        let dialect = test.database.dialect
        let made = try await test.database.read { connection in
            try connection.rows("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        }
        let byName = Dictionary(made.map { ($0.text("name") ?? "", squeezed($0.text("sql") ?? "")) }) { first, _ in
            first
        }
        var declared: Set<String> = [
            "migrations", "ledger", "registrations", "accounts", "sessions", "factors", "factor_resets", "devices",
            "account_events", "name_tokens", "name_pairing", "invitations", "staff_keys", "recipient_keys",
            "recipient_members", "recovery_keys", "browsing", "listed", "ties", "figure_counts", "phones", "operations",
            "tasks",
        ]
        for register in Register.all {
            for statement in RegisterTable.definition(of: register, in: dialect) {
                let name = statement.replacing("UNIQUE ", with: "").split(separator: " ")[2].trimmingPrefix("(")
                declared.insert(String(name))
                #expect(
                    byName[String(name)] == squeezed(statement),
                    "\(name) differs from its declaration: add a migration"
                )
            }
        }
        let undeclared = Set(byName.keys).subtracting(declared).filter {
            !$0.hasPrefix("ledger_") && !$0.contains("_by_")
        }
        #expect(undeclared.isEmpty)
    }

    @Test(arguments: Register.all) func everyColumnIsDeclaredAndTyped(register: Register) async throws {
        let test = try await TestDatabase()
        for (table, extra) in [
            (register.code, RegisterTable.keptColumns(of: register)),
            (RegisterTable.past(of: register), ["superseded_at"]),
        ] {
            let columns = try await test.database.read {
                try $0.rows(
                    ScratchDatabase.isPostgres
                        ? """
                        SELECT CAST(column_name AS text) AS name, upper(CAST(data_type AS text)) AS type
                        FROM information_schema.columns
                        WHERE table_schema = 'public' AND table_name = \(table) ORDER BY ordinal_position
                        """
                        : SQL(trusted: "SELECT name, type FROM pragma_table_info('\(table)')"))
            }
            #expect(columns.compactMap { $0.text("name") } == RegisterTable.columns(of: register) + extra)
            #expect(columns.allSatisfy { ["TEXT", "INTEGER", "BLOB", "BIGINT", "BYTEA"].contains($0.text("type")) })
        }
    }

    @Test func theTablesRefuseWhatTheRegistersRefuse() async throws {
        let test = try await TestDatabase()
        let bad = [
            "INSERT INTO places (id, version, entry, recorded_at, entered_at, recorded_by, name_lo, name_en, level) VALUES ('X', 1, 1, 't', 't', 's', 'ກ', 'A', 'village')",
            "INSERT INTO places (id, version, entry, recorded_at, entered_at, recorded_by, name_lo, name_en, level) VALUES ('X', 0, 1, 't', 't', 's', 'ກ', 'A', 'province')",
            "INSERT INTO places (id, version, entry, recorded_at, entered_at, recorded_by, name_en, level) VALUES ('X', 1, 1, 't', 't', 's', 'A', 'province')",
            "INSERT INTO places (id, version, entry, recorded_at, entered_at, recorded_by, name_lo, name_en, level, tile_row) VALUES ('X', 1, 1, 't', 't', 's', 'ກ', 'A', 'province', 31)",
            "INSERT INTO places (id, version, entry, recorded_at, entered_at, recorded_by, name_lo, name_en, level, tile_row) VALUES ('X', 1, 1, 't', 't', 's', 'ກ', 'A', 'province', 'many')",
            "INSERT INTO places (id, version, entry, recorded_at, entered_at, recorded_by, name_lo, name_en, level) VALUES ('', 1, 1, 't', 't', 's', 'ກ', 'A', 'province')",
        ]
        for statement in bad {
            await #expect(throws: (any Error).self, "\(statement)") {
                try await test.database.write { try $0.run(SQL(trusted: statement)) }
            }
        }
    }

    @Test func migrationsRunOnceOnADatabaseWithDataInIt() async throws {
        let test = try await TestDatabase(migrated: false)
        let first = Migration.all[0].name
        #expect(try await Migrator.run(on: test.database, through: first) == [first])
        try await test.database.write { connection in
            try connection.run(
                "INSERT INTO places (id, version, entry, recorded_at, entered_at, recorded_by, name_lo, name_en, level) VALUES ('LA-VT', 1, 1, '2020-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z', 'operator', 'ວຽງຈັນ', 'Vientiane', 'province')"
            )
        }
        #expect(try await Migrator.run(on: test.database) == Migration.all.dropFirst().map(\.name))
        #expect(try await Migrator.run(on: test.database).isEmpty)
        let found = try await test.read { try $0.find(Register.named("places")!, "LA-VT") }
        #expect(found?.record.text("name_en") == "Vientiane")
    }

    @Test func aDatabaseOfANewerSinxayIsLeftAlone() async throws {
        let test = try await TestDatabase()
        try await test.database.write { try $0.run("INSERT INTO migrations (name) VALUES ('9999-tomorrow')") }
        await #expect(throws: Migrator.Newer(migrations: ["9999-tomorrow"])) {
            try await Migrator.run(on: test.database)
        }
    }

    private func squeezed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .replacing("\"", with: "")
    }
}
