import ArgumentParser
import Desks
import Foundation

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a data folder with an empty database, and its keys if there are none.")

    @Option(help: "The data folder to make.") var data: String
    @Option(help: "The key file; the data folder's name with .keys if left out.") var keys: String?
    @OptionGroup var shared: DatabaseOptions
    @Option(help: "Where to put the key that signs the ledger; DATA.log-key if left out.") var logKey: String?
    @Option(help: "The ledger's name, such as example.la/sinxay: a domain of yours and a word.") var logName: String?
    @Flag(
        help: "Everyone in it will be invented: no second factor is asked for, and it is served on this machine alone.")
    var demonstration = false

    func run() async throws {
        try await shared.place.checkFree(data: data)
        let path = logKey ?? KeyFile.ofLog(data: data)
        guard !FileManager.default.fileExists(atPath: path) else {
            throw CommandProblem("There is a key at \(path) already. One key signs one ledger: name another file.")
        }
        let name =
            try demonstration && logName == nil ? LogName.ofDemonstration() : LogName.checked(logName, "--log-name")
        let place = try KeyPlace(data: data, given: keys, store: shared.place.keyStore)
        let hadKeys = place.exists
        let installation = try Installation()
        try OwnFile.checkFolder(of: path)
        try FileManager.default.createDirectory(
            at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
        // Before the database, with which a ledger begins that somebody has to sign.
        let key = try KeyFile.make(at: path, name: name, kind: .log)
        do {
            _ = try await installation.make(data: data, keys: keys, shared.place, isDemonstration: demonstration)
        } catch {
            for file in [path, path + ".pub"] { unlink(file) }
            throw error
        }
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
}
