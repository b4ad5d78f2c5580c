import ArgumentParser
import Domain
import Foundation
import Ledger

/// Runs where the witness is, on files alone: it needs no data folder.
struct WitnessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "witness",
        abstract: "Cosign a checkpoint, if it keeps the one that was cosigned last.",
        discussion: """
            The file --previous is the witness's memory: the checkpoint cosigned last. It is replaced when the new one \
            is cosigned. A witness that loses it can't tell any longer whether the log was altered.
            """)

    @Option(help: "The witness's private key.") var key: String?
    @Option(help: "The log's public key, as it was given out when the log began.") var logKey: String?
    @Option(help: "The checkpoint that this witness cosigned last.") var previous: String?
    @Flag(help: "There is none: this is the first, and is taken on trust.") var first = false
    @Option(help: "The checkpoint to cosign.") var checkpoint: String?
    @Option(help: "The proof that it keeps the last one.") var proof: String?
    @Option(help: "Where to write the cosigned checkpoint; standard output if left out.") var out: String?
    @Option(help: "Make a new key for a witness in this file, and nothing else.") var makeKey: String?
    @Option(help: "The new key's name, such as oversight.example.la/w1.") var name: String?

    func run() throws {
        if let makeKey {
            guard let name else { throw CommandProblem("Say whose key it is: --name NAME") }
            let made = try KeyFile.make(at: makeKey, name: name, kind: .witness)
            return say(
                "The key is in \(makeKey). Give its public half to the log and whoever verifies:\n\(made.verifier)")
        }
        guard let key, let logKey, let previous, let checkpoint else {
            throw CommandProblem("Name --key, --log-key, --previous and --checkpoint.")
        }
        let isThere = FileManager.default.fileExists(atPath: previous)
        guard isThere != first else {
            throw CommandProblem(
                first
                    ? "\(previous) is there: this is not the first checkpoint. Leave out --first."
                    : "There is no \(previous). Only for the very first checkpoint: --first")
        }
        let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        do {
            let cosigned = try Witness.cosign(
                try NoteFile.checkpoint(checkpoint).note, of: try KeyFile.verifier(logKey, .log),
                previous: isThere ? try NoteFile.checkpoint(previous).note : nil,
                proof: try proof.map { try NoteFile.proof($0) }, with: try KeyFile.read(key, .witness), at: now)
            // Remembered first: what was given away and forgotten could be contradicted unseen.
            try NoteFile.write(cosigned.encoded, to: previous)
            try NoteFile.write(cosigned.encoded, to: out)
        } catch let refusal as Witness.Refusal {
            throw CommandProblem("\(checkpoint) is not cosigned: \(sentence(refusal)).")
        }
    }

    private func sentence(_ refusal: Witness.Refusal) -> String {
        switch refusal {
        case .unreadable: "it is no checkpoint"
        case .notTheLogs: "the log's key did not sign it"
        case .notWitnessed: "the last checkpoint does not carry this witness's signature"
        case .anotherLog: "it is of another log than the last one"
        case .rolledBack: "it covers fewer leaves than the last one. The log was rolled back"
        case .inconsistent:
            "the proof does not show that it keeps the last one. The log was altered, or the proof is of another pair"
        }
    }
}
