import Store
import Synchronization

/// A database whose statements are noted: those of readers, and those within the writer.
final class WatchedDatabase: Database {
    struct Statements: Sendable {
        var read: [String] = []
        var written: [String] = []
    }

    private let inner: any Database
    private let noted = Mutex(Statements())

    init(_ inner: any Database) { self.inner = inner }

    /// What was asked since the last time.
    func taken() -> Statements {
        noted.withLock { statements in
            defer { statements = Statements() }
            return statements
        }
    }

    var dialect: Dialect { inner.dialect }
    func lookOver() async throws { try await inner.lookOver() }
    func close() throws { try inner.close() }

    func read<Answer: Sendable>(
        _ work: @Sendable @escaping (any Connection) throws -> Answer
    ) async throws -> Answer {
        try await inner.read { [self] connection in
            try work(Watched(inner: connection) { text in self.noted.withLock { $0.read.append(text) } })
        }
    }

    func write<Answer: Sendable>(
        _ work: @Sendable @escaping (any Connection) throws -> Answer
    ) async throws -> Answer {
        try await inner.write { [self] connection in
            try work(Watched(inner: connection) { text in self.noted.withLock { $0.written.append(text) } })
        }
    }

    private struct Watched: Connection {
        let inner: any Connection
        let note: (String) -> Void

        func run(_ sql: SQL) throws {
            note(sql.text)
            try inner.run(sql)
        }

        func insert(into table: String, _ columns: [String], _ rows: [[Datum]]) throws {
            note("INSERT INTO \(table)")
            try inner.insert(into: table, columns, rows)
        }

        func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
            note(sql.text)
            try inner.each(sql, body)
        }

        var ending: Ending { inner.ending }
    }
}
