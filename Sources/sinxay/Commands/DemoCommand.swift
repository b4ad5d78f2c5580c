import ArgumentParser
import Desks
import Domain
import Foundation
import Store

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Serve the sample country, loaded afresh, with a sign-in for each role.")

    @Option(help: "The port on this machine.") var port = 8080
    @Option(help: "Where to put the data; a temporary folder if left out.") var data: String?

    func run() async throws {
        let installation = try Installation()
        let folder = data ?? NSTemporaryDirectory() + "/sinxay-demo-\(ProcessInfo.processInfo.processIdentifier)"
        try removeEarlier(folder)
        let office = try await installation.make(data: folder, keys: nil)
        say(
            "The keys of the demonstration are made anew, beside its data: \(try KeyPlace(data: folder, given: nil).file)"
        )
        try Data().write(to: URL(fileURLWithPath: folder + "/" + DemoAccounts.mark))
        say("Loading the sample country …")
        try await Importing.run(
            [installation.home + "/Samples/laos-2020"], into: office, installation.content().language("en"))
        let accounts = try await DemoAccounts.open(office)
        let site = try installation.site(office, isDemonstration: true)
        try await Server.run(site, port: port) {
            FileHandle.standardOutput.write(Data(DemoAccounts.table(accounts, port: port).utf8))
        }
    }

    /// Only what an earlier demonstration left: never a folder with anything else in it.
    private func removeEarlier(_ folder: String) throws {
        let files = FileManager.default
        let keys = try KeyPlace(data: folder, given: nil)
        guard files.fileExists(atPath: folder) else { return }
        let names = try files.contentsOfDirectory(atPath: folder)
        guard names.allSatisfy({ $0.hasPrefix(Installation.databaseName) || $0 == DemoAccounts.mark }) else {
            throw CommandProblem("\(folder) holds other files; name an empty folder.")
        }
        guard names.isEmpty || names.contains(DemoAccounts.mark) else {
            throw CommandProblem("\(folder) holds a database that is no demonstration; it is left alone.")
        }
        for name in names { try files.removeItem(atPath: folder + "/" + name) }
        for path in [keys.file, keys.store, keys.store + "-wal", keys.store + "-shm"]
        where files.fileExists(atPath: path) {
            try files.removeItem(atPath: path)
        }
    }
}
