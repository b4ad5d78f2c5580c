import Foundation
import Ledger

/// Checkpoints and proofs as files that are carried about.
enum NoteFile {
    static func text(_ path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path), data.count <= SignedNote.longest,
            let text = String(data: data, encoding: .utf8)
        else { throw CommandProblem("\(path) can't be read.") }
        return text
    }

    static func checkpoint(_ path: String) throws -> (note: SignedNote, checkpoint: Checkpoint) {
        guard let note = SignedNote(try text(path)), let checkpoint = Checkpoint(note.text) else {
            throw CommandProblem("\(path) holds no checkpoint.")
        }
        return (note, checkpoint)
    }

    static func proof(_ path: String) throws -> ConsistencyProof {
        guard let proof = ConsistencyProof(try text(path)) else { throw CommandProblem("\(path) holds no proof.") }
        return proof
    }

    /// To a file, or to standard output.
    static func write(_ text: String, to path: String?) throws {
        if let path {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
        } else {
            try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
        }
    }
}
