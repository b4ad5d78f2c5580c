import ArgumentParser
import Desks

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a data folder with an empty database.")

    @Option(help: "The data folder to make.") var data: String

    func run() async throws {
        _ = try await Installation().make(data: data)
        say("An empty database stands in \(data).")
    }
}
