import Domain
import Store

/// S01: a person is screened in one go, and the result is there at once.
extension Work {
    public enum Screened: Sendable {
        /// Someone already in the register.
        case known(String)
        /// Raw text by field code of the register of people.
        case new([String: String])
    }

    /// Keeps person, screening and its completion together: all or nothing.
    ///
    /// - Parameter raw: the fields of `screenings` except person, answers and result.
    @discardableResult
    public func screen(_ person: Screened, _ raw: [String: String], answers: Answers) throws -> Record {
        let people = Register.named("people")!
        let screenings = Register.named("screenings")!
        var problems: [Draft.Problem] = []
        var filled = raw
        filled["answers"] = answers.description
        // The answers decide, and those that were all left open decide as well.
        filled["signs"] = nil
        filled["result"] = result(of: answers, raw)
        if !viewer.isOperator { filled["staff"] = viewer.staff }
        switch person {
        case .known(let id): filled["person"] = id
        case .new(let fields):
            // Both forms are checked before either is refused, so that one round of mending is enough.
            if case .failure(let found) = Draft.read(fields, for: people) { problems += found.all }
            filled["person"] = "new"
            if case .failure(let found) = Draft.read(custodyMade(filled), for: screenings) { problems += found.all }
            guard problems.isEmpty else { throw DeskProblem.fields(problems) }
            filled["person"] = try create(people, fields).id
        }
        let screening = try create(screenings, filled)
        try take("complete", .screening, of: screening.id, ["taken_on": screening.text("screened_on") ?? ""])
        return screening
    }

    /// The explained result, made again from the stored answers and the form's version.
    public func assessment(of screening: Record) -> ScreeningAssessment? {
        guard let code = screening.text("form"), let version = screening.integer("form_version"),
            let form = content.form(code: code, version: version),
            let answers = Answers(screening.text("answers") ?? ""),
            let age = screening.text("age_status").flatMap(AgeStatus.init(rawValue:))
        else { return nil }
        return form.assess(answers: answers, age: age)
    }

    private func result(of answers: Answers, _ raw: [String: String]) -> String? {
        guard let code = raw["form"], let version = raw["form_version"].flatMap({ Digits.number($0) }),
            let age = raw["age_status"].flatMap(AgeStatus.init(rawValue:))
        else { return nil }
        return content.form(code: code, version: version)?.assess(answers: answers, age: age).result.rawValue
    }

    private func custodyMade(_ raw: [String: String]) -> [String: String] {
        raw["agency", default: ""].isEmpty ? raw.merging(["agency": viewer.agency]) { _, own in own } : raw
    }
}
