import ArgumentParser
import Desks
import Domain
import Foundation

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "export", abstract: "Write a register as CSV.")

    @Option(help: "The data folder.") var data: String
    @Option(help: "The key file; the data folder's name with .keys if left out.") var keys: String?
    @OptionGroup var shared: DatabaseOptions
    @OptionGroup var lost: LossOptions
    @Option(help: "The register's code, such as screenings.") var register: String

    func run() async throws {
        guard let register = Register.named(register) else {
            let known = Register.all.map(\.code).joined(separator: ", ")
            throw CommandProblem("There is no register \(self.register). There are: \(known)")
        }
        let office = try await Installation().office(data: data, keys: keys, shared.place, lost.loss)
        try await Export(office).run(register) { line in
            try FileHandle.standardOutput.write(contentsOf: Data(line.utf8))
        }
    }
}
