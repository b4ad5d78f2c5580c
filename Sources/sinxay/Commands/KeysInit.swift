import ArgumentParser
import Foundation

struct KeysInit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make the keys of a data folder that is still to be made.")

    @OptionGroup var options: KeyOptions
    @Flag(help: "Keep no root key: it comes from a passphrase, the first line of standard input.")
    var passphrase = false

    func run() async throws {
        let place = try options.place
        guard !FileManager.default.fileExists(atPath: DataFolder(options.data).database) else {
            throw CommandProblem(
                "There is a database in \(options.data) already: new keys would open nothing of it. Bring its own back: sinxay restore-keys"
            )
        }
        if options.haveData { try await options.shared.place.checkFree(data: options.data) }
        _ = try place.make(passphrase: passphrase ? try NewPassphrase.read() : nil, at: Installation.now())
        say(
            "The keys are \(place.file) and \(place.storeName). They change with everyone who is entered. \(place.howToBackUp)"
        )
    }
}

enum NewPassphrase {
    /// As long as a member of staff's has to be (ASVS 6.2.1).
    static func read() throws -> String {
        guard let typed = readLine(strippingNewline: true), typed.count >= 15 else {
            throw CommandProblem("A passphrase has 15 characters or more.")
        }
        return typed
    }
}
