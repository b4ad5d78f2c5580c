import ArgumentParser
import Content
import Domain

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the content files (forms, languages, law) and what the registers declare.")

    func run() throws {
        let content = try Installation().content()
        let problems = content.check()
        for problem in problems { say("\(problem)") }
        let unsound = Soundness.problems()
        for problem in unsound { say("\(problem)") }
        guard problems.isEmpty, unsound.isEmpty else { throw ExitCode(1) }
        for gap in content.spokenGaps {
            print("To be translated: \(gap.form) in \(gap.language), \(gap.missing.count) of \(gap.of) texts.")
        }
        print("Content is complete: \(content.forms.count) forms, \(content.languages.count) languages.")
    }
}
