import Backup
import Foundation
import Store
import StoreSQLite

/// A database that is being made, by `init` or by a move. Cut short at any moment, it leaves nothing that can be served: an
/// embedded one has its name only at the end, and in PostgreSQL one transaction makes all of it.
struct NewDatabase {
    let database: any Store.Database
    private let folder: DataFolder?
    /// Whether the folder was made for it.
    private let isNewFolder: Bool

    /// - Throws: `CommandProblem` if there is one, or another command is at it.
    init(_ folder: DataFolder) throws {
        try folder.checkFree()
        isNewFolder = !FileManager.default.fileExists(atPath: folder.path)
        try FileManager.default.createDirectory(
            atPath: folder.path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try folder.beginMaking()
        // What a command that was killed left there: with the lock, nobody is at it any more.
        Self.remove(folder.unfinished)
        self.folder = folder
        do {
            database = try SQLiteDatabase(path: folder.unfinished, onDiskFailure: Installation.stop)
        } catch {
            Self.remove(folder.unfinished)
            throw error
        }
    }

    /// - Parameter database: in which a failed transaction leaves nothing.
    init(_ database: any Store.Database) {
        self.database = database
        (folder, isNewFolder) = (nil, false)
    }

    /// Gives an embedded database its name.
    func finish() async throws {
        guard let folder else { return }
        try database.close()
        guard rename(folder.unfinished, folder.database) == 0 else {
            throw CommandProblem(
                "\(folder.unfinished) could not be renamed to \(folder.database): \(String(cString: strerror(errno))).")
        }
        try OutputFile.syncFolder(of: folder.database)
        try OutputFile.syncFolder(of: folder.path)
        folder.endMaking()
    }

    /// Leaves nothing of an embedded database that was not finished.
    func abandon() {
        guard let folder, FileManager.default.fileExists(atPath: folder.unfinished) else { return }
        try? database.close()
        Self.remove(folder.unfinished)
        if isNewFolder { folder.removeLocks() }
        folder.endMaking()
    }

    private static func remove(_ path: String) {
        for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    }
}
