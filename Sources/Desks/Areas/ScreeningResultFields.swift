import Domain

/// The fields of a screening that its answers decide: the result and the signs of forced labour.
enum ScreeningResultFields {
    /// A screening on paper without answers keeps the result that stands on it.
    static func filled(_ values: [String: Value], forms: [ScreeningForm]) -> [String: Value] {
        guard case .text(let written)? = values["answers"], let answers = Answers(written),
            case .text(let code)? = values["form"], case .integer(let version)? = values["form_version"],
            case .code(let age)? = values["age_status"], let status = AgeStatus(rawValue: age),
            let form = forms.first(where: { $0.code == code && $0.version == version })
        else { return values }
        let outcome = form.outcome(answers: answers, age: status)
        var filled = values
        filled["result"] = .code(outcome.result.rawValue)
        filled["signs"] = outcome.signs.isEmpty ? nil : .codes(outcome.signs.map(\.rawValue))
        return filled
    }
}
