import Domain

/// Everything that a ministry can change without a new program: forms, texts, the law's numbers.
///
/// Loaded strictly: an unknown key, a missing one, a wrong type or an unknown code is refused with file,
/// line and key, and all of them at once.
public struct Content: Sendable {
    /// By code, then by version.
    public let forms: [ScreeningForm]
    /// By code (`en`, `lo` …).
    public let languages: [String: Language]
    public let law: Law
    public let passphrases: PassphraseRules
    /// How much one member of staff looks at in a day.
    public let limits: BrowsingLimits

    /// Reads a content folder.
    /// - Throws: every problem found. Texts that are missing are no problem here: `check()` lists them.
    public static func load(from path: String) throws(ContentProblems) -> Content {
        let problems = ProblemList()
        let folder = ContentFolder(path, problems: problems)
        var sets: [String: IndicatorSet] = [:]
        for file in folder.files(in: "indicators") {
            let name = Content.name(of: file)
            sets[name] = folder.read(file).flatMap { IndicatorSet($0, name: name) }
        }
        let forms = folder.files(in: "forms").compactMap { file in
            folder.read(file).flatMap { FormFile.read($0, name: Content.name(of: file), sets: sets) }
        }
        let languages = LanguageFiles.read(folder)
        let laws = folder.files(in: "law").compactMap { file in folder.read(file).flatMap(LawFile.read) }
        let limits = folder.files(in: "limits").compactMap { file in folder.read(file).flatMap(LimitsFile.read) }
        if limits.count != 1, problems.all.isEmpty {
            problems.add(ContentProblem(file: "limits", "expected one file of limits, found \(limits.count)"))
        }
        if laws.count != 1, problems.all.isEmpty {
            problems.add(ContentProblem(file: "law", "expected the law of one country, found \(laws.count)"))
        }
        let passphrases = PassphraseFile.read(folder)
        guard problems.all.isEmpty, let law = laws.first, let limits = limits.first else {
            throw ContentProblems(all: problems.all.sorted())
        }
        let sorted = forms.sorted { ($0.code, $0.version) < ($1.code, $1.version) }
        return Content(forms: sorted, languages: languages, law: law, passphrases: passphrases, limits: limits)
    }

    /// The same content with other limits on browsing.
    public func with(_ limits: BrowsingLimits) -> Content {
        Content(forms: forms, languages: languages, law: law, passphrases: passphrases, limits: limits)
    }

    public func form(code: String, version: Int) -> ScreeningForm? {
        forms.first { $0.code == code && $0.version == version }
    }

    /// The newest version of a form.
    public func form(code: String) -> ScreeningForm? { forms.last { $0.code == code } }

    /// The form for new screenings in a context: the newest that serves it.
    public func form(for context: String) -> ScreeningForm? {
        forms.filter { $0.contexts.contains(context) }.max { $0.version < $1.version }
    }

    /// The language with this code, or English, or whatever there is: a page always has words.
    public func language(_ code: String) -> Language {
        languages[code] ?? languages["en"] ?? Language(code: code, texts: [:])
    }

    private static func name(of file: String) -> String {
        String(file.split(separator: "/").last!.dropLast(".yaml".count))
    }
}
