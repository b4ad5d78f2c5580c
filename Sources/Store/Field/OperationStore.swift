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

    /// Those that wait for one of these and may go on, as it is there by now; also a batch that was opened on a page.
    ///
    /// Only what these needs name is looked at: what else waits, however much it be, costs a request nothing.
    /// - Parameter isFor: whether what is there is there for this author. Others of one need, however many and early,
    ///   take no place of theirs.
    public func ready(
        for needs: Set<String>, most: Int, isFor: (_ need: String, _ author: String) throws -> Bool
    ) throws -> [StoredOperation] {
        var found: [StoredOperation] = []
        for need in needs.sorted() where try isOffered(need) {
            let authors = try authors(waitingFor: need).filter { try isFor(need, $0) }
            guard !authors.isEmpty else { continue }
            let listed = authors.map { author -> SQL in "\(author)" }.joined(by: ", ")
            found += try connection.rows(
                """
                SELECT * FROM operations WHERE state = 'waiting' AND needs = \(need) AND author IN (\(listed))
                ORDER BY received_at, id LIMIT \(most)
                """
            ).compactMap(StoredOperation.init)
        }
        return found
    }

    private func authors(waitingFor need: String) throws -> [String] {
        try connection.rows("SELECT DISTINCT author FROM operations WHERE state = 'waiting' AND needs = \(need)")
            .compactMap { $0.text("author") }
    }

    private func isOffered(_ need: String) throws -> Bool {
        if try provider(of: need) != nil { return true }
        if need.hasPrefix("operation:") {
            let id = String(need.dropFirst("operation:".count))
            if try find(id)?.state == .done { return true }
            // It arrived later than those that wait for it, and mends one whose place another has taken.
            let root = try root(id)
            return try root == id ? false : provider(of: "operation:" + root) != nil
        }
        guard need.hasPrefix("batch:") else { return false }
        let code = String(need.dropFirst("batch:".count))
        return try connection.integer(
            """
            SELECT (SELECT count(*) FROM raids WHERE code = \(code)) + (SELECT count(*) FROM arrivals WHERE code = \(code))
            """) ?? 0 > 0
    }

    /// All that is waited for, each once.
    public func needs() throws -> Set<String> {
        Set(
            try connection.rows("SELECT DISTINCT needs FROM operations WHERE state = 'waiting'").compactMap {
                $0.text("needs")
            })
    }

    /// What others may go on with since these stand as they do, and what those of them that wait are waiting for.
    public func moved(_ ids: [String]) throws -> Set<String> {
        var needs: Set<String> = []
        for operation in try ids.compactMap(find) {
            if operation.state == .waiting { needs.insert(operation.needs) }
            guard operation.state == .done else { continue }
            if !operation.provides.isEmpty { needs.insert(operation.provides) }
            needs.formUnion(try chain(operation.id).map { "operation:" + $0 })
        }
        return needs
    }

    /// The operation and those that it mended one after another, up to the first.
    private func chain(_ id: String) throws -> [String] {
        var (chain, seen) = ([id], Set([id]))
        while let mended = try find(chain[chain.count - 1])?.mends, seen.insert(mended).inserted {
            chain.append(mended)
        }
        return chain
    }

    /// The operation that stands at the beginning of what was mended.
    public func root(_ id: String) throws -> String { try chain(id).last ?? id }

    public func waitingCount() throws -> Int {
        try connection.integer("SELECT count(*) FROM operations WHERE state = 'waiting'") ?? 0
    }
}
