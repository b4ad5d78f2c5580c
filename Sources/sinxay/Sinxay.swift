import ArgumentParser

@main
struct Sinxay: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "sinxay", abstract: "National information system against trafficking in persons.")
}
