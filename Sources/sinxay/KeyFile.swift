import Backup
import Domain
import Foundation
import Ledger

/// A private key in a file of its own that nobody else can read, with its public half beside it as `….pub`.
enum KeyFile {
    /// The log's key stands beside the data folder, never in it: a copy of the data, or a backup of it, has no key.
    static func ofLog(data: String) -> String {
        URL(fileURLWithPath: data).standardizedFileURL.path + ".log-key"
    }

    /// Beside a log's key: when the ledger began that it signs.
    static func beginning(_ path: String) -> String { path + ".begun" }

    /// - Returns: when a ledger began with the log's key; nil if that is not known.
    static func begun(_ path: String) -> String? {
        FileManager.default.contents(atPath: beginning(path)).map {
            String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        }
    }

    /// Notes beside a log's key that a ledger begins with it, so that no other does.
    static func begin(_ path: String, at now: Instant) throws {
        let file = try OutputFile(beginning(path))
        try file.write(Data("\(now)\n".utf8))
        _ = try file.finish()
        try OutputFile.syncFolder(of: path)
    }

    /// Makes a key that did not exist before.
    static func make(at path: String, name: String, kind: VerifierKey.Kind) throws -> SigningKey {
        var generator = SystemRandomNumberGenerator()
        let seed = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        guard let key = SigningKey(name: name, kind: kind, seed: seed) else {
            throw CommandProblem("“\(name)” can't be a key's name: it has no spaces and no plus.")
        }
        // Of a key that was here before.
        unlink(beginning(path))
        // Made with its rights: at no moment could others read it.
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard file >= 0 else {
            throw CommandProblem("The key \(path) can't be made: \(String(cString: strerror(errno))).")
        }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        try handle.write(contentsOf: Data(key.privateText.utf8))
        try handle.synchronize()
        try (key.verifier.description + "\n").write(toFile: path + ".pub", atomically: true, encoding: .utf8)
        try OutputFile.syncFolder(of: path)
        return key
    }

    /// - Throws: `CommandProblem` if there is no such key, or others could read it, or it lies with the data.
    static func read(_ path: String, _ kind: VerifierKey.Kind, data: String? = nil) throws -> SigningKey {
        let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        if let data {
            let folder = URL(fileURLWithPath: data).resolvingSymlinksInPath().path
            if file.hasPrefix(folder + "/") {
                throw CommandProblem(
                    "The key \(path) lies in the data folder. Keep it elsewhere: a backup would hold it.")
            }
        }
        try OwnFile.checkSecret(file)
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw CommandProblem("There is no key at \(path) that can be read.")
        }
        guard let key = SigningKey(text), key.verifier.kind == kind else {
            throw CommandProblem("\(path) holds no key of the kind that is needed.")
        }
        return key
    }

    /// A public key from a file, or the public half of a private one.
    static func verifier(_ path: String, _ kind: VerifierKey.Kind) throws -> VerifierKey {
        try OwnFile.checkReadable(path)
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw CommandProblem("There is no key at \(path) that can be read.")
        }
        guard let key = VerifierKey(text) ?? SigningKey(text)?.verifier, key.kind == kind else {
            throw CommandProblem("\(path) holds no public key of the kind that is needed.")
        }
        return key
    }
}
