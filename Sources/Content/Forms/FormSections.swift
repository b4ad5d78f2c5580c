import Domain

/// Reads the sections of a form: its own, and those that it includes.
struct FormSections {
    let set: IndicatorSet
    /// What the form serves; nil for sections that forms share.
    let contexts: [String]?
    let lenders: [String: ScreeningForm]
    let texts: Set<String>
    /// Where the form's own texts stand: `form.raid-1`.
    let prefix: String
    let places: FormPlaces
    /// The short set, if the form names it in one list.
    let core: FormCore?

    func read(_ node: StrictNode) -> [ScreeningForm.Section]? {
        guard let keys = node.entries()?.map(\.0) else { return nil }
        return keys.contains("include") ? included(node) : own(node).map { [$0] }
    }

    private func own(_ node: StrictNode) -> ScreeningForm.Section? {
        guard let map = node.map(["code", "questions"], optional: ["contexts", "show"]) else { return nil }
        let limited = map["contexts"]?.list { $0.code(in: .screeningContext) } ?? []
        for context in limited where contexts?.contains(context) == false {
            map["contexts"]?.refuse("the form does not serve \(context)")
        }
        let reader = FormQuestion(set: set, core: core, places: places, condition: condition)
        let questions = map["questions"]?.list(reader.read) ?? []
        if questions.isEmpty { node.refuse("a section needs questions") }
        guard let code = map["code"]?.string() else { return nil }
        let show = map["show"].flatMap(condition)
        places.byCode["§" + code] = map["show"] ?? node
        return ScreeningForm.Section(code: code, contexts: limited, questions: questions, show: show)
    }

    private func included(_ node: StrictNode) -> [ScreeningForm.Section]? {
        guard let map = node.map(["include", "sections"], optional: ["only", "show"]),
            let name = map["include"]?.string()
        else { return nil }
        guard let lender = lenders[name] else {
            let known = lenders.keys.sorted().joined(separator: ", ")
            map["include"]?.refuse("nothing is included from \"\(name)\"; known are \(known)")
            return nil
        }
        let show = map["show"].flatMap(condition)
        let only = map["only"]?.list { $0.string() }
        let sections = map["sections"]?.list { section -> ScreeningForm.Section? in
            guard let code = section.string() else { return nil }
            guard let found = lender.sections.first(where: { $0.code == code }) else {
                section.refuse("\(name) has no section \"\(code)\"")
                return nil
            }
            return lent(found, of: lender, only: only, show: show, node)
        }
        let asked = Set(sections?.flatMap(\.questions).map(\.code) ?? [])
        for code in only ?? [] where !asked.contains(code) {
            map["only"]?.refuse("these sections have no question \"\(code)\"")
        }
        return sections
    }

    private func lent(
        _ section: ScreeningForm.Section, of lender: ScreeningForm, only: [String]?, show: Condition?,
        _ node: StrictNode
    ) -> ScreeningForm.Section {
        let questions = section.questions.filter { only?.contains($0.code) ?? true }.map { question in
            places.byCode[question.code] = node
            return question.asked(
                isCore: core?.contains(question.code) ?? question.isCore,
                words: words("question.\(question.code)", else: lender.textKey(question)))
        }
        places.byCode["§" + section.code] = node
        let conditions = [show, section.show].compactMap { $0 }
        // What it was limited to is the lender's matter: this form includes it.
        return ScreeningForm.Section(
            code: section.code, questions: questions,
            show: conditions.count > 1 ? .all(conditions) : conditions.first,
            words: words("section.\(section.code)", else: lender.textKey(section)))
    }

    /// nil if the form has words of its own.
    private func words(_ key: String, else lent: String) -> String? {
        texts.contains("\(prefix).\(key)") ? nil : lent
    }

    private func condition(_ node: StrictNode) -> Condition? {
        guard let text = node.string() else { return nil }
        do {
            let condition = try Condition(text)
            for code in condition.codes(of: .context).sorted() where contexts?.contains(code) == false {
                node.refuse("the form does not serve \(code)")
            }
            return condition
        } catch {
            node.refuse("\(error)")
            return nil
        }
    }
}
