import CPQ

/// Statements that were sent over a connection and whose outcome was not looked at yet (libpq's pipeline mode).
final class Pipeline {
    private let raw: OpaquePointer
    private var sent = 0
    /// Whether what comes next on the connection can't be told any more.
    private(set) var isBroken = false

    /// So many are sent before the first outcome is looked at. Their answers are short: they never fill what lies
    /// between here and the server, so that neither waits for the other.
    private static let most = 64

    init(_ raw: OpaquePointer) { self.raw = raw }

    var isFull: Bool { sent >= Self.most }

    func send(_ statement: Prepared, _ parameters: Parameters) throws {
        if sent == 0, PQenterPipelineMode(raw) != 1 { throw broken() }
        sent += 1
        let isSent = parameters.with { count, values, lengths, formats in
            PQsendQueryPrepared(raw, statement.name, count, values, lengths, formats, 1) == 1
        }
        guard isSent else { throw broken() }
    }

    /// - Parameter look: throws for a result that tells of a failure.
    /// - Throws: what the first that failed met.
    func settle(_ look: (OpaquePointer?) throws -> Void) throws {
        guard sent > 0 else { return }
        defer { sent = 0 }
        guard PQpipelineSync(raw) == 1 else { throw broken() }
        var failure: (any Error)?
        for _ in 0..<sent {
            while let result = PQgetResult(raw) {
                defer { PQclear(result) }
                if failure == nil { do { try look(result) } catch { failure = error } }
            }
        }
        let end = PQgetResult(raw)
        defer { PQclear(end) }
        guard PQresultStatus(end) == PGRES_PIPELINE_SYNC, PQexitPipelineMode(raw) == 1 else {
            let lost = broken()
            throw failure ?? lost
        }
        if let failure { throw failure }
    }

    private func broken() -> LinkLost {
        isBroken = true
        return LinkLost(message: Link.trimmed(PQerrorMessage(raw)))
    }
}
