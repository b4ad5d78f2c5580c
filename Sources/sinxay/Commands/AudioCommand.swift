import ArgumentParser
import Content
import Domain
import Foundation

struct AudioCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audio",
        abstract: "Recorded questions, for people who do not read: add one, list what is missing.",
        subcommands: [AudioAdd.self, AudioList.self])
}

struct AudioAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Check a recording and put it where phones find it.")

    @Argument(help: "The form with its version, e.g. raid-1.") var form: String
    @Argument(help: "lo, en, th, zh, vi or my.") var language: String
    @Argument(help: "The question, e.g. D5-03.") var question: String
    @Argument(help: "The file: Ogg, MP3 or MPEG-4, at most 200 KB.") var file: String

    func run() throws {
        let installation = try Installation()
        let content = try installation.content()
        guard let found = content.forms.first(where: { $0.name == form }) else {
            throw CommandProblem(
                "There is no form \(form). There are: \(content.forms.map(\.name).joined(separator: ", "))")
        }
        guard Languages.spoken.contains(language) else {
            throw CommandProblem(
                "People are not asked in \(language). There are: \(Languages.spoken.joined(separator: ", "))")
        }
        guard let asked = found.question(question) else {
            throw CommandProblem("\(form) asks no question \(question).")
        }
        guard let data = FileManager.default.contents(atPath: file) else {
            throw CommandProblem("\(file) can't be read.")
        }
        guard data.count <= Recording.largest else {
            throw CommandProblem(
                "\(file) has \(data.count) bytes; at most \(Recording.largest) go over a slow line. Record it at a lower rate."
            )
        }
        guard let kind = AudioKind(of: Array(data.prefix(16))) else {
            throw CommandProblem("\(file) is no Ogg, MP3 or MPEG-4 file, whatever its name says.")
        }
        let words = Recording.place(of: found.textKey(asked))
        let folder = "\(installation.home)/Content/audio/\(words.form)/\(language)"
        // Content is everyone's to read, unlike all else that Sinxay writes.
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
        // One recording a question: an older one of another kind would stand beside it.
        for other in AudioKind.allCases {
            try? FileManager.default.removeItem(atPath: "\(folder)/\(words.question).\(other.rawValue)")
        }
        let path = "\(folder)/\(words.question).\(kind.rawValue)"
        try data.write(to: URL(fileURLWithPath: path), options: .atomic)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        let sharing = content.forms.filter { form in
            form.question(question).map { form.textKey($0) == found.textKey(asked) } ?? false
        }
        print("\(path): for \(sharing.map(\.name).joined(separator: ", ")), which ask it in these words.")
    }
}

struct AudioList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Say which questions are recorded and which are missing.")

    @Option(help: "Only this language.") var language: String?

    func run() throws {
        let content = try Installation().content()
        for one in Recording.missing(in: content) where language.map({ $0 == one.language }) ?? true {
            let missing = one.missing.isEmpty ? "" : ": missing \(one.missing.joined(separator: " "))"
            print("\(one.form) \(one.language): \(one.recorded) of \(one.recorded + one.missing.count)\(missing)")
        }
    }
}
