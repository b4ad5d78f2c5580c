import Backup
import Domain
import Foundation
import Ledger
import Store
import StoreSQLite
import Vault

/// A data folder that comes out of a backup, under a name of its own until all of it was checked.
struct Restoration {
    let reader: BackupReader
    /// The folder's name to be.
    let data: String

    private var part: String { data + ".restoring" }
    private var doubted: String { data + ".not-verified" }
    var database: String { part + "/" + Installation.databaseName }

    /// - Throws: `CommandProblem` if anything is in the way.
    init(from path: String, to data: String) throws {
        self.data = URL(fileURLWithPath: data).standardizedFileURL.path
        do { reader = try BackupReader(path) } catch let problem as BackupProblem {
            throw CommandProblem("\(path) can't be restored. \(problem)")
        }
        guard !FileManager.default.fileExists(atPath: part) else {
            throw CommandProblem(
                "There is \(part): another restore is at work, or was killed. If none is, remove it: rm -r '\(part)'")
        }
        for folder in [self.data, doubted] where FileManager.default.fileExists(atPath: folder) {
            throw CommandProblem("There is \(folder) already, and a restore replaces nothing: name another.")
        }
    }

    /// Opens and writes the whole database, or leaves nothing.
    func write(with key: BackupPrivateKey) throws {
        try FileManager.default.createDirectory(
            atPath: part, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        do {
            let file = try OutputFile(database)
            var progress = Progress("Restoring")
            try reader.pieces(.data, with: key) { piece in
                try file.write(piece)
                progress.tell(file.length >> 20, of: reader.header.bytes >> 20, "MB")
            }
            _ = try file.finish()
        } catch {
            try? FileManager.default.removeItem(atPath: part)
            guard let problem = error as? BackupProblem else { throw error }
            throw CommandProblem("Nothing was restored. \(problem)")
        }
    }

    /// Gives the folder its name, if it is shown to be the data of the backup.
    /// - Returns: its name.
    func finish(isShown: Bool) throws -> String {
        let name = isShown ? data : doubted
        try OutputFile.syncFolder(of: database)
        guard rename(part, name) == 0 else { throw CommandProblem("\(part) could not be renamed to \(name).") }
        try OutputFile.syncFolder(of: name)
        return name
    }

    func abandon() { try? FileManager.default.removeItem(atPath: part) }
}

/// The questions to a restored database, beside the ledger's own verification.
struct RestoredLedger {
    struct Given {
        let name: String
        let text: String
    }

    let header: BackupHeader
    let proof: BackupHeader.Proof
    let logKeys: [VerifierKey]
    let witnessKeys: [VerifierKey]
    /// Checkpoints that were kept elsewhere.
    let given: [Given]
    /// That later checkpoints keep the backup's leaves.
    let proofs: [ConsistencyProof]

    private(set) var lines: [String] = []
    /// Contradictions to the backup.
    private(set) var problems: [String] = []
    /// Checks that would show it to be the data of the backup, and could not be made.
    private(set) var unknown: [String] = []
    /// Records that can't be read, which does not make the data another's.
    private(set) var keyless = KeylessRecords.none

    var isShown: Bool { problems.isEmpty && unknown.isEmpty }
    var verdict: Verdict { Verdict(holds: problems.isEmpty, isAllChecked: unknown.isEmpty && keyless.isNone) }

    init(
        _ header: BackupHeader, _ proof: BackupHeader.Proof, logKeys: [VerifierKey], witnessKeys: [VerifierKey],
        given: [Given], proofs: [ConsistencyProof]
    ) {
        (self.header, self.proof) = (header, proof)
        (self.logKeys, self.witnessKeys, self.given, self.proofs) = (logKeys, witnessKeys, given, proofs)
    }

    /// The file itself, and whether it is the one that the header tells of.
    mutating func compare(_ connection: any Connection) throws {
        problems += try SQLiteIntegrity.problems(connection)
        do {
            let end = try CheckpointStore(connection).agreed()
            if end.size != proof.leaves || end.root != proof.root {
                problems.append("the last leaf is \(end.size), and the header says \(proof.leaves) or another root")
            }
        } catch let broken as LedgerBroken {
            problems.append("the ledger contradicts itself: \(broken)")
        }
        let last = try connection.first("SELECT at FROM ledger WHERE number = \(proof.leaves)")?.text("at")
        lines = [
            "backup made: \(header.madeAt)", "last leaf: \(proof.leaves)\(last.map { ", of \($0)" } ?? "")",
            "root: \(proof.root.base64)",
        ]
    }

    /// The ledger's own verification, with the backup's checkpoint and those from elsewhere that are not later.
    mutating func verify(_ connection: any Connection, _ vault: Vault?) throws {
        let earlier = given.filter { size($0) <= proof.leaves }
        let outside =
            [LedgerVerifier.Outside(name: "of the backup", text: proof.checkpoint.encoded)]
            + earlier.map { LedgerVerifier.Outside(name: $0.name, text: $0.text) }
        let verifier = LedgerVerifier(logKeys: logKeys, witnessKeys: witnessKeys, outside: outside)
        let report = try verifier.run(connection, vault.map(FieldSealer.init))
        problems += report.problems.map(\.description)
        keyless = report.keyless
        if report.unchecked > 0 {
            unknown.append("\(report.unchecked) checkpoints are not signed by a known key of the log")
        }
        if report.problemCount > report.problems.count {
            problems.append("and \(report.problemCount - report.problems.count) more")
        }
        lines += [
            "signed by the log: leaves 1 to \(Checkpoint(proof.checkpoint.text)?.size ?? 0)",
            "versions of records that are what their leaves committed to: \(report.versions)",
            "versions that nothing can be compared with: \(report.uncommitted)",
            earlier.isEmpty
                ? "no earlier checkpoint from elsewhere was given"
                : "covered by a checkpoint from elsewhere: leaves 1 to \(earlier.map(size).max() ?? 0)",
        ]
        for later in given where size(later) > proof.leaves { look(at: later) }
    }

    private func size(_ given: Given) -> Int {
        SignedNote(given.text).flatMap { Checkpoint($0.text) }?.size ?? 0
    }

    private mutating func look(at later: Given) {
        guard let note = SignedNote(later.text), let checkpoint = Checkpoint(note.text) else { return }
        let isTheLogs = logKeys.contains { key in
            guard case .holds = key.finding(in: note) else { return false }
            return checkpoint.origin.isExactly(key.name)
        }
        guard isTheLogs else {
            let sentence = "checkpoint \(later.name): it is not signed by a known key of the log"
            if logKeys.isEmpty { unknown.append(sentence) } else { problems.append(sentence) }
            return
        }
        if witnessKeys.contains(where: { $0.finding(in: note) == .wrong }) {
            problems.append("checkpoint \(later.name): a witness's signature is wrong")
        }
        let lost = checkpoint.size - proof.leaves
        lines.append("\(later.name) is later: \(lost) leaves came after the backup and are not in it")
        guard let proven = proofs.first(where: { $0.old == proof.leaves }) else {
            unknown.append(
                "checkpoint \(later.name): whether it keeps the backup's leaves takes a proof from \(proof.leaves) (--proof)"
            )
            return
        }
        guard proven.shows(proof.root, isKeptBy: checkpoint.root, at: checkpoint.size) else {
            problems.append("checkpoint \(later.name): the proof does not show that it keeps the backup's leaves")
            return
        }
        lines.append("\(later.name) keeps all leaves of the backup")
    }
}
