import Backup
import Domain
import Foundation
import StorePostgres
import StoreSQLite
import Vault

/// The place of a data folder's keys: a key file that nobody else may read, and the key store beside it. Never
/// within the data folder, whose copies they would then go with.
struct KeyPlace {
    let file: String
    /// The place of wrapped keys and salts: a file beside the key file, or `postgres://…` for several servers.
    let store: String
    private let isInFile: Bool
    /// The next key file, while the root key is being changed.
    private var next: String { file + ".new" }

    /// - Parameters:
    ///   - given: what `--keys` names; `DATA.keys` if nothing.
    ///   - store: the address of a key store in PostgreSQL; a file beside the key file if nil.
    init(data: String, given: String?, store address: String? = nil) throws {
        let folder = URL(fileURLWithPath: data).standardizedFileURL.path
        file = URL(fileURLWithPath: given ?? folder + ".keys").standardizedFileURL.path
        store = address ?? file + ".sqlite"
        isInFile = address == nil
        guard !file.hasPrefix(folder + "/") else {
            throw CommandProblem("The keys can't stand within the data folder: whoever copies it would have them too.")
        }
    }

    var exists: Bool { FileManager.default.fileExists(atPath: file) }
    /// Whether there are key file and key store. A key file alone was prepared: a store is made under its root key.
    var areMade: Bool {
        get throws {
            guard exists else { return false }
            return try isInFile ? FileManager.default.fileExists(atPath: store) : !keysInPostgres().isEmpty
        }
    }
    /// Whether anything of the keys is in this place, be it only a part.
    var hasTrace: Bool { !isInFile || exists || FileManager.default.fileExists(atPath: store) }
    /// Whether the root key is being changed, or that was cut short.
    var isChanging: Bool { FileManager.default.fileExists(atPath: next) }

    // MARK: Making and opening

    /// - Parameter passphrase: from which the root key comes; nil for a key file.
    func make(passphrase: String? = nil, isDemonstration: Bool = false, at now: Instant) throws -> Vault {
        guard try !areMade else { throw CommandProblem("There are keys at \(file) already.") }
        guard !isInFile || !FileManager.default.fileExists(atPath: store) else {
            throw CommandProblem(
                "There is a key store at \(store), and \(file), which opens it, is missing. Bring that back, or name another place: --keys"
            )
        }
        guard !exists || passphrase == nil else {
            throw CommandProblem("There is a key file at \(file) already: it says where the root key comes from.")
        }
        guard try isInFile || keysInPostgres().isEmpty else {
            throw CommandProblem(
                "There are keys in this key store already. Name the key file that opens it with --keys.")
        }
        for path in isInFile ? [self.file, store] : [self.file] { try OwnFile.checkFolder(of: path) }
        let hadFile = exists
        do { return try made(passphrase, isDemonstration, at: now) } catch {
            removeUnused(file: !hadFile)
            throw error
        }
    }

    /// In a place where nothing is, or a key file alone.
    private func made(_ passphrase: String?, _ isDemonstration: Bool, at now: Instant) throws -> Vault {
        let root: RootKey
        if exists {
            try OwnFile.checkSecret(file)
            root = try self.root(in: file) { readLine(strippingNewline: true) }
        } else {
            let made = try Self.made(passphrase)
            try write(made.0, to: file)
            root = made.1
        }
        if isInFile {
            guard FileManager.default.createFile(atPath: store, contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw CommandProblem("The key store \(store) could not be made.") }
        }
        let keys = try opened(making: true)
        if isDemonstration { try keys.set(.demonstration, to: now.description) }
        try Vault.prepare(keys, root: root, at: now)
        return try Vault(root: root, store: keys)
    }

    /// - Parameters:
    ///   - evenMoved: also where the key store goes on elsewhere, to look at it.
    ///   - passphrase: asked for only where the root key comes from one.
    func open(evenMoved: Bool = false, passphrase: () -> String?) throws -> OpenedKeys {
        try checkFiles()
        if isInFile {
            // Its log and lock are made beside it.
            try OwnFile.checkFolder(of: store)
            try checkNotEmpty()
            for log in [store + "-wal", store + "-shm"] {
                try OwnFile.checkUsable(log, in: log)
                try OwnFile.tighten(log)
            }
        }
        let keys = try opened()
        if !evenMoved, let text = try keys.text(of: .moved) { throw CommandProblem(text) }
        do {
            return OpenedKeys(try Vault(root: root(in: file, passphrase), store: keys, rootNow: rootNow), of: self)
        } catch VaultProblem.wrongRootKey where FileManager.default.fileExists(atPath: next) {
            // The change of the root key was cut short after the store had taken the new one.
            let vault = try Vault(root: root(in: next, passphrase), store: keys, rootNow: rootNow)
            try replaceFile()
            return OpenedKeys(vault, of: self)
        }
    }

    /// - Throws: `CommandProblem` if key file or key store is not there, or is not this user's alone.
    func checkFiles() throws {
        guard exists else {
            throw CommandProblem("There is no \(file). Name the key file with --keys; without it nothing is readable.")
        }
        if isInFile, !FileManager.default.fileExists(atPath: store) {
            throw CommandProblem(
                """
                There is no \(store), the key store that belongs to \(file): without it nothing is readable. \(wayBack). Where both \
                stand elsewhere, name the key file with --keys.
                """)
        }
        for path in isInFile ? [file, store] : [file] {
            try OwnFile.checkSecret(path)
            try OwnFile.checkUsable(path, in: path)
        }
    }

