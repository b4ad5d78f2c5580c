import Store
import TestDatabases
import Testing

@testable import StorePostgres

/// What goes to PostgreSQL comes back as it was, and what it computes comes as the seam knows it.
@Suite(.enabled(if: ScratchDatabase.isPostgres)) struct WireTests {
    @Test func everyDatumComesBack() async throws {
        let scratch = try await ScratchDatabase(nil)
        let data: [(Datum, Datum, Datum, Datum)] = [
            (.integer(.min), .real(-0.1), .text("ຂ້ອຍ ?$1'\\"), .bytes([0, 255, 39])),
            (.integer(.max), .real(1e300), .text(""), .bytes([])),
            (.integer(0), .real(0), .text("\u{10FFFF}\n"), .bytes(Array(0...255))),
            (.null, .null, .null, .null),
        ]
        try await scratch.database.write { connection in
            try connection.run("CREATE TABLE t (n bigint, a bigint, b double precision, c text, d bytea)")
            for (number, row) in data.enumerated() {
                try connection.run("INSERT INTO t VALUES (\(number), \(row.0), \(row.1), \(row.2), \(row.3))")
            }
        }
        let rows = try await scratch.database.read { try $0.rows("SELECT a, b, c, d FROM t ORDER BY n") }
        #expect(rows.map(\.values) == data.map { [$0.0, $0.1, $0.2, $0.3] })
    }

    @Test(arguments: [
        ("CAST(12 AS smallint)", Datum.integer(12)), ("CAST(-12 AS int)", .integer(-12)), ("1 = 1", .integer(1)),
        ("CAST(0 AS numeric)", .integer(0)), ("CAST(-123456789012 AS numeric)", .integer(-123_456_789_012)),
        ("CAST(10000 AS numeric)", .integer(10_000)), ("7 / 2", .integer(3)), ("CAST(1.5 AS real)", .real(1.5)),
        ("CAST(9223372036854775807 AS numeric)", .integer(.max)), ("1.5", .real(1.5)), ("-0.00012", .real(-0.00012)),
        ("123456.789", .real(123_456.789)), ("CAST('99999999999999999999' AS numeric)", .real(1e20)),
        ("sum(CAST(n AS bigint))", .integer(6)), ("CAST('a' AS varchar)", .text("a")), ("1 = NULL", .null),
    ])
    func `what is computed comes as the seam knows it`(expression: String, expected: Datum) async throws {
        let scratch = try await ScratchDatabase(nil)
        let found = try await scratch.database.read {
            try $0.first(SQL(trusted: "SELECT \(expression) AS x FROM (VALUES (1), (2), (3)) AS v (n)"))?["x"]
        }
        #expect(found == expected)
    }

    @Test func textsAndBytesAreNotTakenForEachOther() async throws {
        let scratch = try await ScratchDatabase(nil)
        try await scratch.database.write { try $0.run("CREATE TABLE t (c text, d bytea)") }
        for bad: SQL in [
            "INSERT INTO t (d) VALUES (\("text"))", "INSERT INTO t (c) VALUES (\(Datum.bytes([1])))",
            "INSERT INTO t (c) VALUES (\("a\0b"))",
        ] {
            await #expect(throws: PostgresFailure.self) { try await scratch.database.write { try $0.run(bad) } }
        }
        #expect(try await scratch.database.read { try $0.integer("SELECT count(*) FROM t") } == 0)
    }

    /// Ten times more rows than are held while another statement runs within.
    @Test func aLongAnswerIsHandedOutWhileOthersRun() async throws {
        let scratch = try await ScratchDatabase(nil)
        let (seen, inside) = try await scratch.database.read { connection in
            var (seen, inside) = (0, 0)
            try connection.each("SELECT n FROM generate_series(1, 20000) AS g (n)") { row in
                seen += row.integer("n") == seen + 1 ? 1 : 0
                if seen.isMultiple(of: 5000) { inside += try connection.integer("SELECT 1") ?? 0 }
            }
            struct Enough: Error {}
            // One that is left in the middle leaves the connection as it was.
            do {
                try connection.each("SELECT n FROM generate_series(1, 20000) AS g (n)") { _ in throw Enough() }
            } catch is Enough {}
            return (seen, inside + (try connection.integer("SELECT 1") ?? 0))
        }
        #expect(seen == 20_000)
        #expect(inside == 5)
    }
}
