import ArgumentParser
import Desks
import Domain
import Foundation
import Store

struct ExportLedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export-ledger",
        abstract: "Write the ledger as text for other programs to verify; it holds no personal data.")

    @Option(help: "The data folder.") var data: String
    @Option(help: "The key file; the data folder's name with .keys if left out.") var keys: String?
    @OptionGroup var shared: DatabaseOptions
    @OptionGroup var lost: LossOptions
    @Option(help: "The file to write.") var out: String

    func run() async throws {
        let office = try await Installation().office(data: data, keys: keys, shared.place, lost.loss)
        // First the leaf, durably: the export itself stands in what it gives out.
        try await office.noteLedgerExport()
        guard FileManager.default.createFile(atPath: out, contents: nil), let file = FileHandle(forWritingAtPath: out)
        else { throw CommandProblem("\(out) can't be written.") }
        try await LedgerExport.run(office.database) { try file.write(contentsOf: Data($0.utf8)) }
        try file.close()
    }
}
