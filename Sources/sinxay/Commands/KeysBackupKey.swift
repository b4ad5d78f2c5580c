import ArgumentParser
import Backup
import Foundation

struct KeysBackupKey: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup-key",
        abstract: "Make a backup key: a half that makes backups, and a half that reads them.",
        discussion: """
            Make it where it will be kept, not on the server. FILE is the private half; only FILE.pub goes to the \
            server. Take one key for data and another for keys, and keep them with different people.
            """)

    @Option(help: "Where to write the private half; the public half goes to this with .pub.") var out: String

    func run() throws {
        guard !FileManager.default.fileExists(atPath: out + ".pub") else {
            throw CommandProblem("There is a key at \(out).pub already.")
        }
        let key = BackupPrivateKey()
        for (path, text) in [(out, key.text), (out + ".pub", key.publicKey.text)] {
            let file = try OutputFile(path)
            try file.write(Data(text.utf8))
            _ = try file.finish()
        }
        try OutputFile.syncFolder(of: out)
        say("The backup key \(key.publicKey.id) is in \(out): keep it away from the server, and in two places.")
        say("Only \(out).pub goes to the server. Whoever loses \(out) loses every backup made for it.")
    }
}
