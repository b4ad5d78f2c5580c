import ArgumentParser
import Content
import Domain
import Foundation
import Measures

struct FiguresCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures",
        abstract: "Count a period's figures anew from the records, and compare the kept counts.",
        discussion: """
            Figures are kept and brought up to date with what was written since (docs/decisions/0021). This counts each \
            of them from all records, at one moment, and says where a kept count differs; it then ends with status 1. \
            --forget throws the period's kept counts away; the next reader counts anew.
            """)

    @Option(help: "The data folder.") var data: String
    @Option(help: "The key file; the data folder's name with .keys if left out.") var keys: String?
    @OptionGroup var shared: DatabaseOptions
    @OptionGroup var lost: LossOptions
    @Option(help: "2020, 2020-05 or 2020-04/2021-03.") var period: String
    @Flag(help: "Say for each measure how long the recount took, in milliseconds of the processor.") var timings = false
    @Flag(help: "Throw away what is kept for the period instead.") var forget = false

    func run() async throws {
        let installation = try Installation()
        let home = try installation.content().law.country
        guard let period = Period(period) else {
            throw CommandProblem("“\(self.period)” is no period. Write 2020, 2020-05 or 2020-04/2021-03.")
        }
        let database = try await installation.office(data: data, keys: keys, shared.place, lost.loss).database
        if forget { return try await FigureCounts.forget(period, in: database) }
        let compared = try await database.read { try FigureCounts.compare(for: period, home: home, $0) }
        for measure in compared {
            let time = timings ? "\(measure.milliseconds) ms  " : ""
            if !measure.isEqual {
                print("\(time)\(measure.code): the kept count differs from a recount")
            } else if timings {
                print("\(time)\(measure.code)")
            }
        }
        let different = compared.filter { !$0.isEqual }
        print(
            "\(period): \(compared.count) figures counted from the records, \(compared.filter(\.wasKept).count) of them kept, \(different.count) differ."
        )
        if !different.isEmpty { throw ExitCode(1) }
    }
}
