import Foundation

enum FolderSync {
    /// Makes the names in a folder durable: a file that was synced can still be lost with its name.
    static func run(_ path: String) throws {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw failed(path) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw failed(path) }
    }

    static func ofFile(_ path: String) throws {
        try run(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }

    private static func failed(_ path: String) -> CommandProblem {
        CommandProblem("The folder \(path) could not be written to the disk: \(String(cString: strerror(errno))).")
    }
}
