import Foundation
import Store

/// A thread's place at the database: its connection, made when it is first needed and made anew when it was lost.
final class Lane {
    private let connector: Connector
    private let tables: Tables
    private var link: Link?

    /// How long work waits for a database that is away: a standby takes over within this time.
    static let patience = Duration.seconds(15)

    init(_ connector: Connector, _ tables: Tables, _ link: Link? = nil) {
        self.connector = connector
        self.tables = tables
        self.link = link
    }

    /// A connection on which a transaction was just begun. Until then nothing was done, so it is tried again with
    /// growing pauses.
    ///
    /// - Throws: `DatabaseFailure.unavailable`, `PostgresRefusal`.
    func begin(_ statements: String) throws -> Link {
        let clock = ContinuousClock()
        let end = clock.now + Self.patience
        var pause = 0.0
        while true {
            do {
                let link = try self.link ?? connector.connect()
                self.link = link
                if link.tables != tables.version {
                    try link.forgetStatements()
                    link.tables = tables.version
                }
                try link.perform(statements)
                return link
            } catch let refusal as PostgresRefusal {
                drop()
                throw refusal
            } catch let failure as PostgresFailure where failure.state == PostgresUse.movedState {
                drop()
                throw PostgresRefusal.moved
            } catch {
                // The old connection may be to a server that is gone, or takes no writes any more.
                drop()
                guard clock.now < end else {
                    throw DatabaseFailure.unavailable((error as? LinkLost)?.message ?? "\(error)")
                }
                if pause > 0 { Thread.sleep(forTimeInterval: pause) }
                pause = min(1, max(0.02, pause * 2))
            }
        }
    }

    /// The connection that stands, or a new one.
    func ready() throws -> Link { try link ?? begin("SELECT 1") }

    /// What a caller is told of a failure before anything was to be kept.
    func told(_ error: any Error) -> any Error {
        if link?.isLost ?? true { drop() }
        if case DatabaseFailure.outcomeUnknown = error { drop() }
        if let lost = error as? LinkLost { return DatabaseFailure.unavailable(lost.message) }
        if let failure = error as? PostgresFailure, failure.state.hasPrefix("57P") {
            drop()
            return DatabaseFailure.unavailable(failure.message)
        }
        return error
    }

    func drop() { link = nil }
}
