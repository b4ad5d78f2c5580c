import ArgumentParser
import Backup
import Foundation
import Ledger
import Store
import StoreSQLite
import Vault

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Make a data folder from a backup, and show that it is what was backed up.",
        discussion: """
            Ends with 0 only if the file is whole, the database sound, and its ledger holds and is the log's, with 1 if \
            something does not hold, and with 3 if something of that could not be checked. Unless it is shown that the data \
            is what was backed up, it stands in DATA.not-verified, for somebody to look at. The keys come with \
            restore-keys, afterwards, and verify then compares what is sealed as well (here with --key-file).
            """)

    @OptionGroup var shared: DatabaseOptions
    @Option(help: "The backup.") var from: String
    @Option(help: "The data folder to make; nothing may be there.") var data: String
    @Option(help: "The private half of the backup key.") var key: String
    @Option(help: "The log's public key, as oversight keeps it; can be repeated.") var logKey: [String] = []
    @Option(help: "A witness's public key; can be repeated.") var witnessKey: [String] = []
    @Option(help: "A checkpoint that was kept elsewhere, earlier or later; can be repeated.") var checkpoint: [String] =
        []
    @Option(help: "The proof that a later checkpoint keeps the backup's; can be repeated.") var proof: [String] = []
    @Option(help: "The vault's key file, to compare what is sealed as well.") var keyFile: String?

    func run() async throws {
        try shared.place.refuse(
            "A backup is restored into a folder with its keys beside it: leave these out. Then move it: sinxay move")
        let given = try checkpoint.map {
            _ = try NoteFile.checkpoint($0)
            return RestoredLedger.Given(name: URL(fileURLWithPath: $0).lastPathComponent, text: try NoteFile.text($0))
        }
        let vault = try keyFile.map {
            try KeyPlace(data: data, given: $0).open { readLine(strippingNewline: true) }.uncompared(.nothingIsWritten)
        }
        let (logKeys, proofs) = (try keys(), try proof.map(NoteFile.proof))
        let witnessKeys = try witnessKey.map { try KeyFile.verifier($0, .witness) }
        let key = try BackupKeyFile.privateKey(key)
        let restoration = try Restoration(from: from, to: data)
        try restoration.write(with: key)
        guard let proof = restoration.reader.header.proof else { throw CommandProblem("The backup proves nothing.") }
        var ledger = RestoredLedger(
            restoration.reader.header, proof, logKeys: logKeys, witnessKeys: witnessKeys, given: given, proofs: proofs)
        do {
            ledger = try await checked(restoration, ledger, vault)
        } catch {
            restoration.abandon()
            throw error
        }
        let place = try restoration.finish(isShown: ledger.isShown)
        print((ledger.lines + (ledger.problems + ledger.unknown).map { "✗ \($0)" }).joined(separator: "\n"))
        guard ledger.isShown else {
            print("It is not shown that this is what was backed up: it stands in \(place).")
            return try ledger.verdict.end()
        }
        if !ledger.keyless.isNone {
            print("not checked, for want of keys: \(KeysOfPeople.sentence(ledger.keyless))")
        }
        if vault == nil { print("not compared yet: sealed records, which take the keys") }
        print("Restored: \(place)")
        say("Now the keys: sinxay restore-keys --data \(place). Then: sinxay verify --data \(place)")
        try ledger.verdict.end()
    }

    private func checked(
        _ restoration: Restoration, _ ledger: RestoredLedger, _ vault: Vault?
    ) async throws -> RestoredLedger {
        let database: SQLiteDatabase
        do { database = try SQLiteDatabase(path: restoration.database) } catch {
            throw CommandProblem("Nothing was restored. What was backed up is no database: \(error)")
        }
        let compared = try await database.read { connection in
            var ledger = ledger
            try ledger.compare(connection)
            return ledger
        }
        // A file that SQLite calls damaged is not touched further.
        guard compared.problems.isEmpty else {
            try database.close()
            return compared
        }
        let ran: [String]
        do { ran = try await Migrator.run(on: database) } catch let newer as Migrator.Newer {
            throw CommandProblem(
                "Nothing was restored. It was made by a newer Sinxay (\(newer.migrations.joined(separator: ", "))).")
        }
        if !ran.isEmpty { say("The tables were brought up to date: \(ran.joined(separator: ", "))") }
        let verified = try await database.read { connection in
            var ledger = compared
            try ledger.verify(connection, vault)
            return ledger
        }
        try database.close()
        return verified
    }

    private func keys() throws -> [VerifierKey] {
        let beside = KeyFile.ofLog(data: data) + ".pub"
        let paths = logKey.isEmpty && FileManager.default.fileExists(atPath: beside) ? [beside] : logKey
        if paths.isEmpty {
            say("No public key of the log was given: whose ledger this is can't be known (--log-key FILE).")
        }
        return try paths.map { try KeyFile.verifier($0, .log) }
    }
}
