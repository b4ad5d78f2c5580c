import Foundation
import GRDB

/// Writes the log that an earlier process left behind once more, and syncs it.
///
/// When an fsync fails, Linux keeps the pages in its cache and marks them clean: a later process reads them as if they
/// were on the disk, builds on them, and its own fsync, which succeeds, does not write them. With the power gone, what was
/// acknowledged would then stand behind a hole. Written again, they are dirty again (decision 0015).
enum LogRewriting {
    /// Under the writer's lock, so that no other process changes the log meanwhile.
    static func run(_ db: GRDB.Database, database path: String) throws {
        try db.inTransaction(.immediate) {
            try rewrite(path + "-wal")
            return .commit
        }
    }

    private static func rewrite(_ path: String) throws {
        let file = open(path, O_RDWR | O_CLOEXEC)
        guard file >= 0 else { return }
        // SQLite's locks are on other files: closing this one gives up none of them.
        defer { close(file) }
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        var place = 0
        while true {
            let count = pread(file, &buffer, buffer.count, off_t(place))
            guard count >= 0 else { throw failed() }
            if count == 0 { break }
            var written = 0
            while written < count {
                let part = buffer.withUnsafeBytes {
                    pwrite(file, $0.baseAddress! + written, count - written, off_t(place + written))
                }
                guard part > 0 else { throw failed() }
                written += part
            }
            place += count
        }
        guard place == 0 || fsync(file) == 0 else { throw failed() }
    }

    private static func failed() -> DatabaseError {
        DatabaseError(
            resultCode: .SQLITE_IOERR, message: "the log could not be rewritten: \(String(cString: strerror(errno)))")
    }
}
