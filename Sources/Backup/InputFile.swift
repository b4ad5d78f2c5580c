import Crypto
import Foundation
import Ledger

/// A file that is read from its beginning to its end.
public final class InputFile {
    private let path: String
    private let descriptor: CInt

    public let length: Int

    public init(_ path: String) throws {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileProblem.failed("read", path) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            close(descriptor)
            throw FileProblem.failed("read", path)
        }
        length = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// - Returns: so many bytes, or fewer at the end of the file.
    public func read(_ count: Int) throws -> Data {
        var data = Data(count: count)
        var filled = 0
        while filled < count {
            let more = try data.withUnsafeMutableBytes { buffer in
                let more = Foundation.read(descriptor, buffer.baseAddress! + filled, count - filled)
                guard more >= 0 || errno == EINTR else { throw FileProblem.failed("read", path) }
                return more < 0 ? nil : more
            }
            guard let more else { continue }
            if more == 0 { break }
            filled += more
        }
        return data.prefix(filled)
    }

    /// The SHA-256 of a file as the disk has it, in hexadecimal.
    static func hash(_ path: String) throws -> String {
        let file = try InputFile(path)
        // What the system still remembers of the writing would only confirm itself.
        posix_fadvise(file.descriptor, 0, 0, POSIX_FADV_DONTNEED)
        var hasher = SHA256()
        while true {
            let data = try file.read(1 << 20)
            if data.isEmpty { return Array(hasher.finalize()).hexadecimal }
            hasher.update(data: data)
        }
    }
}
