import GRDB

/// Failures of the disk that a database stands on.
public enum DiskFailure {
    /// After it, what the disk holds is not known.
    /// - Parameter path: of the database that is written; damage of another file, out of which it is copied, is not its own.
    static func isOne(_ error: any Error, of path: String) -> Bool {
        if let damage = error as? SQLiteDamage { return damage.isOf(path) }
        guard let error = error as? DatabaseError else { return false }
        return [.SQLITE_IOERR, .SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode.primaryResultCode)
    }

    /// SQLite undoes the transaction, and the next one may succeed.
    public static func isFull(_ error: any Error) -> Bool {
        if case SQLiteSnapshot.Failure.notCopied(let why) = error { return why.contains("full") }
        return (error as? DatabaseError)?.resultCode.primaryResultCode == .SQLITE_FULL
    }

    /// SQLite has these words also where a file beside the database finds no room.
    public static func mayBeFull(_ error: any Error) -> Bool {
        if error is SQLiteSnapshot.Failure { return true }
        guard let error = error as? DatabaseError else { return false }
        return [.SQLITE_IOERR, .SQLITE_CANTOPEN].contains(error.resultCode.primaryResultCode)
    }
}
