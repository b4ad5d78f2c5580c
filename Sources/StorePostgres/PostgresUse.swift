import Foundation
import Store
import Synchronization

/// Who is at work on a database: each server shares a lock for as long as it serves, on a connection of its own, and a move
/// takes it alone. A server that lost that connection takes it anew; what it writes meanwhile is kept from a move by
/// `beforeWriting`, within each transaction.
public final class PostgresUse: Sendable {
    /// "sinuse" in ASCII.
    static let lock = 0x7369_6E75_7365
    /// How often a server looks whether its connection still stands.
    private static let pause = 2.0

    public enum Problem: Error, Sendable, Hashable, CustomStringConvertible {
        /// With who is at work, by program, address and process of the database.
        case inUse(String)
        /// By a move that is going on.
        case isMoving
        /// The connection that kept others out was lost: what they wrote meanwhile was not copied.
        case lost

        public var description: String {
            switch self {
            case .inUse(let who):
                "The database is in use (\(who)): what is written meanwhile would not be moved. End its servers and other commands first."
            case .isMoving: "The database is being moved to another place. Wait until that has ended."
            case .lost: "The connection that kept others out of the database was lost. Begin the move anew."
            }
        }
    }

    private struct Held: @unchecked Sendable {
        // Touched only while the lock around it is held.
        var link: Link?
    }

    private let connector: Connector
    private let held: Mutex<Held>

    private init(_ connector: Connector, _ link: sending Link) {
        self.connector = connector
        held = Mutex(Held(link: link))
    }

    // MARK: A move

    /// - Throws: `Problem.inUse`, or `DatabaseFailure.unavailable`.
    public static func alone(_ address: String) throws -> PostgresUse {
        let connector = Connector(address: address, isWritable: true, isDurable: false)
        return try told {
            let link = try connector.connect()
            guard try isTrue(link, SQL(trusted: "SELECT pg_try_advisory_lock(\(lock)) AS taken")) else {
                throw Problem.inUse(try others(link))
            }
            return PostgresUse(connector, link)
        }
    }

    /// - Throws: `Problem.lost` if others may have written since the lock was taken.
    public func checkAlone() throws {
        try held.withLock { held in
            guard let link = held.link, (try? link.perform("SELECT 1")) != nil else { throw Problem.lost }
        }
    }

    private static func others(_ link: Link) throws -> String {
        try link.rows(
            SQL(
                trusted: """
                    SELECT DISTINCT a.application_name || ' at ' || coalesce(host(a.client_addr), 'this machine') || ', process '
                      || a.pid AS who
                    FROM pg_locks l JOIN pg_stat_activity a USING (pid)
                    WHERE l.locktype = 'advisory' AND l.granted AND a.datname = current_database()
                      AND (l.classid::bigint << 32) + l.objid::bigint = \(lock)
                      AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) ORDER BY who
                    """)
        ).compactMap { $0.text("who") }.joined(separator: "; ")
    }

    // MARK: A server

    /// Shares the lock until the process ends.
    /// - Parameter onMoved: called once, from a thread of its own, where the lock was lost and a move came between.
    /// - Throws: `Problem.isMoving`, or `DatabaseFailure.unavailable`.
    public static func shared(_ address: String, onMoved: @escaping @Sendable () -> Void) throws -> PostgresUse {
        let connector = Connector(address: address, isWritable: true, isDurable: false)
        let use = try told { PostgresUse(connector, try share(connector)) }
        Thread.detachNewThread {
            while true {
                Thread.sleep(forTimeInterval: pause)
                guard use.keep() else { return onMoved() }
            }
        }
        return use
    }

    private static func share(_ connector: Connector) throws -> sending Link {
        let link = try connector.connect()
        let isShared = try isTrue(link, SQL(trusted: "SELECT pg_try_advisory_lock_shared(\(lock)) AS taken"))
        guard isShared,
            try !isTrue(link, "SELECT to_regclass(quote_ident(current_schema()) || '.moved') IS NOT NULL AS taken")
        else { throw Problem.isMoving }
        return link
    }

    /// - Returns: false if a move came between.
    private func keep() -> Bool {
        held.withLock { held in
            if let link = held.link, (try? link.perform("SELECT 1")) != nil { return true }
            held.link = nil
            do { held.link = try Self.share(connector) } catch is Problem { return false } catch {
                // It is away; the next round tries again.
            }
            return true
        }
    }

    // MARK: Each write

    /// Within a transaction, before it takes its turn: until it ends no move begins, and it fails where one goes on or was.
    static let beforeWriting = """
        DO $$BEGIN IF NOT pg_try_advisory_xact_lock_shared(\(lock))
          OR to_regclass(quote_ident(current_schema()) || '.moved') IS NOT NULL THEN
          RAISE EXCEPTION 'the database was moved, or is being moved' USING ERRCODE = '\(movedState)';
        END IF; END$$
        """
    static let movedState = "SXMVD"

    // MARK: One database or two

    /// Whether two addresses lead to the same database, however they are written.
    public static func areOne(_ one: String, _ other: String) throws -> Bool {
        try told {
            let (first, second) = (
                try Connector(address: one, isWritable: true, isDurable: false).connect(),
                try Connector(address: other, isWritable: true, isDurable: false).connect()
            )
            let number = Int.random(in: 1...Int.max)
            try first.perform("SELECT pg_advisory_lock(\(number))")
            return try !isTrue(second, SQL(trusted: "SELECT pg_try_advisory_lock(\(number)) AS taken"))
        }
    }

    private static func isTrue(_ link: Link, _ sql: SQL) throws -> Bool {
        try link.rows(sql).first?.integer("taken") == 1
    }

    private static func told<Answer>(_ work: () throws -> sending Answer) throws -> sending Answer {
        do { return try work() } catch let lost as LinkLost { throw DatabaseFailure.unavailable(lost.message) }
    }
}
