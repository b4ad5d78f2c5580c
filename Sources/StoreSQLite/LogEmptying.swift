import GRDB

/// Writes the log into the database and cuts it to nothing at the end of a process, so that a copy of the one file is
/// whole also where another process still has it open.
enum LogEmptying {
    /// Where somebody reads for longer than this, the log stays for the next who ends.
    private static let patience = 500

    /// Does what it can: what stays in the log is as durable there.
    static func run(_ writer: some DatabaseWriter) throws {
        try writer.barrierWriteWithoutTransaction { db in
            try? db.execute(sql: "PRAGMA busy_timeout = \(patience)")
            _ = try? Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
    }
}
