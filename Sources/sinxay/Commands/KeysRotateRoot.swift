import ArgumentParser
import Foundation

struct KeysRotateRoot: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate-root", abstract: "Put another root key over all others.",
        discussion: """
            With --passphrase the new one comes from a passphrase, the line of standard input after the present \
            passphrase, if there is one. Destroy the copies of the old key file.
            """)

    @OptionGroup var options: KeyOptions
    @OptionGroup var lost: LossOptions
    @Flag(help: "Keep no root key: it comes from a passphrase.") var passphrase = false

    func run() async throws {
        let place = try options.place
        try place.keepFromOthers()
        let vault =
            try await options.haveData
            ? options.office(lost.loss).vault
            : place.open { readLine(strippingNewline: true) }.uncompared(.thereIsNoData)
        // A server reads the key file again, but can't ask for a passphrase.
        let asks = try passphrase || place.isFromPassphrase
        if asks, options.shared.place.database == nil,
            FileManager.default.fileExists(atPath: DataFolder(options.data).database),
            try !DataFolder(options.data).keepFromBeingServed()
        {
            throw CommandProblem(
                "\(options.data) is served: its server could not ask for the passphrase. End it, run this, and start it again."
            )
        }
        try place.changeRoot(vault, passphrase: passphrase ? try NewPassphrase.read() : nil)
        say(
            "\(place.file) holds another root key. Back the keys up again; when that ended with 0, destroy the backups of the ones before."
        )
        if options.shared.place.keyStore != nil {
            say(
                "Every server has to have this file: bring it to each, and start again those that the root key is typed in for."
            )
        }
    }
}
