import Backup
import Foundation

/// Both halves of a backup key as files.
enum BackupKeyFile {
    /// The public half stands beside the data folder, on the machine that makes backups.
    static func beside(data: String) -> String {
        URL(fileURLWithPath: data).standardizedFileURL.path + ".backup-key.pub"
    }

    /// - Throws: `CommandProblem`, also for the private half: it has no place where backups are made.
    static func publicKey(_ path: String) throws -> BackupPublicKey {
        let text = try read(path)
        guard BackupPrivateKey(text) == nil else {
            throw CommandProblem(
                "\(path) is the private half of a backup key. Take it away from this machine, and name the public half."
            )
        }
        guard let key = BackupPublicKey(text) else { throw CommandProblem("\(path) holds no backup key.") }
        return key
    }

    static func privateKey(_ path: String) throws -> BackupPrivateKey {
        let text = try read(path)
        guard BackupPublicKey(text) == nil else {
            throw CommandProblem("\(path) is the public half of a backup key and opens nothing: name the private one.")
        }
        guard let key = BackupPrivateKey(text) else { throw CommandProblem("\(path) holds no backup key.") }
        try OwnFile.checkSecret(path)
        return key
    }

    private static func read(_ path: String) throws -> String {
        try OwnFile.checkReadable(path)
        guard let data = FileManager.default.contents(atPath: path), data.count < 10_000 else {
            throw CommandProblem("There is no key at \(path) that can be read.")
        }
        return String(decoding: data, as: UTF8.self)
    }
}
