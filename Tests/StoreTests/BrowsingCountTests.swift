import Domain
import Testing

@testable import Store

@Suite struct BrowsingCountTests {
    private let noy = Viewer(staff: "U-NOY", name: "Noy", role: .atd, agency: "A-ATD", province: nil)

    /// The day's leaves one by one, as oversight could count them.
    private func leaves(_ act: String, _ connection: any Connection) throws -> Int? {
        try connection.integer(
            """
            SELECT count(*) FROM ledger WHERE staff = 'U-NOY' AND act = \(act) AND register = 'people'
              AND substr(at, 1, 10) = '2020-06-01'
            """)
    }

    @Test func theDaysSumIsThatOfItsLeavesAndOfNothingElse() async throws {
        let test = try await TestDatabase()
        let (now, next) = (Instant("2020-06-01")!, Instant("2020-06-02")!)
        for (moment, times) in [(now, 3), (next, 1)] {
            try await test.database.write { [noy, vault = test.vault] connection in
                let leaves = LeafWriter(
                    connection, by: noy, at: moment, FieldSealer(vault), random: { UInt64.random(in: 0...UInt64.max) })
                for _ in 0..<times { try leaves.leave(.read, "people", record: "P-1", version: 1) }
                try leaves.leave(.search, "people")
                // What is open to everyone, and acts that are no browsing, are not counted.
                try leaves.leave(.read, "places", record: "L", version: 1)
                try leaves.leave(.correct, "people", record: "P-1", version: 2)
            }
        }
        try await test.database.read { connection in
            let counts = try BrowsingCount(connection).today(of: "U-NOY", at: now)
            #expect(counts == [.opened: 3, .searches: 1])
            #expect(try leaves("read", connection) == 3)
            #expect(try leaves("search", connection) == 1)
            #expect(try BrowsingCount(connection).today(.opened, of: "U-NOY", at: now) == 3)
            #expect(try BrowsingCount(connection).today(.opened, of: "U-NOY", at: next) == 1)
            #expect(try BrowsingCount(connection).today(of: "U-KHAM", at: now).isEmpty)
        }
    }

    @Test func whatWasLookedAtBeforeThereWasASumIsInIt() async throws {
        let test = try await TestDatabase(migrated: false)
        try await Migrator.run(on: test.database, through: "0006-sign-in")
        try await test.database.write { connection in
            for (number, register) in Register.all.map(\.code).enumerated() {
                try connection.run(
                    """
                    INSERT INTO ledger (number, at, staff, agency, act, register, record, version, changed, hash)
                    VALUES (\(number + 1), '2020-06-01T03:00:00.000Z', 'U-NOY', 'A-ATD', 'read', \(register), 'X', 1, '', '')
                    """)
            }
        }
        try await Migrator.run(on: test.database)
        let count = try await test.database.read {
            try BrowsingCount($0).today(.opened, of: "U-NOY", at: Instant("2020-06-01")!)
        }
        // Registers that came after it had no leaves before.
        let later: Set<String> = ["batch_people"]
        #expect(count == Register.all.filter { $0.sensitive && !later.contains($0.code) }.count)
    }
}
