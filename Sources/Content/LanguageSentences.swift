import Domain

/// Refusals and problems as sentences, with the names of what they speak of instead of codes.
extension Language {
    /// - Parameter asked: the lifecycle of the step that was refused, where the refusal does not say it.
    public func sentence(_ refusal: Refusal, of asked: Lifecycle? = nil) -> String {
        var details = refusal.details
        let lifecycle = details["lifecycle"].flatMap { code in Lifecycle.all.first { $0.code == code } } ?? asked
        if let lifecycle, let step = details["step"] {
            details["step"] = find("step.\(lifecycle.code).\(step)") ?? step
            details["state"] = details["state"].map { state($0, of: lifecycle) }
            details["lifecycle"] = Register.named(lifecycle.register).map(one)
        } else if let step = details["step"] {
            // Only the step's code is known here; lifecycles that share one call it the same.
            details["step"] = Lifecycle.all.compactMap { find("step.\($0.code).\(step)") }.first ?? step
        }
        let states = (details["case_states"] ?? "").split(separator: ";").map { state(String($0), of: .criminalCase) }
        details["case_states"] = states.map { "“\($0)”" }.joined(separator: ", ")
        details["case_state"] = details["case_state"].map { state($0, of: .criminalCase) }
        details["field"] = details["field"].map { find("field.\($0)") ?? $0 }
        for name in ["day", "previous"] { details[name] = details[name].map { Day($0).map(day) ?? $0 } }
        return self(refusal.key, details)
    }

    public func sentence(_ problem: FieldProblem) -> String {
        var details = problem.details
        details["register"] = details["register"].map { code in Register.named(code).map(one) ?? code }
        details["role"] = details["role"].map { find("role.\($0)") ?? $0 }
        details["kinds"] = details["kinds"].map { kinds in
            kinds.split(separator: ";").map { code("agency_kind", String($0)) }.joined(separator: ", ")
        }
        for name in ["low", "high", "limit"] { details[name] = details[name].flatMap { Int($0) }.map(number) }
        return self(problem.key, details)
    }

    /// With the field's label in front, when the problem is about one.
    public func sentence(_ problem: Draft.Problem, in register: Register) -> String {
        guard let code = problem.field, let field = register.field(code) else { return sentence(problem.what) }
        return "\(label(field, in: register)): \(sentence(problem.what))"
    }
}
