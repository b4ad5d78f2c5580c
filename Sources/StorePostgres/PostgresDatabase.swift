import Store

/// PostgreSQL through libpq: blocking calls on a few threads of their own, each with a connection.
///
/// Reads see one snapshot (REPEATABLE READ, READ ONLY). Writes come one after another, also those of other servers:
/// see `PostgresGroupCommit`.
public final class PostgresDatabase: Database {
    private let readers: Lanes
    private let writer: Lanes
    private let group: PostgresGroupCommit
    private let tables = Tables()
    private let isWritable: Bool

    public let dialect = Dialect(
        integer: "BIGINT", bytes: "BYTEA", tableEnd: "", orderedTableEnd: "", referencesComeLast: true)

    /// - Parameters:
    ///   - address: `postgres://…`; may name several hosts, of which the one that takes writes is used.
    ///   - readers: connections for reading, at most.
    ///   - isReplica: any of the hosts will do, and nothing is written.
    ///   - isMoving: it is this process that moves it, or takes a move back (`PostgresUse.alone`).
    ///   - isDurable: false only for what may be lost: `fsync` and `synchronous_commit` are then left alone.
    /// - Throws: `PostgresRefusal`, or `DatabaseFailure.unavailable`.
    public init(
        _ address: String, readers count: Int = 8, isReplica: Bool = false, isMoving: Bool = false,
        isDurable: Bool = true
    ) throws {
        let connector = Connector(address: address, isWritable: !isReplica, isDurable: isDurable)
        isWritable = !isReplica
        let link: Link
        do { link = try connector.connect() } catch let lost as LinkLost {
            throw DatabaseFailure.unavailable(lost.message)
        }
        readers = Lanes(count, connector, tables, spare: [link])
        writer = Lanes(1, connector, tables)
        group = PostgresGroupCommit(writer, tables, isMoving: isMoving)
    }

    deinit {
        readers.close()
        writer.close()
    }

    public func read<Answer: Sendable>(
        _ work: @Sendable @escaping (any Connection) throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            readers.add { [tables] lane in
                continuation.resume(with: Result { try Self.read(lane, tables, work) })
            }
        }
    }

    private static func read<Answer: Sendable>(
        _ lane: Lane, _ tables: Tables, _ work: (any Connection) throws -> Answer
    ) throws -> Answer {
        let link = try lane.begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        defer { link.rollBack() }
        do {
            let answer = try work(PostgresConnection(link, tables))
            // Nothing is to be written here, and who tried has to hear of it.
            try link.settle()
            return answer
        } catch { throw lane.told(error) }
    }

    public func write<Answer: Sendable>(
        _ work: @Sendable @escaping (any Connection) throws -> Answer
    ) async throws -> Answer {
        guard isWritable else { throw PostgresFailure(state: "25006", message: "a replica takes no writes") }
        return try await group.write(work)
    }

    /// The server would look by itself, but minutes later: until then it takes a table of millions for an empty one, and
    /// a page takes seconds.
    public func lookOver() async throws {
        guard isWritable else { return }
        // On the writer's thread: it takes minutes with millions of rows, and nothing else is to run meanwhile.
        try await withCheckedThrowingContinuation { continuation in
            writer.add { lane in
                continuation.resume(
                    with: Result {
                        do { try lane.ready().perform("VACUUM (ANALYZE)") } catch { throw lane.told(error) }
                    })
            }
        }
    }

    /// What runs is done to its end; the connections close behind it.
    public func close() throws {
        readers.close()
        writer.close()
    }
}
