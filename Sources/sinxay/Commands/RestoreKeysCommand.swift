import ArgumentParser
import Backup
import Domain
import Foundation
import Ledger
import Store
import StoreSQLite
import Vault

struct RestoreKeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore-keys", abstract: "Put the key file and the key store back beside a restored data folder.",
        discussion: """
            Those who were erased after the keys were backed up are erased again: the data's ledger says who. So restore the \
            data first, from the last backup there is. Ends with 3 if everything was restored and records have no key: \
            the keys are older than the data, and commands refuse until that is accepted.
            """)

    @OptionGroup var options: KeyOptions
    @Option(help: "The backup of keys.") var from: String
    @Option(help: "The private half of the backup key.") var key: String

    func run() async throws {
        try options.shared.place.refuse(
            """
            Keys are restored into files beside a folder: leave these out. Then move them: sinxay move --key-store-from … A key \
            store in PostgreSQL comes back out of its own pg_dump (docs/operations.md, “Restore: PostgreSQL”).
            """
        )
        let database = options.data + "/" + Installation.databaseName
        guard FileManager.default.fileExists(atPath: database) else {
            throw CommandProblem("There is no database in \(options.data). Restore the data first: sinxay restore")
        }
        let place = try options.place
        for path in [place.file, place.store] where FileManager.default.fileExists(atPath: path) {
            throw CommandProblem(
                """
                There is \(path) already, and a restore replaces nothing. Stop the server, and move \(place.file) and \(place.store) \
                away first, with -wal and -shm if there are any; keep them until sinxay verify tells that no keys are missing. Or \
                name another place with --keys.
                """)
        }
        let payload = try payload()
        try place.keepFromOthers()
        let part = place.store + ".restoring"
        remove(part)
        // One that was killed left it there: with the lock, nobody is at it any more.
        remove(part)
        let again: Int
        do {
            try write(payload.store, to: part)
            again = try eraseAgain(part, await erased(in: database))
        } catch {
            remove(part)
            throw error
        }
        let (keyless, doubt): (KeylessRecords, String?)
        do { (keyless, doubt) = try await compared(database, part, payload.file) } catch {
            remove(part)
            throw error
        }
        guard rename(part, place.store) == 0 else { throw CommandProblem("\(place.store) could not be made.") }
        try write(payload.file, to: place.file)
        try OutputFile.syncFolder(of: place.file)
        print("Restored: \(place.file) and \(place.store)")
        if again > 0 { print("Erased again, as the ledger says: \(again) people and records") }
        say(
            """
            Those who were erased after the data's backup was made are readable again: run sinxay keys erase for each certificate \
            of erasure that is later. Then: sinxay verify --data \(options.data)
            """)
        if !keyless.isNone { say("\(KeysOfPeople.sentence(keyless)) \(KeysOfPeople.advice)") }
        if let doubt { say(doubt) }
        if !keyless.isNone || doubt != nil { try Verdict.notAllChecked.end() }
    }

    /// - Returns: what has no key, and a sentence on what is not known to open.
    /// - Throws: `CommandProblem` if these are not the data's keys.
    private func compared(_ path: String, _ store: String, _ file: Data) async throws -> (KeylessRecords, String?) {
        let (database, keys) = (try SQLiteDatabase(path: path), try SQLiteKeyStore(path: store))
        let vault = try vault(keys, RootKeyFile(String(decoding: file, as: UTF8.self)))
        let found = try await database.read { connection in
            let trial = vault.map { KeyTrial(connection, $0.session()) }
            return (
                try KeyStoreAge(connection, KeyHoldings(keys)).lost(), try trial?.closedRegisters() ?? [],
                try trial?.closedRecords() ?? [:]
            )
        }
        try keys.close()
        try database.close()
        guard found.1.isEmpty else {
            throw CommandProblem(
                "Nothing was restored. These are other keys: \(KeysOfPeople.otherKeysSentence(found.1)) Name the backup of this data's keys."
            )
        }
        let untried =
            vault == nil
            ? "The passphrase was not given: whether these keys open the data is not known. See: sinxay verify" : nil
        return (found.0, untried ?? KeysOfPeople.closedSentence(found.2))
    }

    /// - Returns: nil if the root key comes from a passphrase that was not given.
    private func vault(_ keys: any KeyStore, _ file: RootKeyFile) throws -> Vault? {
        var passphrase: String?
        if file.needsPassphrase {
            passphrase = KeyPlace.typedPassphrase()
            guard let passphrase, !passphrase.isEmpty else { return nil }
        }
        do { return try Vault(root: file.root { passphrase }, store: keys) } catch VaultProblem.wrongRootKey {
            throw CommandProblem(
                file.needsPassphrase
                    ? "Nothing was restored. The passphrase is wrong, or key file and key store of this backup don't belong together."
                    : "Nothing was restored. Key file and key store of this backup don't belong together.")
        }
    }

    private func payload() throws -> KeysPayload {
        do {
            var bytes = Data()
            try BackupReader(from).pieces(.keys, with: try BackupKeyFile.privateKey(key)) { bytes += $0 }
            guard let payload = KeysPayload(bytes) else { throw BackupProblem.notABackup }
            return payload
        } catch let problem as BackupProblem {
            throw CommandProblem("Nothing was restored. \(problem)")
        }
    }

    private func erased(in path: String) async throws -> [Subject] {
        let database = try SQLiteDatabase(path: path)
        let erased = try await database.read { connection in
            try connection.rows("SELECT DISTINCT register, record FROM ledger WHERE act = \(Leaf.Act.erase.rawValue)")
                .map { Subject($0.text("register") ?? "", $0.text("record") ?? "") }
        }
        try database.close()
        return erased
    }

    private func eraseAgain(_ path: String, _ erased: [Subject]) throws -> Int {
        let store = try SQLiteKeyStore(path: path)
        let kept = try erased.filter { subject in
            if case .kept? = try store.salt(of: subject) { true } else { false }
        }
        try store.destroy(kept, at: Installation.now())
        try store.close()
        return kept.count
    }

    private func write(_ data: Data, to path: String) throws {
        let file = try OutputFile(path)
        try file.write(data)
        _ = try file.finish()
    }

    private func remove(_ part: String) {
        for suffix in ["", "-wal", "-shm"] { unlink(part + suffix) }
    }
}
