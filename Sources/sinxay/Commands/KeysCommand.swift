import ArgumentParser
import Desks
import Foundation

struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Make, list, change and destroy the keys of a data folder.",
        discussion: """
            A key file whose root key comes from a passphrase asks for it as the first line of standard input.
            """,
        subcommands: [
            KeysInit.self, KeysShow.self, KeysRotate.self, KeysRotateRoot.self, KeysErase.self, KeysRecovery.self,
            KeysRecoverSealed.self, KeysBackupKey.self,
        ])
}

/// The data, and the place of its keys.
struct KeyOptions: ParsableArguments {
    @Option(help: "The data folder.") var data: String
    @Option(help: "The key file; the data folder's name with .keys if left out.") var keys: String?
    @OptionGroup var shared: DatabaseOptions

    var place: KeyPlace { get throws { try KeyPlace(data: data, given: keys, store: shared.place.keyStore) } }

    func office(_ loss: LostKeys) async throws -> Office {
        try await Installation().office(data: data, keys: keys, shared.place, loss)
    }

    /// Whether there is data to compare the keys with.
    var haveData: Bool {
        shared.place.database != nil || FileManager.default.fileExists(atPath: DataFolder(data).database)
    }
}
