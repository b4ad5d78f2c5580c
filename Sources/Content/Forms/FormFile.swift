import Domain

/// Reads a screening form (`Content/forms/`) against the indicator sets, or sections that forms share
/// (`Content/forms/shared/`).
///
/// A form may include sections of forms that include none, and of shared ones: `{include: core-1, sections: [offer]}`.
/// What it includes keeps its words, unless the form has a text of its own for a question.
struct FormFile {
    let file: StrictNode
    /// The file's name, which says code and version.
    let name: String
    let sets: [String: IndicatorSet]
    /// Whose sections may be included, by name.
    let lenders: [String: ScreeningForm]
    /// The keys of all texts that there are.
    let texts: Set<String>

    func form() -> ScreeningForm? {
        guard let map = file.map(["code", "version", "indicators", "contexts", "sections"], optional: ["core"]) else {
            return nil
        }
        let contexts = map["contexts"]?.list { $0.code(in: .screeningContext) } ?? []
        return read(map, contexts: contexts)
    }

    /// Sections for other forms; by itself it serves no context.
    func shared() -> ScreeningForm? {
        guard let map = file.map(["code", "version", "indicators", "sections"]) else { return nil }
        return read(map, contexts: nil)
    }

    private func read(_ map: [String: StrictNode], contexts: [String]?) -> ScreeningForm? {
        let code = map["code"]?.string()
        let version = map["version"]?.integer(in: 1...9999)
        if let code, let version, "\(code)-\(version)" != name {
            file.refuse("code and version say \(code)-\(version), the file \(name)")
        }
        guard let setName = map["indicators"]?.string() else { return nil }
        guard let set = sets[setName] else {
            map["indicators"]?.refuse("no indicator set \"\(setName)\" in indicators/")
            return nil
        }
        let places = FormPlaces()
        let reader = FormSections(
            set: set, contexts: contexts, lenders: lenders, texts: texts, prefix: "form.\(name)", places: places,
            core: map["core"].map { FormCore($0) })
        guard let list = map["sections"], let sections = list.list(reader.read)?.flatMap({ $0 }) else { return nil }
        check(sections, list, reader.core)
        FormConditions(sections: sections, places: places).check()
        guard let code, let version else { return nil }
        return ScreeningForm(
            code: code, version: version, indicatorSet: setName, contexts: contexts ?? [], sections: sections)
    }

    private func check(_ sections: [ScreeningForm.Section], _ list: StrictNode, _ core: FormCore?) {
        var seen: Set<String> = []
        for question in sections.flatMap(\.questions) where !seen.insert(question.code).inserted {
            list.refuse("the question \(question.code) stands here twice")
        }
        core?.refuse(but: seen)
        var codes: Set<String> = []
        for section in sections where !codes.insert(section.code).inserted {
            list.refuse("the section \(section.code) stands here twice")
        }
    }
}

/// The short set of a form that names it in one list.
struct FormCore {
    private let node: StrictNode
    private let codes: [String]

    init(_ node: StrictNode) {
        self.node = node
        codes = node.list { $0.string() } ?? []
    }

    func contains(_ code: String) -> Bool { codes.contains(code) }

    func refuse(but known: Set<String>) {
        for code in codes where !known.contains(code) { node.refuse("the form asks no question \"\(code)\"") }
        if Set(codes).count < codes.count { node.refuse("a question stands here twice") }
    }
}

/// Where in the files the conditions of a form stand, by the code of the question, or of the section with `§` before it.
final class FormPlaces {
    var byCode: [String: StrictNode] = [:]
}
