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
    /// Which kinds of agency may hold a role.
    public let holders: RoleHolders
    /// Questions that somebody recorded, for people who do not read.
    public let recordings: [Recording]

    /// Reads a content folder.
    /// - Throws: every problem found. Texts that are missing are no problem here: `check()` lists them.
    public static func load(from path: String) throws(ContentProblems) -> Content {
        let problems = ProblemList()
        let folder = ContentFolder(path, problems: problems)
        let languages = LanguageFiles.read(folder)
        let forms = FormFiles.read(folder, texts: Set(languages["en"]?.texts.keys.map { $0 } ?? []))
        let laws = folder.files(in: "law").compactMap { file in folder.read(file).flatMap(LawFile.read) }
        let limits = folder.files(in: "limits").compactMap { file in folder.read(file).flatMap(LimitsFile.read) }
        let holders = folder.files(in: "roles").compactMap { file in folder.read(file).flatMap(RolesFile.read) }
        if holders.count != 1, problems.all.isEmpty {
            problems.add(ContentProblem(file: "roles", "expected one file of roles, found \(holders.count)"))
        }
        if limits.count != 1, problems.all.isEmpty {
            problems.add(ContentProblem(file: "limits", "expected one file of limits, found \(limits.count)"))
        }
        if laws.count != 1, problems.all.isEmpty {
            problems.add(ContentProblem(file: "law", "expected the law of one country, found \(laws.count)"))
        }
        let passphrases = PassphraseFile.read(folder)
        let recordings = Recordings.read(folder, forms: forms)
        guard problems.all.isEmpty, let law = laws.first, let limits = limits.first,
            let holders = holders.first
        else {
            throw ContentProblems(all: problems.all.sorted())
        }
        return Content(
            forms: forms, languages: languages, law: law, passphrases: passphrases, limits: limits,
            holders: holders, recordings: recordings)
    }

    /// The same content with other limits on browsing.
    public func with(_ limits: BrowsingLimits) -> Content {
        Content(
            forms: forms, languages: languages, law: law, passphrases: passphrases, limits: limits,
            holders: holders, recordings: recordings)
    }

    public func form(code: String, version: Int) -> ScreeningForm? {
        forms.first { $0.code == code && $0.version == version }
    }

    /// The newest version of a form.
    public func form(code: String) -> ScreeningForm? { forms.last { $0.code == code } }

    /// The form for new screenings in a context: of each form's newest version, the one made for the fewest contexts.
    public func form(for context: String) -> ScreeningForm? { FormChoice(forms).form(for: context) }

    /// A language in which there are pages, and not only questions.
    public func pageLanguage(_ code: String) -> Language? {
        Languages.complete.contains(code) ? languages[code] : nil
    }

    /// Those in which there are pages, by code.
    public var pageLanguages: [Language] { Languages.complete.compactMap { languages[$0] } }

    /// The language with this code, or English, or whatever there is: a page always has words.
    public func language(_ code: String) -> Language {
        languages[code] ?? languages["en"] ?? Language(code: code, texts: [:])
    }
}
