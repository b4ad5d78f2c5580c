import Domain

/// What phones sent, and what became of it.
public struct OperationStore {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    public func find(_ id: String) throws -> StoredOperation? {
        try connection.first("SELECT * FROM operations WHERE id = \(id)").flatMap(StoredOperation.init)
    }

    /// What has this to offer, and is done.
    public func provider(of need: String) throws -> StoredOperation? {
        try connection.first(
            "SELECT * FROM operations WHERE provides = \(need) AND state = 'done' ORDER BY received_at, id"
        )
        .flatMap(StoredOperation.init)
    }

    /// Writes what became of an operation: a new row, or the present one anew.
    public func put(_ operation: StoredOperation, at now: Instant) throws {
        let settled = operation.state == .waiting ? nil : now.description
        let sealed: Datum = operation.sealed.map(Datum.bytes) ?? .null
        try connection.run(
            """
            INSERT INTO operations (id, digest, kind, author, agency, owner, phone, origin, carried_by, made_at,
              received_at, settled_at, tries, state, reason, needs, provides, mends, mended_by, register, record, intake,
              sealed)
            VALUES (\(operation.id), \(operation.digest), \(operation.kind), \(operation.author), \(operation.agency),
              \(operation.owner), \(operation.phone), \(operation.origin), \(operation.carriedBy), \(operation.madeAt),
              \(operation.receivedAt), \(settled), \(operation.tries), \(operation.state.rawValue),
              \(operation.reason), \(operation.needs), \(operation.provides), \(operation.mends), \(operation.mendedBy),
              \(operation.register), \(operation.record), \(operation.intake), \(sealed))
            ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, settled_at = excluded.settled_at,
              tries = excluded.tries, state = excluded.state, reason = excluded.reason, needs = excluded.needs,
              provides = excluded.provides, mended_by = excluded.mended_by, register = excluded.register,
              record = excluded.record, sealed = excluded.sealed
            """)
    }

    /// Returned to this person and not mended yet, the oldest first.
    public func returned(to owner: String, most: Int) throws -> [StoredOperation] {
        try connection.rows(
            """
            SELECT * FROM operations WHERE owner = \(owner) AND state = 'returned' AND mended_by IS NULL
            ORDER BY made_at, id LIMIT \(most)
            """
        ).compactMap(StoredOperation.init)
    }

    /// Returned within an agency, to whomever.
    public func returned(in agency: String, most: Int) throws -> [StoredOperation] {
        try connection.rows(
            """
            SELECT * FROM operations WHERE agency = \(agency) AND state = 'returned' AND mended_by IS NULL
            ORDER BY made_at, id LIMIT \(most)
            """
        ).compactMap(StoredOperation.init)
    }

    /// What an agency's members sent and still waits, the oldest first.
    public func waiting(in agency: String, most: Int) throws -> [StoredOperation] {
        try connection.rows(
            """
            SELECT * FROM operations WHERE agency = \(agency) AND state = 'waiting'
            ORDER BY received_at, id LIMIT \(most)
            """
        ).compactMap(StoredOperation.init)
    }

    /// So often an operation is tried. What waits for another agency's batch is not told that there is one: it goes on
    /// waiting, and is not tried for ever.
    static let mostTries = 40

    /// Those that wait for what is there by now, also for a batch that was opened on a page.
    public func ready(most: Int) throws -> [StoredOperation] {
        try connection.rows(
            """
            SELECT w.* FROM operations w WHERE w.state = 'waiting' AND w.tries < \(Self.mostTries) AND (EXISTS
                (SELECT 1 FROM operations p WHERE p.state = 'done'
                 AND (p.provides = w.needs OR (p.mends IS NOT NULL AND 'operation:' || p.id = w.needs)))
              OR (w.needs LIKE 'batch:%' AND (EXISTS (SELECT 1 FROM raids r WHERE r.code = substr(w.needs, 7))
                OR EXISTS (SELECT 1 FROM arrivals a WHERE a.code = substr(w.needs, 7)))))
            ORDER BY w.received_at, w.id LIMIT \(most)
            """
        ).compactMap(StoredOperation.init)
    }

    public func waitingCount() throws -> Int {
        try connection.integer("SELECT count(*) FROM operations WHERE state = 'waiting'") ?? 0
    }
}
