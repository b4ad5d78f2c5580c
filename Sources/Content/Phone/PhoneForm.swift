import Domain

/// A form as the phone reads it: what to ask when, and what each answer weighs. Its words are in the texts.
struct PhoneForm: Encodable {
    let code: String
    let version: Int
    let contexts: [String]
    let sections: [Section]

    struct Section: Encodable {
        let code: String
        let contexts: [String]
        let show: ConditionTree?
        let questions: [Asked]
    }

    struct Asked: Encodable {
        let code: String
        /// `indicator`, `act` or `prompt`.
        let purpose: String
        let dimension: String?
        let weights: [String: String]?
        let topic: String?
        let signs: [String]
        let core: Bool
        let children_only: Bool
        let advice: [String]
        let finding: String?
        let show: ConditionTree?
    }

    init(_ form: ScreeningForm) {
        code = form.code
        version = form.version
        contexts = form.contexts
        sections = form.sections.map { section in
            Section(
                code: section.code, contexts: section.contexts, show: section.show.map(ConditionTree.init),
                questions: section.questions.map(Asked.init))
        }
    }
}

extension PhoneForm.Asked {
    init(_ question: Question) {
        code = question.code
        switch question.purpose {
        case .indicator(let dimension, let weights):
            purpose = "indicator"
            self.dimension = dimension.rawValue
            self.weights = Dictionary(uniqueKeysWithValues: weights.map { ($0.key.rawValue, $0.value.rawValue) })
        case .act:
            (purpose, dimension, weights) = ("act", nil, nil)
        case .prompt:
            (purpose, dimension, weights) = ("prompt", nil, nil)
        }
        topic = question.topic?.rawValue
        signs = question.signs.map(\.rawValue)
        core = question.isCore
        children_only = question.isAboutChildrenOnly
        advice = question.advice.map(\.rawValue)
        finding = question.marriageFinding
        show = question.show.map(ConditionTree.init)
    }
}
