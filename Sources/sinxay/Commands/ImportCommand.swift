import ArgumentParser
import Content
import Desks
import Domain

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Load registers from CSV files, or folders of them: all or nothing.",
        discussion: """
            A file is named after its register (people.csv) and its columns after the register's fields, beside \
            id, and where wanted recorded_at and version. A row with a version corrects that version of a record.
            """)

    @Option(help: "The data folder.") var data: String
    @Option(help: "The key file; the data folder's name with .keys if left out.") var keys: String?
    @OptionGroup var shared: DatabaseOptions
    @OptionGroup var lost: LossOptions
    @Option(help: "The language of messages: en or lo.") var language = "en"
    @Argument(help: "CSV files, or folders of them.") var paths: [String]

    func run() async throws {
        let installation = try Installation()
        let text = try installation.content().language(language)
        let office = try await installation.office(data: data, keys: keys, shared.place, lost.loss)
        // Else the log of the whole import stays beside the database until the next start.
        defer { try? office.database.close() }
        let rows = try await Importing.run(paths, into: office, text)
        if rows >= Self.many { try await office.database.lookOver() }
    }

    /// Fewer change nothing of what a database knows of its tables.
    private static let many = 10_000
}

enum Importing {
    /// - Returns: how many rows were loaded.
    @discardableResult
    static func run(_ paths: [String], into office: Office, _ text: Language) async throws -> Int {
        do {
            let display = ImportDisplay()
            let rows = try await Import(office).run(paths) { display.tell($0) }.values.reduce(0, +)
            say("\(rows) rows were loaded.")
            return rows
        } catch let refused as ImportRefused {
            for problem in refused.problems { say(line(problem, text)) }
            if refused.isCutShort { say(text("problem.import.more")) }
            say(text("problem.import.nothing_loaded"))
            throw ExitCode(1)
        }
    }

    /// `people.csv:12: birth_date: …`
    private static func line(_ problem: ImportProblem, _ text: Language) -> String {
        let place = [problem.file, problem.row.map(String.init), problem.column].compactMap { $0 }
        let sentence: String =
            switch problem.what {
            case .field(let field): text.sentence(field)
            case .refusal(let refusal): text.sentence(refusal)
            default: text(problem.key, problem.details)
            }
        return place.joined(separator: ":") + ": " + sentence
    }
}
