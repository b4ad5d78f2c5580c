import Foundation

/// A backup before it has its name: a hidden file beside it, which its process keeps locked.
enum BackupPart {
    private static let end = ".part"

    /// - Parameter path: of the backup that is to be.
    static func path(of path: String) -> String {
        let url = URL(fileURLWithPath: path)
        let name = ".\(url.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)\(end)"
        return url.deletingLastPathComponent().appendingPathComponent(name).path
    }

    /// Removes the parts of backups that were killed, whatever they were to be called: their locks went with their processes.
    /// A file of somebody else's, one that is no backup, and one on a file system without locks are left alone.
    static func removeLeftOvers(beside path: String) {
        let folder = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent().path
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where isPart(name) {
            removeIfLeft(folder + "/" + name)
        }
    }

    /// `.NAME.PROCESS.part`
    private static func isPart(_ name: String) -> Bool {
        let words = name.split(separator: ".", omittingEmptySubsequences: false)
        return name.hasPrefix(".") && name.hasSuffix(end) && words.count >= 4 && Int32(words[words.count - 2]) != nil
    }

    private static func removeIfLeft(_ path: String) {
        let file = open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
            flock(file, LOCK_EX | LOCK_NB) == 0
        else { return }
        let head = Array(BackupFormat.firstLine.utf8)
        var bytes = [UInt8](repeating: 0, count: head.count)
        let count = pread(file, &bytes, head.count, 0)
        // One that was killed before its first byte is empty.
        guard count >= 0, bytes.prefix(count).elementsEqual(head.prefix(count)) else { return }
        unlink(path)
    }
}
