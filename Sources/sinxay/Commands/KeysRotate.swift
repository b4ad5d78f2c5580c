import ArgumentParser
import Desks
import Domain

struct KeysRotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate", abstract: "Give compartments new keys and seal everything in them anew.",
        discussion: """
            It can be stopped and run again at any time, also while the server runs. Older keys are kept: backups \
            stand under them.
            """)

    @OptionGroup var options: KeyOptions
    @OptionGroup var lost: LossOptions
    @Option(help: "Only this compartment: protection, justice, labour or coordination.") var compartment: String?

    func run() async throws {
        let known = Compartment.sealing
        let chosen = try compartment.map { name in
            guard let one = known.first(where: { $0.rawValue == name }) else {
                throw CommandProblem(
                    "There is no compartment \(name). There are: \(known.map(\.rawValue).joined(separator: ", "))")
            }
            return [one]
        }
        try options.place.keepFromOthers()
        let office = try await options.office(lost.loss)
        for compartment in chosen ?? known {
            let (version, resealed) = try await KeyRotation(office).rotate(compartment)
            say("\(compartment.rawValue) stands under key \(version); \(resealed) records were sealed anew.")
        }
    }
}
