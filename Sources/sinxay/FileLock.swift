import Foundation
import Synchronization

/// Locks between processes, which the system takes back when a process ends, however it ends.
enum FileLock {
    enum Kind {
        /// With others who share it.
        case shared
        case alone
    }

    /// Open as long as the process lives.
    private static let held = Mutex<[(path: String, file: CInt)]>([])

    /// - Returns: whether it was taken; nobody waits for it.
    /// - Throws: `CommandProblem` if the file can't be made.
    static func take(_ path: String, _ kind: Kind) throws -> Bool {
        let isNew = !FileManager.default.fileExists(atPath: path)
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw CommandProblem("\(path) can't be made: \(String(cString: strerror(errno))).")
        }
        // One that the root user makes would lock out the user whose folder it is.
        var folder = stat()
        if isNew, geteuid() == 0, stat((path as NSString).deletingLastPathComponent, &folder) == 0 {
            fchown(file, folder.st_uid, folder.st_gid)
        }
        guard flock(file, (kind == .shared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 else {
            close(file)
            return false
        }
        held.withLock { $0.append((path, file)) }
        return true
    }

    /// Gives back what this process holds.
    static func release(_ path: String) {
        held.withLock { held in
            for lock in held where lock.path == path { close(lock.file) }
            held.removeAll { $0.path == path }
        }
    }
}
