import ArgumentParser
import Desks
import Domain
import Foundation
import Ledger
import Store

struct CheckpointCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint",
        abstract: "Sign the ledger as it is now, for a witness or for keeping elsewhere.",
        discussion: """
            Writes a checkpoint, and with --since the proof that it keeps an earlier one. With --accept it takes back \
            a checkpoint that a witness has cosigned. docs/ledger.md tells how the three commands go together.
            """)

    @Option(help: "The data folder.") var data: String?
    @Option(help: "The key file; the data folder's name with .keys if left out.") var keys: String?
    @OptionGroup var shared: DatabaseOptions
    @OptionGroup var lost: LossOptions
    @Option(help: "The log's private key; DATA.log-key if left out.") var logKey: String?
    @Option(help: "Where to write the checkpoint; standard output if left out.") var out: String?
    @Option(help: "An earlier checkpoint, to prove that the new one keeps it.") var since: String?
    @Option(help: "Where to write that proof.") var proof: String?
    @Option(help: "A cosigned checkpoint to take back.") var accept: String?
    @Option(help: "The public key of the witness who cosigned it.") var witnessKey: String?
    @Option(help: "Make a new key for a log in this file, and nothing else.") var makeKey: String?
    @Option(help: "The new key's name, which is the log's, such as example.la/sinxay.") var name: String?

    func run() async throws {
        if let makeKey {
            let key = try KeyFile.make(at: makeKey, name: LogName.checked(name, "--name"), kind: .log)
            return say("The key is in \(makeKey). Give its public half to oversight and witnesses:\n\(key.verifier)")
        }
        guard let data else { throw CommandProblem("Name the data folder: --data DIR") }
        let office = try await Installation().office(data: data, keys: keys, shared.place, lost.loss)
        if let accept { return try await take(accept, office) }
        let key = try KeyFile.read(logKey ?? KeyFile.ofLog(data: data), .log, data: data)
        let now = office.clock()
        do {
            let note = try await office.database.write { try CheckpointStore($0).make(with: key, at: now) }
            if let since { try await prove(note, since, office) }
            try NoteFile.write(note.encoded, to: out)
        } catch let broken as LedgerBroken {
            throw CommandProblem("Nothing was signed: the ledger contradicts itself (\(broken)). See: sinxay verify")
        }
    }

    private func prove(_ note: SignedNote, _ since: String, _ office: Office) async throws {
        guard let proof else { throw CommandProblem("Say where the proof goes: --proof FILE") }
        let (_, old) = try NoteFile.checkpoint(since)
        guard let new = Checkpoint(note.text), old.size <= new.size else {
            throw CommandProblem(
                "\(since) covers more leaves than the ledger has: it was rolled back, or it is another.")
        }
        let made = try await office.database.read { connection in
            ConsistencyProof(
                old: old.size, path: try LedgerTree(connection).tree.consistency(from: old.size, to: new.size))
        }
        guard made.shows(old.root, isKeptBy: new.root, at: new.size) else {
            throw CommandProblem("The ledger does not keep \(since): it was altered, or it is another.")
        }
        try NoteFile.write(made.text, to: proof)
    }

    private func take(_ path: String, _ office: Office) async throws {
        guard let witnessKey else { throw CommandProblem("Name the witness's public key: --witness-key FILE") }
        let (witness, note) = (try KeyFile.verifier(witnessKey, .witness), try NoteFile.checkpoint(path).note)
        do {
            try await office.database.write { try CheckpointStore($0).accept(note, by: witness) }
            say("The checkpoint is kept with the signature of \(witness.name).")
        } catch let refusal as CheckpointStore.Refusal {
            let why: String =
                switch refusal {
                case .unreadable: "it is no checkpoint"
                case .notOurs: "this log made no such checkpoint"
                case .notWitnessed: "\(witness.name) did not sign it"
                }
            throw CommandProblem("\(path) is not taken: \(why).")
        }
    }
}
