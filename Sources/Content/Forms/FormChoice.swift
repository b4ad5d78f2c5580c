import Domain

/// Which form is asked in a context: of each form's newest version, the one made for the fewest contexts. So a form of
/// its own for raids goes before the one for everything, and a second version of it before the first.
struct FormChoice {
    private let newest: [ScreeningForm]

    init(_ forms: [ScreeningForm]) {
        let byCode = Dictionary(grouping: forms, by: \.code).values
        newest = byCode.map { versions in versions.max { $0.version < $1.version }! }
            .sorted { ($0.contexts.count, $0.code) < ($1.contexts.count, $1.code) }
    }

    /// nil if none serves it.
    func form(for context: String) -> ScreeningForm? { newest.first { $0.contexts.contains(context) } }

    /// The name of the form for each context that is served.
    var serving: [String: String] {
        let pairs = CodeList.screeningContext.codes.compactMap { code in form(for: code).map { (code, $0.name) } }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// Those that are chosen first, then older versions: the first that serves a context is the one for it.
    func inOrder(_ forms: [ScreeningForm]) -> [ScreeningForm] { newest + forms.filter { !newest.contains($0) } }

    /// Two forms between which nothing would decide.
    static func refuseAlike(_ forms: [ScreeningForm], _ problems: ProblemList) {
        let choice = FormChoice(forms)
        for context in CodeList.screeningContext.codes {
            let serving = choice.newest.filter { $0.contexts.contains(context) }
            guard serving.count > 1, serving[0].contexts.count == serving[1].contexts.count else { continue }
            problems.add(
                ContentProblem(
                    file: "forms", key: context,
                    "\(serving[0].code) and \(serving[1].code) serve it alike, so that nothing decides between them"))
        }
    }
}