    /// The first line of standard input, asked for where somebody sits there.
    static func typedPassphrase() -> String? {
        if isatty(STDIN_FILENO) == 1 { say("The passphrase of these keys, as a line:") }
        return readLine(strippingNewline: true)
    }

    /// The keys as far as they are told without the root key, which may have to be typed in.
    func holdings() throws -> KeyHoldings {
        if isInFile {
            guard FileManager.default.fileExists(atPath: store) else {
                throw CommandProblem("There is no key store at \(store).")
            }
            try checkNotEmpty()
        }
        return try KeyHoldings(opened())
    }

    /// Puts another root key over all others. Cut short at any point, one of the two files opens the store, and `open`
    /// finds it.
    func changeRoot(_ vault: Vault, passphrase: String?) throws {
        let (file, root) = try Self.made(passphrase)
        try write(file, to: next)
        try vault.rewrap(under: root)
        try replaceFile()
    }

    private static func made(_ passphrase: String?) throws -> (RootKeyFile, RootKey) {
        guard let passphrase else {
            let root = RootKey()
            return (.key(root), root)
        }
        let file = RootKeyFile.forPassphrase()
        return (file, try file.root { passphrase })
    }

    private func root(in path: String, _ passphrase: () -> String?) throws -> RootKey {
        try RootKeyFile(String(contentsOfFile: path, encoding: .utf8)).root(passphrase: passphrase)
    }

    /// - Parameter isNew: whether tables are made where there are none: only for keys that are made now.
    private func opened(making isNew: Bool = false) throws -> any KeyStore {
        guard isInFile else { return try PostgresKeyStore(store, isNew: isNew) }
        let keys = try SQLiteKeyStore(path: store)
        Opened.add { try keys.close() }
        return keys
    }

    /// Of a database in which there may be no key store yet.
    private func keysInPostgres() throws -> [WrappedKey] {
        do { return try opened().wrappedKeys() } catch PostgresRefusal.noKeyStore { return [] }
    }

    /// The root key as the file has it by now, for a server during whose work it was changed.
    private var rootNow: @Sendable () throws -> RootKey? {
        { [file] in
            guard case .key(let root) = try RootKeyFile(String(contentsOfFile: file, encoding: .utf8)) else {
                return nil
            }
            return root
        }
    }

    /// Whether the root key is typed in and stands in no file.
    var isFromPassphrase: Bool {
        get throws { try RootKeyFile(String(contentsOfFile: file, encoding: .utf8)).needsPassphrase }
    }

    /// Keeps another command from changing the keys until this process ends: a key that one of them wraps under a root
    /// key which the other replaces would open under neither.
    func keepFromOthers() throws {
        guard try FileLock.take(file + ".lock", .alone) else {
            throw CommandProblem("Another command is changing these keys. Wait until that has ended.")
        }
    }

    /// Whether the key store was made for a demonstration; false where there is none.
    var isDemonstration: Bool {
        get throws {
            guard isInFile, FileManager.default.fileExists(atPath: store) else { return false }
            let keys = try SQLiteKeyStore(path: store)
            defer { try? keys.close() }
            return try keys.text(of: .demonstration) != nil
        }
    }

    /// The key store's name in messages: never an address, which may hold a password.
    var storeName: String { isInFile ? store : "a database of their own" }

    /// How the right keys come back to this place, as the beginning of a sentence.
    var wayBack: String {
        isInFile
            ? "Move key file and key store away, and bring the newest backup of the keys that fits back (sinxay restore-keys)"
            : """
            Keep that database under another name, and bring the newest pg_dump of the key store that fits back into an \
            empty one, with the key file of that day (docs/operations.md, “Restore: PostgreSQL”)
            """
    }

    var howToBackUp: String {
        isInFile
            ? "Back them up with: sinxay backup-keys, after each backup of the data. A copy by hand may lack people."
            : "Back the database up with PostgreSQL's own tools after each backup of the data, and copy the key file: now, and after each keys rotate-root."
    }

    /// Takes back the files that `make` made, before anything was sealed with them.
    /// - Parameter file: whether the key file is one of them.
    func removeUnused(file isMade: Bool) {
        guard isInFile else { return }
        Opened.closeAll()
        for path in [store, store + "-wal", store + "-shm"] + (isMade ? [file] : []) { unlink(path) }
    }

    // MARK: Files

    /// Only `make`, `restore-keys` and `move` make key stores: one that something emptied would open for nobody.
    func checkNotEmpty() throws {
        var status = stat()
        guard stat(store, &status) == 0, status.st_size == 0 else { return }
        throw CommandProblem(
            """
            The key store \(store) is empty: something emptied it. Nothing was changed. Move it and the key file away, and \
            bring the newest backup of the keys back: sinxay restore-keys --from BACKUP --data DIR --key KEY
            """)
    }

    /// On the disk before this returns, and readable for nobody else at any moment.
    private func write(_ keyFile: RootKeyFile, to path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { throw CommandProblem("\(path) could not be written.") }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try handle.write(contentsOf: Data(keyFile.text.utf8))
        try handle.synchronize()
        try handle.close()
        try OutputFile.syncFolder(of: file)
    }

    private func replaceFile() throws {
        guard rename(next, file) == 0 else { throw CommandProblem("\(next) could not be renamed to \(file).") }
        try OutputFile.syncFolder(of: file)
    }
}
