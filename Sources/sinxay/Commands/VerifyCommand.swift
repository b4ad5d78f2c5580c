import ArgumentParser
import Domain
import Foundation
import Ledger
import Store
import Vault

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that the ledger and the records were not altered.",
        discussion: """
            Ends with 0 only if everything holds, with 1 if something does not, and with 3 if nothing contradicts it and \
            something could not be checked: records have no key, or no public key of the log was given. Give it a \
            checkpoint that was kept elsewhere: without one nobody can \
            know whether the ledger was rolled back or written anew. docs/ledger.md tells what is checked.
            """)

    @Option(help: "The data folder.") var data: String
    @Option(help: "The vault's key file; the data folder's name with .keys if left out.") var keyFile: String?
    @OptionGroup var shared: DatabaseOptions
    @Option(help: "A checkpoint that was kept elsewhere; can be repeated.") var checkpoint: [String] = []
    @Option(help: "The log's public key; can be repeated. DATA.log-key.pub if left out.") var logKey: [String] = []
    @Option(help: "A witness's public key; can be repeated.") var witnessKey: [String] = []

    func run() async throws {
        let verifier = LedgerVerifier(
            logKeys: try keys(), witnessKeys: try witnessKey.map { try KeyFile.verifier($0, .witness) },
            outside: try checkpoint.map {
                LedgerVerifier.Outside(name: URL(fileURLWithPath: $0).lastPathComponent, text: try NoteFile.text($0))
            })
        // Not through `Installation.office`: verifying changes nothing, not even old tables.
        let database = try await shared.place.open(data: data, evenMoved: true)
        let vault = try vault()
        let (report, lost) = try await database.read { connection -> (LedgerReport?, KeyStoreAge.Lost) in
            let hasTree = try connection.first("SELECT 1 FROM migrations WHERE name = '0003-ledger'") != nil
            return (
                hasTree ? try verifier.run(connection, vault.map(FieldSealer.init)) : nil,
                hasTree ? try vault.map { try KeyStoreAge(connection, $0).lost() } ?? .none : .none
            )
        }
        try database.close()
        guard let report else {
            throw CommandProblem(
                "The database is from before the ledger had a tree. Any other command brings it up to date.")
        }
        print(text(report, lost))
        guard report.problemCount == 0 else { throw ExitCode(1) }
        guard report.holds, lost.isNone else { throw MissingKeys.status }
    }

    /// Whoever verifies without the keys compares what is readable: leaves, tree, checkpoints and open registers.
    private func vault() throws -> Vault? {
        let place = try KeyPlace(data: data, given: keyFile, store: shared.place.keyStore)
        guard keyFile != nil || place.exists else {
            say("No keys were given: what is sealed is not compared with its leaves (--key-file FILE).")
            return nil
        }
        return try place.open(evenMoved: true) { readLine(strippingNewline: true) }
    }

    private func keys() throws -> [VerifierKey] {
        let beside = KeyFile.ofLog(data: data) + ".pub"
        let paths = logKey.isEmpty && FileManager.default.fileExists(atPath: beside) ? [beside] : logKey
        if paths.isEmpty { say("No public key of the log was given: no checkpoint can be believed (--log-key FILE).") }
        return try paths.map { try KeyFile.verifier($0, .log) }
    }

    private func text(_ report: LedgerReport, _ lost: KeyStoreAge.Lost) -> String {
        var lines = [
            "leaves: \(report.leaves)", "root: \(report.root.base64)",
            "versions of records that are what their leaves committed to: \(report.versions)",
            "versions that nothing can be compared with: \(report.uncommitted)",
            "checkpoints: \(report.checkpoints), with \(report.cosignatures) signatures of witnesses",
            checkpoint.isEmpty
                ? "no checkpoint from elsewhere was given: a ledger that was rolled back or written anew is not noticed"
                : "covered by a checkpoint from elsewhere: leaves 1 to \(report.coveredFromOutside)",
        ]
        lines += report.problems.map { "✗ \($0)" }
        if report.problemCount > report.problems.count {
            lines.append("✗ and \(report.problemCount - report.problems.count) more")
        }
        if let keyless = report.keyless { lines.append("✗ " + keyless) }
        if report.unchecked > 0 {
            lines.append(
                "not checked: who signed \(report.unchecked) checkpoints. Give the log's public key, from whoever keeps it: --log-key FILE"
            )
        }
        if !lost.isNone {
            lines.append(
                "✗ \(KeysOfPeople.sentence(lost)) Bring the newest backup of the keys back: sinxay restore-keys")
        }
        switch (report.problemCount, report.holds && lost.isNone) {
        case (0, true): lines.append("The ledger holds.")
        case (0, false): lines.append("Nothing contradicts the ledger, as far as it could be checked.")
        default: lines.append("The ledger does not hold: \(report.problemCount) problems.")
        }
        return lines.joined(separator: "\n")
    }
}
