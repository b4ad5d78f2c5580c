import ArgumentParser
import Desks
import Foundation
import Ledger

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a data folder with an empty database, and its keys if there are none.")

    @Option(help: "The data folder to make.") var data: String
    @Option(help: "The key file; the data folder's name with .keys if left out.") var keys: String?
    @OptionGroup var shared: DatabaseOptions
    @Option(help: "Where to put the key that signs the ledger; DATA.log-key if left out.") var logKey: String?
    @Flag(
        help:
            "The key at --log-key was made beforehand for this ledger (checkpoint --make-key), and has signed nothing.")
    var preparedLogKey = false
    @Option(help: "The ledger's name, such as example.la/sinxay: a domain of yours and a word.") var logName: String?
    @Flag(
        help: "Everyone in it will be invented: no second factor is asked for, and it is served on this machine alone.")
    var demonstration = false

    func run() async throws {
        try await shared.place.checkFree(data: data)
        let path = logKey ?? KeyFile.ofLog(data: data)
        let prepared = try prepared(path)
        let name =
            try prepared?.verifier.name
            ?? (demonstration && logName == nil ? LogName.ofDemonstration() : LogName.checked(logName, "--log-name"))
        let place = try KeyPlace(data: data, given: keys, store: shared.place.keyStore)
        let hadKeys = try place.areMade
        let installation = try Installation()
        try OwnFile.checkFolder(of: path)
        try FileManager.default.createDirectory(
            at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
        // Before the database, with which a ledger begins that somebody has to sign.
        let key = try prepared ?? KeyFile.make(at: path, name: name, kind: .log)
        do {
            _ = try await installation.make(data: data, keys: keys, shared.place, isDemonstration: demonstration)
        } catch {
            if prepared == nil { for file in [path, path + ".pub"] { unlink(file) } }
            throw error
        }
        try KeyFile.begin(path, at: Installation.now())
        say("An empty database stands in \(shared.place.database == nil ? data : "PostgreSQL").")
        if !hadKeys {
            say(
                """
                Its keys are \(place.file) and \(place.storeName): without them nobody can read a name. They change with \
                everyone who is entered. \(place.howToBackUp)
                """)
        }
        say("The key that signs its ledger is in \(path). Keep it apart from the data and from its backups.")
        say("Give the key's public half to oversight and witnesses now: \(key.verifier)")
    }

    /// - Returns: the key that was made beforehand; nil if it is still to be made.
    private func prepared(_ path: String) throws -> SigningKey? {
        guard FileManager.default.fileExists(atPath: path) else {
            guard !preparedLogKey else {
                throw CommandProblem(
                    "There is no key at \(path). Name it with --log-key, or leave --prepared-log-key out.")
            }
            return nil
        }
        if let begun = KeyFile.begun(path) {
            throw CommandProblem(
                """
                The key at \(path) signs a ledger already, which began at \(begun): with another it would sign two histories. If the disk of \
                that data is not mounted, mount it; if it is gone, bring the newest backup back (sinxay restore). For another \
                ledger name another file: --log-key FILE
                """)
        }
        guard preparedLogKey else {
            throw CommandProblem(
                """
                There is a key at \(path) already. One key signs one ledger. If it was made for this one and has signed nothing \
                yet, add --prepared-log-key; if it signs another ledger, name another file with --log-key.
                """)
        }
        let key = try KeyFile.read(path, .log, data: data)
        guard logName == nil || logName == key.verifier.name else {
            throw CommandProblem(
                "The key at \(path) has the name \(key.verifier.name): leave --log-name out, or make another.")
        }
        return key
    }
}
