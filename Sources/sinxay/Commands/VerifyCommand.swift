import ArgumentParser
import Domain
import Foundation
import Ledger
import Store
import StoreSQLite
import Vault

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that the ledger and the records were not altered.",
        discussion: """
            Ends with 0 only if everything holds, with 1 if something does not, and with 3 if nothing contradicts it and \
            something could not be checked: records have no key, no public key of the log was given, the keys are not there or \
            can't be opened, or the database itself can't. It writes nothing \
            into the database; like every command it keeps the folder from being moved meanwhile (sinxay.lock) and takes \
            its files from other users. Give it a checkpoint that was kept elsewhere: without one nobody can \
            know whether the ledger was rolled back or written anew. docs/ledger.md tells what is checked.
            """)

    @Option(help: "The data folder.") var data: String
    @Option(help: "The vault's key file; the data folder's name with .keys if left out.") var keyFile: String?
    @OptionGroup var shared: DatabaseOptions
    @Option(help: "A checkpoint that was kept elsewhere; can be repeated.") var checkpoint: [String] = []
    @Option(help: "The log's public key; can be repeated. DATA.log-key.pub if left out.") var logKey: [String] = []
    @Option(help: "A witness's public key; can be repeated.") var witnessKey: [String] = []

    func run() async throws {
        let logKeys = try keys()
        let verifier = LedgerVerifier(
            logKeys: logKeys, witnessKeys: try witnessKey.map { try KeyFile.verifier($0, .witness) },
            outside: try checkpoint.map {
                LedgerVerifier.Outside(name: URL(fileURLWithPath: $0).lastPathComponent, text: try NoteFile.text($0))
            })
        // Not through `Installation.office`: verifying changes nothing in the database, not even old tables.
        let database = try await opened()
        let (vault, closed) = try vault()
        let report = try await database.read { connection -> LedgerReport? in
            let hasTree = try connection.first("SELECT 1 FROM migrations WHERE name = '0003-ledger'") != nil
            return hasTree ? try verifier.run(connection, vault.map(FieldSealer.init)) : nil
        }
        let moved = try await shared.place.moved(database, data)
        try database.close()
        guard let report else {
            throw CommandProblem(
                "The database is from before the ledger had a tree. Any other command brings it up to date.")
        }
        let verdict = Verdict(report, hasKeys: !logKeys.isEmpty && vault != nil && moved == nil)
        print(text(report, verdict, closed, hasLogKeys: !logKeys.isEmpty))
        if let moved { print(moved) }
        try verdict.end()
    }

    /// A database that can't be opened is not one that does not hold, unless it is damaged.
    private func opened() async throws -> any Store.Database {
        do { return try await shared.place.open(data: data, evenMoved: true) } catch let damage as SQLiteDamage {
            throw damage
        } catch {
            say("Error: \(FullDisk.problem(error) ?? error)\nNothing was checked.")
            throw ExitCode(Verdict.notAllChecked.rawValue)
        }
    }

    /// Without the keys the readable part is compared: leaves, tree, checkpoints and open registers.
    /// - Returns: the vault, or why there is none.
    private func vault() throws -> (Vault?, String?) {
        let place = try KeyPlace(data: data, given: keyFile, store: shared.place.keyStore)
        guard keyFile != nil || place.exists else { return (nil, "Give the key file: --key-file FILE") }
        do {
            let opened = try place.open(evenMoved: true) { readLine(strippingNewline: true) }
            return (opened.uncompared(.nothingIsWritten), nil)
        } catch {
            return (nil, "\(FullDisk.problem(error) ?? error)")
        }
    }

    private func keys() throws -> [VerifierKey] {
        let beside = KeyFile.ofLog(data: data) + ".pub"
        let paths = logKey.isEmpty && FileManager.default.fileExists(atPath: beside) ? [beside] : logKey
        return try paths.map { try KeyFile.verifier($0, .log) }
    }

    private func text(_ report: LedgerReport, _ verdict: Verdict, _ closed: String?, hasLogKeys: Bool) -> String {
        var lines = [
            "leaves: \(report.leaves)", "root: \(report.root.base64)",
            "versions of records that are what their leaves committed to: \(report.versions)",
            "versions that nothing can be compared with: \(report.uncommitted)",
            "lists that showed whom their leaves committed to: \(report.lists)",
            "checkpoints: \(report.checkpoints), with \(report.cosignatures) signatures of witnesses",
            checkpoint.isEmpty
                ? "no checkpoint from elsewhere was given: a ledger that was rolled back or written anew is not noticed"
                : "covered by a checkpoint from elsewhere: leaves 1 to \(report.coveredFromOutside)",
        ]
        lines += report.problems.map { "✗ \($0)" }
        if report.problemCount > report.problems.count {
            lines.append("✗ and \(report.problemCount - report.problems.count) more")
        }
        if !hasLogKeys {
            lines.append(
                "not checked: whose ledger it is, and who signed \(report.unchecked) checkpoints. Give the log's public key, as oversight keeps it: --log-key FILE"
            )
        }
        if let closed {
            lines.append("not checked: whether sealed records are what their leaves committed to. \(closed)")
        }
        if !report.keyless.isNone {
            lines.append(
                """
                not checked, for want of keys: \(KeysOfPeople.sentence(report.keyless)) \
                \(KeysOfPeople.advice(report.keyless, beyond: report.keylessBeyondAccepted))
                """)
        }
        switch verdict {
        case .holds: lines.append("The ledger holds.")
        case .notAllChecked: lines.append("Nothing contradicts the ledger, as far as it could be checked.")
        case .doesNotHold: lines.append("The ledger does not hold: \(report.problemCount) problems.")
        }
        return lines.joined(separator: "\n")
    }
}
