import Backup
import Domain
import Foundation
import Store
import StorePostgres
import StoreSQLite
import Vault

/// A key store that moves with its data. One in a file has its name only when all of the move has come.
struct MovedKeys {
    private let from: String
    private let to: String
    private let old: any MovableKeyStore
    private let new: any MovableKeyStore
    /// The copy's path, if it is to stand in a file.
    private let file: String?

    private var unfinished: String { Self.unfinished(to) }
    private static func unfinished(_ path: String) -> String { path + ".unfinished" }

    /// - Throws: `CommandProblem` if the one is not there, or went elsewhere, or the other is.
    init?(from: String?, to: String?) throws {
        guard let from, let to else { return nil }
        (self.from, self.to) = (from, to)
        old = try Self.opened(from)
        if let text = try old.text(of: .moved) { throw CommandProblem(text) }
        guard !MoveCommand.isAddress(to) else {
            file = nil
            new = try PostgresKeyStore(to, isNew: true)
            return
        }
        guard !FileManager.default.fileExists(atPath: to) else {
            throw CommandProblem(
                "There is already a key store at \(to), perhaps the marked one of an earlier move: name another.")
        }
        file = to
        try OwnFile.checkFolder(of: to)
        // A move that was killed left it there; only one moves these keys at a time, since each takes its data alone.
        Self.remove(Self.unfinished(to))
        guard
            FileManager.default.createFile(
                atPath: Self.unfinished(to), contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw CommandProblem("The key store \(to) could not be made.") }
        let made = try SQLiteKeyStore(path: Self.unfinished(to))
        Opened.add { try made.close() }
        new = made
    }

    static func opened(_ text: String) throws -> any MovableKeyStore {
        if MoveCommand.isAddress(text) { return try PostgresKeyStore(text, isNew: false) }
        guard FileManager.default.fileExists(atPath: text) else {
            throw CommandProblem("There is no key store at \(text).")
        }
        let keys = try SQLiteKeyStore(path: text)
        Opened.add { try keys.close() }
        return keys
    }

    /// - Throws: `CommandProblem` if these keys are older than the data that moves with them. Tables of an earlier form are not
    ///   moved at all.
    func check(in source: any Store.Database, _ loss: LostKeys) async throws {
        guard try await source.read(Migrator.isCurrent) else { return }
        // Without the key file nothing is opened: what moves is looked over by a verify.
        try await KeysOfPeople.check(
            in: source, loss, "Bring the newest backup of the keys that fits back", opening: nil
        ) { [old] in try KeyHoldings(old) }
    }

    /// - Returns: how many salts were copied.
    func copy() throws -> Int { try old.move(to: new) }

    func mark(at now: Instant) throws {
        let sentence = MovedMark.sentence(
            "The key store \(MovedMark.shown(from))", to: MovedMark.shown(to), at: now.description)
        try old.set(.moved, to: sentence)
    }

    func finish() throws {
        guard let file else { return }
        try (new as? SQLiteKeyStore)?.close()
        guard rename(unfinished, file) == 0 else {
            throw CommandProblem("\(unfinished) could not be renamed to \(file).")
        }
        try OutputFile.syncFolder(of: file)
    }

    /// Leaves nothing of the copy in files, and the old one as it was.
    func abandon() {
        try? old.remove(.moved)
        guard let file else { return }
        try? (new as? SQLiteKeyStore)?.close()
        Self.remove(unfinished)
        Self.remove(file)
    }

    private static func remove(_ path: String) { for end in ["", "-wal", "-shm"] { unlink(path + end) } }
}
