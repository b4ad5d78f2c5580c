import ArgumentParser

struct KeysRotateRoot: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate-root", abstract: "Put another root key over all others.",
        discussion: """
            With --passphrase the new one comes from a passphrase, the line of standard input after the present \
            passphrase, if there is one. Destroy the copies of the old key file.
            """)

    @OptionGroup var options: KeyOptions
    @Flag(help: "Keep no root key: it comes from a passphrase.") var passphrase = false

    func run() throws {
        let place = try options.place
        let vault = try place.open { readLine(strippingNewline: true) }
        try place.changeRoot(vault, passphrase: passphrase ? try NewPassphrase.read() : nil)
        say("\(place.file) holds another root key. Copy it again, and destroy the copies of the one before.")
    }
}
