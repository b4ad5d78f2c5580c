import Foundation

/// A data folder with an embedded database: whose it is, and who uses it.
struct DataFolder {
    enum Use {
        /// As everyone does who reads or writes in it, at the same time.
        case shared
        /// To move it: others' writing meanwhile would be left behind.
        case alone
    }

    let path: String

    var database: String { path + "/" + Installation.databaseName }
    /// The database's name until all of it is there; nothing is served from it.
    var unfinished: String { database + ".unfinished" }
    private var useLock: String { path + "/sinxay.lock" }
    private var serverLock: String { path + "/sinxay.served" }

    init(_ path: String) { self.path = path }

    /// - Returns: keys or a key of the log that stand beside a data folder: there was data in it.
    static func trace(beside data: String) -> String? {
        let folder = URL(fileURLWithPath: data).standardizedFileURL.path
        return [".keys.sqlite", ".keys", ".log-key"].map { folder + $0 }
            .first { FileManager.default.fileExists(atPath: $0) }
    }

    /// The names of all files that Sinxay makes in a data folder.
    static func isOurs(_ name: String) -> Bool {
        name.hasPrefix(Installation.databaseName) || ["sinxay.lock", "sinxay.served"].contains(name)
    }

    /// Looks whether the folder can be used and is nobody else's, and keeps it from being moved until the process ends.
    func enter(_ use: Use = .shared) throws {
        try check()
        switch use {
        case .shared:
            guard try FileLock.take(useLock, .shared) else {
                throw CommandProblem("\(path) is being moved to another place. Wait until that has ended.")
            }
        case .alone:
            guard try FileLock.take(useLock, .alone) else {
                throw CommandProblem(
                    "\(path) is in use: what is written meanwhile would not be moved. End its server and other commands first."
                )
            }
        }
    }

    /// Two servers of one folder would each keep their own count of guesses, requests and names.
    func beginServing() throws {
        try check()
        guard try FileLock.take(serverLock, .alone) else {
            throw CommandProblem(
                "\(path) is served already, or its root key is being changed, by another process. End that one first.")
        }
    }

    /// Keeps a server from beginning until this process ends.
    /// - Returns: false if one is at work on it.
    func keepFromBeingServed() throws -> Bool { try FileLock.take(serverLock, .alone) }

    private func check() throws {
        // In a folder that can't be entered nothing seems to be there.
        try OwnFile.checkUsable(path, in: path)
        guard FileManager.default.fileExists(atPath: database) else {
            guard let trace = Self.trace(beside: path) else {
                throw CommandProblem("There is no database in \(path). Make one with: sinxay init --data \(path)")
            }
            throw CommandProblem(
                """
                There is no database in \(path), and \(trace) is beside it: the disk of the data is not mounted, or the data is gone. \
                Mount it; or bring the newest backup back, under another name: sinxay restore --from BACKUP --data OTHER --key KEY \
                --log-key PUBLIC-KEY-OF-THE-LOG. Nothing was done.
                """)
        }
        try checkNobodyElseEnters()
        try checkNotEmpty()
        for file in [database, database + "-wal", database + "-shm"] {
            try OwnFile.checkUsable(file, in: path)
            try OwnFile.tighten(file)
        }
    }

    /// - Throws: `CommandProblem` if there is a database, or none can be made.
    func checkFree() throws {
        guard !FileManager.default.fileExists(atPath: database) else {
            throw CommandProblem("There is a database in \(path) already.")
        }
        try OwnFile.checkUsable(path, in: path)
        try OwnFile.checkFolder(of: database)
        try checkNobodyElseEnters()
    }

    /// Keeps everyone else from making a database here until the process ends.
    func beginMaking() throws {
        guard try FileLock.take(useLock, .alone) else {
            throw CommandProblem("Another command is making a database in \(path). Wait until that has ended.")
        }
    }

    func endMaking() { FileLock.release(useLock) }

    /// Removes the folder, unless anything but the lock is in it.
    func removeLocks() {
        unlink(useLock)
        rmdir(path)
    }

    /// Only `init`, `restore` and `move` make tables: a file that something emptied is not a new country.
    private func checkNotEmpty() throws {
        var status = stat()
        guard stat(database, &status) == 0, status.st_size == 0 else { return }
        throw Self.isEmpty(path)
    }

    /// - Parameter data: the data folder.
    static func isEmpty(_ data: String) -> CommandProblem {
        CommandProblem(
            """
            The database in \(data) is empty: nothing was ever made in it, or something emptied it. Nothing was changed. \
            Bring the newest backup back, under another name: sinxay restore --from BACKUP --data OTHER --key KEY --log-key \
            PUBLIC-KEY-OF-THE-LOG
            """)
    }

    func checkNobodyElseEnters() throws {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & 0o077 != 0 else { return }
        throw CommandProblem("Others may enter the data folder. Take that from them first: chmod 700 '\(path)'")
    }
}
