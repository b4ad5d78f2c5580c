import ArgumentParser
import Backup
import Foundation
import Ledger
import Store
import StoreSQLite
import Vault

struct BackupKeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup-keys", abstract: "Write an encrypted backup of the key file and the key store.",
        discussion: """
            Run it after each backup of the data, so that it has the keys of everyone in it, and after each erasure. It \
            ends with 0 only if the keys were compared with all of the data and open it. Then, and only then, destroy the ones before: \
            they hold the keys of people who were erased since. With 1 nothing was written: the key store is older than the \
            data, or another's. With 3 the backup is whole, and there was no data to compare it with, something of it does not open, \
            or the passphrase that the keys come from was not given (the first line of standard input). Keep it apart from the data's.
            """)

    @OptionGroup var options: KeyOptions
    @OptionGroup var lost: LossOptions
    @Option(help: "The file to write; never one that is there.") var to: String
    @Option(help: "The public half of a backup key for keys; DATA.backup-key.pub if left out.") var backupKey: String?

    func run() async throws {
        try DatabasePlace(keyStore: options.shared.place.keyStore).refuse(
            "Back that up with PostgreSQL's own tools (pg_dump: docs/operations.md), and copy the key file: now, and after each keys rotate-root."
        )
        let key = try BackupKeyFile.publicKey(backupKey ?? BackupKeyFile.beside(data: options.data))
        let place = try options.place
        let file = try contents(place)
        try place.checkNotEmpty()
        // Before the copy: it has then the key of everyone who was in the data at this moment.
        let passphrase = try place.isFromPassphrase ? KeyPlace.typedPassphrase() : nil
        let canOpen = try !place.isFromPassphrase || passphrase.map { !$0.isEmpty } ?? false
        let vault = try canOpen ? opened(place, passphrase) : nil
        let compared = try await compare(place, vault)
        let doubt =
            canOpen
            ? compared : compared ?? "The passphrase of the keys was not given, so nothing was opened with them."
        // Two moments could have two root keys: the key file has to be the same before and after the store is read.
        let store = try SQLiteKeyStore.copy(of: place.store)
        guard try contents(place) == file, !place.isChanging else {
            throw CommandProblem("The root key is being changed. Run this again when that has ended.")
        }
        if let text = try moved(place) { throw CommandProblem(text) }
        let payload = KeysPayload(file: file, store: store).bytes
        let header = BackupHeader(
            holds: .keys, madeAt: Installation.now(), bytes: payload.count, key: key.id, proof: nil)
        let writer = try BackupWriter(to, header, for: key)
        try writer.write(payload)
        let hash = try writer.finish()
        print("backup: \(to)\nbytes: \(writer.length)\nsha256: \(hash)\nbackup key: \(key.id)")
        guard let doubt else {
            return say(
                "Destroy the backups of keys before this one: they hold the keys of those who were erased since.")
        }
        say("Keep the backups of keys before this one: it is not shown that it fits the data. \(doubt)")
        try Verdict.notAllChecked.end()
    }

    private func opened(_ place: KeyPlace, _ passphrase: String?) throws -> Vault {
        do { return try place.open { passphrase }.uncompared(.nothingIsWritten) } catch VaultProblem.wrongRootKey {
            throw CommandProblem(
                passphrase == nil
                    ? "\(VaultProblem.wrongRootKey) Nothing was backed up."
                    : "The passphrase is wrong, or \(place.file) is not this key store's. Nothing was backed up.")
        }
    }

    /// Looks at everything: what ends with 0 lets the backups before it be destroyed.
    /// - Returns: why the keys could not be compared with the data, or what they do not open; nil if they fit.
    /// - Throws: `CommandProblem` if they do not.
    private func compare(_ place: KeyPlace, _ vault: Vault?) async throws -> String? {
        guard options.haveData else {
            return "There is no database in \(options.data): name the folder, or the database's address (--database)."
        }
        let database: any Store.Database
        do { database = try await options.shared.place.open(data: options.data) } catch let problem as CommandProblem {
            throw problem
        } catch {
            // The keys are worth a copy all the more where the data is damaged or can't be reached.
            return "\(error)"
        }
        guard try await database.read(Migrator.isCurrent) else {
            return "Its tables are another Sinxay's: start this one from it first."
        }
        let closed = try await KeysOfPeople.check(
            in: database, lost.loss, place.wayBack, opening: vault, .everything, place.holdings)
        do { _ = try await database.read { try CheckpointStore($0).agreed() } } catch let broken as LedgerBroken {
            return "The ledger contradicts itself: \(broken). See: sinxay verify"
        }
        return closed
    }

    private func moved(_ place: KeyPlace) throws -> String? {
        let keys = try SQLiteKeyStore(path: place.store)
        defer { try? keys.close() }
        return try keys.text(of: .moved)
    }

    private func contents(_ place: KeyPlace) throws -> Data {
        guard let data = FileManager.default.contents(atPath: place.file), place.exists else {
            throw CommandProblem("There is no \(place.file). Name the key file with --keys.")
        }
        return data
    }
}

/// Both files of keys as one: the length of the key file in four bytes, the key file, the key store.
struct KeysPayload {
    let file: Data
    let store: Data

    init(file: Data, store: Data) {
        self.file = file
        self.store = store
    }

    /// - Returns: nil if there is too little for what the first bytes promise.
    init?(_ bytes: Data) {
        let length = bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        guard bytes.count >= 4 + length else { return nil }
        self.init(file: Data(bytes.dropFirst(4).prefix(length)), store: Data(bytes.dropFirst(4 + length)))
    }

    var bytes: Data {
        var bytes = Data()
        withUnsafeBytes(of: UInt32(file.count).bigEndian) { bytes.append(contentsOf: $0) }
        return bytes + file + store
    }
}
