import ArgumentParser
import Content
import Domain
import Foundation
import Measures
import Publishing

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write the figures of a period, each with its state, to standard output.",
        discussion: """
            A period is a calendar year (2020), the year of the assessment (2020-04/2021-03), a month (2020-05) or \
            any run of whole months. Figures that nobody has reported are said to be so; they are never zero.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json, html }

    @Option(help: "The data folder.") var data: String
    @Option(help: "The key file; the data folder's name with .keys if left out.") var keys: String?
    @OptionGroup var shared: DatabaseOptions
    @OptionGroup var lost: LossOptions
    @Option(help: "2020, 2020-05 or 2020-04/2021-03.") var period: String
    @Option(help: "Count only what was known at the end of this day, YYYY-MM-DD.") var asOf: String?
    @Option(help: "text, csv, json or html.") var format = Format.text
    @Option(help: "The language of the texts: en or lo.") var language = "en"

    func run() async throws {
        let installation = try Installation()
        let content = try installation.content()
        guard let period = Period(period) else {
            throw CommandProblem("“\(self.period)” is no period. Write 2020, 2020-05 or 2020-04/2021-03.")
        }
        guard let text = content.pageLanguage(language) else {
            let known = content.pageLanguages.map(\.code).joined(separator: ", ")
            throw CommandProblem("There is no language \(language). There are: \(known)")
        }
        let moment = try moment()
        let office = try await installation.office(data: data, keys: keys, shared.place, lost.loss)
        let home = content.law.country
        if moment == nil { try await FigureCounts.prepare(for: period, home: home, in: office.database) }
        let (report, fresh) = try await office.read(as: .commandLine) { reader in
            let counts = try FigureCounts(reader.connection, home: home)
            let desk = try FigureDesk(reader.connection, for: .commandLine, at: reader.now, home: home, counts)
            return (try Report.make(desk, for: period, asOf: moment, law: content.law), counts.fresh)
        }
        try await FigureCounts.keep(fresh, home: home, in: office.database)
        let written =
            switch format {
            case .text: report.text(in: text)
            case .csv: report.csv(in: text)
            case .json: report.json(in: text)
            case .html: report.html(in: text).text
            }
        try FileHandle.standardOutput.write(contentsOf: Data(written.utf8))
    }

    /// The end of the day: records that were entered on it were known on it.
    private func moment() throws -> Instant? {
        guard let asOf else { return nil }
        guard let day = Day(asOf) else { throw CommandProblem("“\(asOf)” is no day. Write it as YYYY-MM-DD.") }
        return Instant(milliseconds: Instant(startOf: day.adding(days: 1)).milliseconds - 1)
    }
}
