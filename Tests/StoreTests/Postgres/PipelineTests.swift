import Store
import StorePostgres
import TestDatabases
import Testing

/// Statements are sent without waiting for their outcome: a failure is still heard of, and by whoever it is due to.
@Suite(.enabled(if: ScratchDatabase.isPostgres)) struct PipelineTests {
    private struct Own: Error {}

    private func database() async throws -> ScratchDatabase {
        let scratch = try await ScratchDatabase(nil)
        try await scratch.database.write { try $0.run("CREATE TABLE t (a bigint PRIMARY KEY)") }
        return scratch
    }

    private func kept(_ scratch: ScratchDatabase) async throws -> [Int] {
        try await scratch.database.read { try $0.rows("SELECT a FROM t ORDER BY a").compactMap { $0.integer("a") } }
    }

    @Test(arguments: [0, 1, 62, 63, 64, 65, 199]) func aFailureAnywhereUndoesAllOfItsWrite(place: Int) async throws {
        let scratch = try await database()
        try await scratch.database.write { try $0.run("INSERT INTO t (a) VALUES (1000)") }
        await #expect(throws: PostgresFailure.self) {
            try await scratch.database.write { connection in
                for number in 0..<200 {
                    try connection.run("INSERT INTO t (a) VALUES (\(number == place ? 1000 : number))")
                }
            }
        }
        #expect(try await kept(scratch) == [1000])
        try await scratch.database.write { try $0.run("INSERT INTO t (a) VALUES (1001)") }
        #expect(try await kept(scratch) == [1000, 1001])
    }

    @Test func whatWasSentIsSeenByTheNextQuestion() async throws {
        let scratch = try await database()
        let counts = try await scratch.database.write { connection in
            try (0..<150).map { number in
                try connection.run("INSERT INTO t (a) VALUES (\(number))")
                return try connection.integer("SELECT count(*) FROM t")
            }
        }
        #expect(counts == (1...150).map { $0 })
    }

    /// Many at once share transactions, each in a savepoint of its own.
    @Test func aFailureThatComesLateHarmsNobodyElse() async throws {
        let scratch = try await database()
        try await scratch.database.write { try $0.run("INSERT INTO t (a) VALUES (0)") }
        let database = scratch.database
        let acknowledged = await withTaskGroup(of: Int?.self) { group in
            for number in 1...300 {
                group.addTask {
                    do {
                        try await database.write { connection in
                            try connection.run("INSERT INTO t (a) VALUES (\(number * 10))")
                            // The last word of every third fails, and is not waited for.
                            if number.isMultiple(of: 3) { try connection.run("INSERT INTO t (a) VALUES (0)") }
                            // Others give up by themselves while what they sent has failed already.
                            if number.isMultiple(of: 5) { throw Own() }
                        }
                        return number * 10
                    } catch { return nil }
                }
            }
            return await group.reduce(into: [Int]()) { if let number = $1 { $0.append(number) } }
        }
        let expected = (1...300).filter { !$0.isMultiple(of: 3) && !$0.isMultiple(of: 5) }.map { $0 * 10 }
        #expect(acknowledged.sorted() == expected)
        #expect(try await kept(scratch) == [0] + expected)
    }

    private static func row(_ number: Int) -> [Datum] {
        let whole = number.isMultiple(of: 2) ? Int64(number) : Int64.min + Int64(number)
        let text: Datum = number.isMultiple(of: 3) ? .null : .text("ກ\t\\N\n\(number)")
        let bytes: [UInt8] = number.isMultiple(of: 5) ? [] : [0, 255, UInt8(number % 256)]
        return [.integer(whole), text, .bytes(bytes), .integer(Int64(-number)), .real(Double(number) / 3)]
    }

    @Test func manyRowsComeOutAsTheyWentIn() async throws {
        let scratch = try await ScratchDatabase(nil)
        try await scratch.database.write { connection in
            try connection.run("CREATE TABLE c (a bigint PRIMARY KEY, b text, c bytea, d integer, e float8)")
        }
        let rows = (0..<500).map(Self.row)
        try await scratch.database.write { try $0.insert(into: "c", ["a", "b", "c", "d", "e"], rows) }
        let found = try await scratch.database.read { try $0.rows("SELECT a, b, c, d, e FROM c ORDER BY d DESC") }
        #expect(found.map(\.values) == rows)
        await #expect(throws: PostgresFailure.self) {
            try await scratch.database.write { try $0.insert(into: "c", ["a", "b", "c", "d", "e"], rows) }
        }
        await #expect(throws: PostgresFailure.self) {
            let wrong = Array(repeating: [Datum.text("A\0"), .text("b")], count: 100)
            try await scratch.database.write { try $0.insert(into: "c", ["b", "b"], wrong) }
        }
        #expect(try await scratch.database.read { try $0.integer("SELECT count(*) FROM c") } == 500)
    }

    @Test func aStatementWithinAnAnswersRowsIsSentToo() async throws {
        let scratch = try await database()
        try await scratch.database.write { connection in
            for number in 0..<100 { try connection.run("INSERT INTO t (a) VALUES (\(number))") }
        }
        try await scratch.database.write { connection in
            try connection.each("SELECT a FROM t ORDER BY a") { row in
                try connection.run("INSERT INTO t (a) VALUES (\((row.integer("a") ?? 0) + 1000))")
            }
        }
        #expect(try await kept(scratch).count == 200)
    }
}
