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
        try DatabasePlace.told(nil, nil).refuse("A demonstration has a database and keys of its own: leave these out.")
        let settings = try ServerSettings(port: port).checked()
        try ListeningPlace(host: settings.host, port: port).check()
        let installation = try Installation()
        let folder = data ?? NSTemporaryDirectory() + "/sinxay-demo-\(ProcessInfo.processInfo.processIdentifier)"
        try removeEarlier(folder)
        let office = try await installation.make(data: folder, keys: nil, isDemonstration: true)
        try DataFolder(folder).beginServing()
        let keyFile = KeyFile.ofLog(data: folder)
        _ = try KeyFile.make(at: keyFile, name: LogName.ofDemonstration(), kind: .log)
        say(
            "Its keys are made anew, beside its data, as for a real one: \(try KeyPlace(data: folder, given: nil).file), \(keyFile)"
        )
        say("Loading the sample country …")
        try await Importing.run(
            [installation.home + "/Samples/laos-2020"], into: office, installation.content().language("en"))
        let signIn = try Installation.signIn(office)
        let accounts = try await DemoAccounts.open(office, signIn)
        let site = try installation.site(office, signIn, settings)
        let rounds = try CheckpointRounds.prepared(office, data: folder, keyFile: nil, leaves: 10_000, minutes: 10)
        try await Server.run(site, office, settings, rounds) {
            FileHandle.standardOutput.write(Data(DemoAccounts.table(accounts, port: port).utf8))
        }
    }

    /// Only what an earlier demonstration left: never a folder with anything else in it.
    private func removeEarlier(_ folder: String) throws {
        let files = FileManager.default
        let keys = try KeyPlace(data: folder, given: nil)
        guard files.fileExists(atPath: folder) else { return }
        let names = try files.contentsOfDirectory(atPath: folder)
        guard !names.isEmpty else { return }
        guard names.allSatisfy(DataFolder.isOurs) else {
            throw CommandProblem("\(folder) holds other files; name an empty folder.")
        }
        guard try keys.isDemonstration else {
            throw CommandProblem("\(folder) holds a database that is no demonstration; it is left alone.")
        }
        guard try DataFolder(folder).keepFromBeingServed() else {
            throw CommandProblem(
                "The demonstration in \(folder) is being served. End it first, or name another folder.")
        }
        for name in names { try files.removeItem(atPath: folder + "/" + name) }
        let log = KeyFile.ofLog(data: folder)
        for path in [
            keys.file, keys.file + ".lock", keys.store, keys.store + "-wal", keys.store + "-shm", log, log + ".pub",
            KeyFile.beginning(log),
        ]
        where files.fileExists(atPath: path) {
            try files.removeItem(atPath: path)
        }
    }
}
