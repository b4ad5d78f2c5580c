import Domain

/// Every key that the domain and the forms need a text for. Each is a list of alternatives: one is enough.
enum RequiredTexts {
    static func all(for forms: [ScreeningForm]) -> [[String]] {
        registers + lists + lifecycles + screening + single(Role.allCases.map { "role.\($0.rawValue)" })
            + single(FieldProblem.keys + Refusal.keys + Mending.Note.allCases.map(\.key)) + forms.flatMap(texts)
    }

    private static func single(_ keys: [String]) -> [[String]] { keys.map { [$0] } }

    private static var registers: [[String]] {
        Register.all.flatMap { register in
            single(["register.\(register.code)", "register.\(register.code).one"])
                + register.fields.map { ["field.\(register.code).\($0.code)", "field.\($0.code)"] }
        }
    }

    /// The code lists that fields use; roles and steps have keys of their own.
    private static var lists: [[String]] {
        let used = Register.all.flatMap(\.fields).compactMap { field -> CodeList? in
            switch field.kind {
            case .code(let list), .codes(let list): list
            default: nil
            }
        }
        return Set(used).filter { $0.name != "role" && Lifecycle.listing($0.name) == nil }
            .flatMap { list in single(list.codes.map { "code.\(list.name).\($0)" }) }
    }

    private static var lifecycles: [[String]] {
        Lifecycle.all.flatMap { lifecycle in
            single(lifecycle.steps.map { "step.\(lifecycle.code).\($0.code)" })
                + single(lifecycle.steps.map { "done.\(lifecycle.code).\($0.code)" })
                + single(lifecycle.states.map { "state.\(lifecycle.code).\($0)" })
        }
    }

    private static var screening: [[String]] {
        let classes = ScreeningClass.allCases.flatMap { ["class.\($0.rawValue)", "class.\($0.rawValue).explained"] }
        let names: [[String]] = [
            Advice.allCases.map { "advice.\($0.rawValue)" }, Dimension.allCases.map { "dimension.\($0.rawValue)" },
            PromptTopic.allCases.map { "topic.\($0.rawValue)" }, CombinationRule.allCases.map { "rule.\($0.rawValue)" },
            Weight.allCases.map { "weight.\($0.rawValue)" }, Profile.allCases.map { "profile.\($0.rawValue)" },
            Answer.allCases.map { "answer.\($0.rawValue)" }, ActFinding.allCases.map { "act_finding.\($0.rawValue)" },
            ScreeningResult.allCases.map { "result.\($0.rawValue).explained" }, classes,
            (1...12).map { "month.\($0)" },
            ["format.day", "format.month", "format.group", "format.kip", "format.dollars"],
        ]
        return single(names.flatMap { $0 })
    }

    private static func texts(_ form: ScreeningForm) -> [[String]] {
        single([form.textKey, "\(form.textKey).note"]) + single(form.sections.map(form.textKey))
            + single(form.questions.map(form.textKey))
    }
}
