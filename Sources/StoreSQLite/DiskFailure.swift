import GRDB

enum DiskFailure {
    /// After it, what the disk holds is not known.
    static func isOne(_ error: any Error) -> Bool {
        guard let error = error as? DatabaseError else { return false }
        return [.SQLITE_IOERR, .SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode.primaryResultCode)
    }

    /// SQLite undoes the transaction, and the next one may succeed.
    static func isFull(_ error: any Error) -> Bool {
        (error as? DatabaseError)?.resultCode.primaryResultCode == .SQLITE_FULL
    }
}
