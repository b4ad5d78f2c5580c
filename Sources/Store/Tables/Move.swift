import Foundation

/// Copies everything to another database: table by table out of one snapshot, into one transaction, which is kept only
/// if every table there has as many rows as here and the same hash.
public enum Move {
    public enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
        /// There is something in the target already.
        case notEmpty(table: String)
        /// The two have not the same tables: one was made by another Sinxay.
        case otherMigrations
        case differs(table: String)

        public var description: String {
            switch self {
            case .notEmpty(let table): "There is something in the target already (\(table)); nothing was copied."
            case .otherMigrations: "The two databases have not the same tables; nothing was copied."
            case .differs(let table): "\(table) came out otherwise than it was; nothing was kept."
            }
        }
    }

    public struct Copied: Sendable, Hashable {
        public let table: String
        public let rows: Int
        /// SHA-256 over the rows in the order of their key, hexadecimal.
        public let hash: String
    }

    private enum Part: Sendable {
        case rows(MovedTable, [Row])
        case end(MovedTable, TableSum)
    }

    private static let portion = 512

    /// - Parameter target: a database that has no tables, or all of them and nothing in them.
    /// - Throws: `Problem`.
    public static func run(
        from source: any Database, to target: any Database, _ progress: @escaping @Sendable (Copied) -> Void = { _ in }
    ) async throws -> [Copied] {
        let pipe = Pipe<Part>()
        let migrations = try await source.read(migrations)
        // Both block while they wait for each other, on threads of the databases' own.
        async let reading: Void = {
            do {
                try await source.read { connection in
                    try read(connection, pipe)
                    pipe.finish(nil)
                }
            } catch { pipe.finish(error) }
        }()
        do {
            let dialect = target.dialect
            let copied = try await target.write { connection in
                try Migrator.run(within: connection, dialect)
                guard try Self.migrations(connection) == migrations else { throw Problem.otherMigrations }
                for table in MovedTable.all where try !table.isEmpty(connection) {
                    throw Problem.notEmpty(table: table.name)
                }
                try connection.run("DELETE FROM ledger_tree")
                return try write(connection, pipe, progress)
            }
            await reading
            return copied
        } catch {
            pipe.abandon()
            await reading
            throw error
        }
    }

    @Sendable private static func migrations(_ connection: any Connection) throws -> [String] {
        try connection.rows("SELECT name FROM migrations ORDER BY name").compactMap { $0.text("name") }
    }

    private static func read(_ connection: any Connection, _ pipe: Pipe<Part>) throws {
        for table in MovedTable.all {
            var (sum, rows) = (TableSum(), [Row]())
            try connection.each(table.rows()) { row in
                sum.add(row)
                rows.append(row)
                if rows.count == portion {
                    try pipe.put(.rows(table, rows))
                    rows = []
                }
            }
            if !rows.isEmpty { try pipe.put(.rows(table, rows)) }
            try pipe.put(.end(table, sum))
        }
    }

    private static func write(
        _ connection: any Connection, _ pipe: Pipe<Part>, _ progress: (Copied) -> Void
    ) throws -> [Copied] {
        var (copied, columns) = ([Copied](), [String]())
        while let part = try pipe.take() {
            switch part {
            case .rows(let table, let rows):
                columns = rows[0].columns.names
                try table.insert(rows, connection)
            case .end(let table, let sum):
                var there = TableSum()
                if sum.rows == 0 {
                    guard try table.isEmpty(connection) else { throw Problem.differs(table: table.name) }
                } else {
                    try connection.each(table.rows(columns)) { there.add($0) }
                }
                guard there == sum else { throw Problem.differs(table: table.name) }
                let hash = sum.digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
                copied.append(Copied(table: table.name, rows: sum.rows, hash: hash))
                progress(copied[copied.count - 1])
            }
        }
        return copied
    }
}

/// Hands values from one thread to another, a few at a time.
private final class Pipe<Value: Sendable>: @unchecked Sendable {
    struct Abandoned: Error {}

    // All that follows is touched only while the condition is held.
    private let condition = NSCondition()
    private var values: [Value] = []
    private var end: Result<Void, any Error>?
    private var isAbandoned = false

    func put(_ value: Value) throws {
        condition.lock()
        defer { condition.unlock() }
        while values.count >= 8, !isAbandoned { condition.wait() }
        guard !isAbandoned else { throw Abandoned() }
        values.append(value)
        condition.broadcast()
    }

    /// - Returns: nil at the end.
    func take() throws -> Value? {
        condition.lock()
        defer { condition.unlock() }
        while values.isEmpty, end == nil { condition.wait() }
        guard values.isEmpty else {
            condition.broadcast()
            return values.removeFirst()
        }
        try end?.get()
        return nil
    }

    func finish(_ error: (any Error)?) {
        condition.lock()
        end = error.map { .failure($0) } ?? .success(())
        condition.broadcast()
        condition.unlock()
    }

    /// Nobody takes any more.
    func abandon() {
        condition.lock()
        isAbandoned = true
        condition.broadcast()
        condition.unlock()
    }
}
