import ArgumentParser
import Backup
import Domain
import Foundation
import Ledger
import Store
import StoreSQLite

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Write an encrypted backup of the data while the server runs.",
        discussion: """
            It ends with 0 only if the backup is whole, on the disk and read back, and what was copied is sound. The file \
            has its name only then. It holds no keys: back those up apart with backup-keys. It ends with 3 where the backup \
            is whole and the keys are older than the data, other ones, or not there: backups of keys are then not to be destroyed. \
            docs/operations.md tells when to run it and how to try a restore.
            """)

    @Option(help: "The data folder.") var data: String
    @Option(help: "The key file, to see whether the keys fit; the data folder's name with .keys if left out.") var keys:
        String?
    @OptionGroup var shared: DatabaseOptions
    @Option(help: "The file to write; never one that is there.") var to: String
    @Option(help: "The public half of a backup key; DATA.backup-key.pub if left out.") var backupKey: String?
    @Option(help: "The private key that signs the ledger; DATA.log-key if left out.") var logKey: String?
    @Option(help: "Where a copy of the database has room; the data folder if left out.") var scratch: String?
    @Option(help: "Where to write the backup's checkpoint as well, for a witness.") var checkpoint: String?

    func run() throws {
        // The keys may well be in PostgreSQL: they are no part of the backup.
        try DatabasePlace(database: shared.place.database).refuse(
            """
            Back that up with PostgreSQL's own tools (pg_basebackup and a log archive: docs/operations.md). The folder \(data) is \
            backed up where neither is given.
            """)
        try DataFolder(data).enter()
        let path = DataFolder(data).database
        let key = try BackupKeyFile.publicKey(backupKey ?? BackupKeyFile.beside(data: data))
        guard !FileManager.default.fileExists(atPath: to) else {
            throw CommandProblem("There is a file \(to) already. A backup never replaces another.")
        }
        let signer = try signer()
        let now = Installation.now()
        let (snapshot, proof) = try copied(path, signer, now)
        let copy = try InputFile(snapshot.path)
        let header = BackupHeader(holds: .data, madeAt: now, bytes: copy.length, key: key.id, proof: proof)
        let writer = try BackupWriter(to, header, for: key)
        var progress = Progress("Writing the backup")
        var done = 0
        while done < copy.length {
            let part = try copy.read(1 << 20)
            guard !part.isEmpty else { break }
            try writer.write(part)
            done += part.count
            progress.tell(done >> 20, of: copy.length >> 20, "MB")
        }
        let hash = try writer.finish()
        if let checkpoint { try NoteFile.write(proof.checkpoint.encoded, to: checkpoint) }
        print(
            """
            backup: \(to)
            bytes: \(writer.length)
            sha256: \(hash)
            backup key: \(key.id)
            leaves: \(proof.leaves)
            root: \(proof.root.base64)
            signed: leaves 1 to \(Checkpoint(proof.checkpoint.text)?.size ?? 0)
            """)
        guard let doubt = doubt(snapshot) else { return }
        say("The backup is whole. Keep every backup of the keys: \(doubt) See: sinxay verify")
        try Verdict.notAllChecked.end()
    }

    /// - Returns: a sentence where the keys are not there, can't be used, or are not known to fit the data.
    private func doubt(_ snapshot: SQLiteSnapshot) -> String? {
        do {
            let place = try KeyPlace(data: data, given: keys, store: shared.place.keyStore)
            try place.checkFiles()
            // A root key from a passphrase is not asked for: then it is not tried whether these keys open anything.
            let isClosed = try place.isFromPassphrase
            let vault = try isClosed ? nil : place.open { nil }.uncompared(.nothingIsWritten)
            if isClosed { say("Whether the keys open this data was not tried: their passphrase was not asked for.") }
            return try snapshot.read { connection in
                guard try Migrator.isCurrent(connection) else { return nil }
                let others = try vault.map { try KeyTrial(connection, $0.session()).closedRegisters() } ?? []
                guard others.isEmpty else { return "These are other keys: \(KeysOfPeople.otherKeysSentence(others))" }
                let lost = try KeysOfPeople.age(connection, place.holdings).lostOfNewest()
                return lost.isNone ? nil : KeysOfPeople.sentence(lost, "at least ")
            }
        } catch {
            return "\(error)"
        }
    }

    private func signer() throws -> SigningKey? {
        let path = logKey ?? KeyFile.ofLog(data: data)
        guard logKey != nil || FileManager.default.fileExists(atPath: path) else { return nil }
        return try KeyFile.read(path, .log, data: data)
    }

    private func copied(
        _ path: String, _ signer: SigningKey?, _ now: Instant
    ) throws -> (SQLiteSnapshot, BackupHeader.Proof) {
        var progress = Progress("Copying the database")
        do {
            let snapshot = try SQLiteSnapshot(of: path, in: scratch ?? data) { progress.tell($0, of: $1, "pages") }
            return (snapshot, try proof(snapshot, signer, now))
        } catch let problem as CommandProblem {
            throw problem
        } catch let damage as SQLiteDamage {
            throw CommandProblem(
                """
                Nothing was backed up; keep the backups there are. \(path) is damaged (\(damage.said)): docs/operations.md, \
                “A damaged file”.
                """)
        } catch {
            if let full = FullDisk.problem(error) {
                throw CommandProblem("Nothing was backed up; keep the backups there are. \(full)")
            }
            throw CommandProblem(
                "Nothing was backed up; keep the backups there are. The database is damaged or can't be copied: \(error)"
            )
        }
    }

    /// Looks at the copy, not at the database: the server is not held up, and the backup holds exactly the pages that were checked.
    private func proof(_ snapshot: SQLiteSnapshot, _ signer: SigningKey?, _ now: Instant) throws -> BackupHeader.Proof {
        try snapshot.read { connection in
            guard try DatabasePlace.hasTables(connection) else { throw DataFolder.isEmpty(data) }
            try MovedMark.check(embedded: connection, data)
            let problems = try SQLiteIntegrity.problems(connection, isFast: true)
            guard problems.isEmpty else {
                throw CommandProblem(
                    "The database is damaged. Nothing was backed up; keep the backups there are.\n"
                        + problems.joined(separator: "\n"))
            }
            let tables = try connection.first("SELECT max(name) AS last FROM migrations")?.text("last") ?? ""
            guard tables >= Migration.withTree else {
                throw CommandProblem("The database is from before the ledger had a tree, by a Sinxay never released.")
            }
            let store = CheckpointStore(connection)
            do {
                let end = try store.agreed()
                guard let note = try signer.map({ try store.signed(with: $0, at: now).note }) ?? store.last() else {
                    throw CommandProblem(
                        """
                        The ledger has no checkpoint, so the backup could prove nothing. Name the key that signs it: \
                        --log-key FILE
                        """)
                }
                return .init(tables: tables, leaves: end.size, root: end.root, checkpoint: note)
            } catch let broken as LedgerBroken {
                throw CommandProblem(
                    """
                    Nothing was backed up: the ledger contradicts itself (\(broken)). Keep the backups there are, and see: \
                    sinxay verify
                    """)
            }
        }
    }
}
