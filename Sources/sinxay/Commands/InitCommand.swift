import ArgumentParser
import Desks

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a data folder with an empty database, and its keys if there are none.")

    @Option(help: "The data folder to make.") var data: String
    @Option(help: "The key file; the data folder's name with .keys if left out.") var keys: String?

    func run() async throws {
        let place = try KeyPlace(data: data, given: keys)
        let hadKeys = place.exists
        _ = try await Installation().make(data: data, keys: keys)
        say("An empty database stands in \(data).")
        if !hadKeys {
            say(
                """
                Its keys are \(place.file) and \(place.store). Keep a copy of both, apart from the copies of the data: \
                without them nobody can read a name.
                """)
        }
    }
}
