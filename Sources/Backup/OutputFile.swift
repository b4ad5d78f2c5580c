import Crypto
import Foundation
import Ledger

/// A new file, for its owner alone, that is on the disk when it is finished.
public final class OutputFile {
    private let path: String
    private let descriptor: CInt
    private var hasher = SHA256()

    public private(set) var length = 0

    /// - Throws: `FileProblem`, also if there is such a file.
    public init(_ path: String) throws {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileProblem.failed("make", path) }
    }

    deinit { close(descriptor) }

    /// Keeps it known for one that is being written, until it is closed, however its process ends. A file system that has no
    /// locks is none the worse.
    func lock() throws {
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
            throw FileProblem.failed("lock", path)
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_nlink > 0 else { throw FileProblem.failed("keep", path) }
    }

    public func write(_ data: Data) throws {
        hasher.update(data: data)
        length += data.count
        try data.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = Foundation.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw FileProblem.failed("write", path) }
                done += count
            }
        }
    }

    /// - Returns: the SHA-256 of the file, in hexadecimal.
    public func finish() throws -> String {
        guard fsync(descriptor) == 0 else { throw FileProblem.failed("put on the disk", path) }
        return Array(hasher.finalize()).hexadecimal
    }

    /// A new name is on the disk when its folder is.
    public static func syncFolder(of path: String) throws {
        let folder = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent().path
        let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileProblem.failed("open", folder) }
        defer { close(descriptor) }
        // Some file systems of networks can't, and say so.
        guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else {
            throw FileProblem.failed("put on the disk", folder)
        }
    }
}
