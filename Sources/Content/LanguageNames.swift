import Domain

/// What the domain's codes are called.
extension Language {
    /// A field's label: `field.<register>.<code>`, else `field.<code>`.
    public func label(_ field: Field, in register: Register) -> String {
        label(field.code, in: register.code) ?? "⟦field.\(register.code).\(field.code)⟧"
    }

    /// A register's name, in the plural: `register.<code>`.
    public func name(_ register: Register) -> String { self["register.\(register.code)"] }

    /// One record's name: `register.<code>.one`.
    public func one(_ register: Register) -> String { self["register.\(register.code).one"] }

    /// A code's text: `code.<list>.<code>`. Roles stand under `role.<role>`, a lifecycle's steps under
    /// `step.<lifecycle>.<step>`.
    public func code(_ list: String, _ code: String) -> String {
        switch list {
        case "country": country(code)
        case "role": self["role.\(code)"]
        default: Lifecycle.listing(list).map { step(code, of: $0) } ?? self["code.\(list).\(code)"]
        }
    }

    public func code(_ list: CodeList, _ code: String) -> String { self.code(list.name, code) }

    /// What a button or a history calls a step.
    public func step(_ step: String, of lifecycle: Lifecycle) -> String { self["step.\(lifecycle.code).\(step)"] }

    /// A step as it stands in a history ("Investigation opened"), where `step` is what a button says.
    public func done(_ step: String, of lifecycle: Lifecycle) -> String { self["done.\(lifecycle.code).\(step)"] }

    public func state(_ state: String, of lifecycle: Lifecycle) -> String { self["state.\(lifecycle.code).\(state)"] }

    public func role(_ role: Role) -> String { self["role.\(role.rawValue)"] }

    /// A question as the officer asks it.
    public func question(_ question: Question, of form: ScreeningForm) -> String { self[form.textKey(question)] }

    public func section(_ section: ScreeningForm.Section, of form: ScreeningForm) -> String {
        self[form.textKey(section)]
    }

    /// What to do now.
    public func advice(_ advice: Advice) -> String { self["advice.\(advice.rawValue)"] }

    public func dimension(_ dimension: Dimension) -> String { self["dimension.\(dimension.rawValue)"] }

    public func sign(_ sign: ForcedLabourSign) -> String { code(.forcedLabourSigns, sign.rawValue) }

    public func topic(_ topic: PromptTopic) -> String { self["topic.\(topic.rawValue)"] }

    public func rule(_ rule: CombinationRule) -> String { self["rule.\(rule.rawValue)"] }

    public func weight(_ weight: Weight) -> String { self["weight.\(weight.rawValue)"] }

    public func profile(_ profile: Profile) -> String { self["profile.\(profile.rawValue)"] }

    /// The short name of a class; `classExplained` says what it means.
    public func name(_ value: ScreeningClass) -> String { self["class.\(value.rawValue)"] }

    public func explanation(_ value: ScreeningClass) -> String { self["class.\(value.rawValue).explained"] }

    public func name(_ result: ScreeningResult) -> String { code("screening_result", result.rawValue) }

    public func explanation(_ result: ScreeningResult) -> String { self["result.\(result.rawValue).explained"] }
}
