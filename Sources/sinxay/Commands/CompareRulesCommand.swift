import ArgumentParser
import Content
import Crypto
import Domain
import Foundation

/// Writes random screenings of every form and what the server says of them, for `Tests/Browser/rules.py`, which asks the
/// phone's rules the same.
struct CompareRulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare-rules", abstract: "Write random screenings and their results, for scripts/check.",
        shouldDisplay: false)

    @Option(help: "A folder for the files.") var out: String
    @Option(help: "Screenings of each form.") var count = 10_000
    @Option(help: "The first of the random numbers.") var seed: UInt64 = 1

    func run() async throws {
        let content = try Installation().content()
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        try PhoneContent(content).forms.write(to: URL(fileURLWithPath: "\(out)/forms.json"))
        let (out, count, seed) = (out, count, seed)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, form) in content.forms.enumerated() {
                group.addTask {
                    var screenings = RandomScreenings(form: form, seed: seed &+ UInt64(index))
                    let lines = try (0..<count).map { _ in try screenings.line() }
                    try Data((lines.joined(separator: "\n") + "\n").utf8)
                        .write(to: URL(fileURLWithPath: "\(out)/\(form.name).txt"))
                }
            }
            try await group.waitForAll()
        }
        print("\(content.forms.count) forms, \(count) screenings each.")
    }
}

/// Random screenings of one form: context, place, age and answers, some open, at every rate of yes.
private struct RandomScreenings {
    let form: ScreeningForm
    private var random: SplitMix

    init(form: ScreeningForm, seed: UInt64) {
        self.form = form
        random = SplitMix(state: seed &* 0x9E37_79B9_7F4A_7C15)
    }

    /// Context, sector, kind of site, age, answers, and SHA-256 of what is shown and what is said.
    mutating func line() throws -> String {
        let (likely, open) = (random.below(11), random.below(11))
        var answers = Answers()
        for question in form.questions where random.below(10) >= open {
            answers[question.code] = random.below(10) < likely ? .yes : .no
        }
        let age = AgeStatus.allCases[random.below(3)]
        let situation = Situation(
            context: one(of: form.contexts), age: random.below(10) == 0 ? nil : age, answers: answers,
            sector: one(of: Condition.Fact.sector.list.codes), siteKind: one(of: Condition.Fact.siteKind.list.codes))
        let shown = form.sections(in: situation).map { "\($0.code):\($0.questions.map(\.code).joined(separator: ","))" }
        let said = AssessmentJSON.text(form.assess(answers: answers, age: age))
        let digest = SHA256.hash(data: Data((shown.joined(separator: ";") + "\n" + said).utf8))
        return [
            situation.context ?? "", situation.sector ?? "", situation.siteKind ?? "", situation.age?.rawValue ?? "",
            age.rawValue, answers.description,
            digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined(),
        ].joined(separator: "\t")
    }

    private mutating func one(of codes: [String]) -> String? {
        random.below(3) == 0 ? nil : codes[random.below(codes.count)]
    }
}

/// The same numbers at every run (SplitMix64).
private struct SplitMix {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }
}
