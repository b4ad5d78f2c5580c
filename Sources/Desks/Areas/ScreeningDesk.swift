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
        let screening = try make(screenings, filled)
        try take("complete", .screening, of: screening.id, ["taken_on": screening.text("screened_on") ?? ""])
        return screening
    }

    /// Answers a screening that was opened again, and completes it.
    ///
    /// - Parameter answers: reads what was sent by the form that the screening was held with.
    public func answer(_ id: String, version: Int, _ answers: (ScreeningForm) -> Answers) throws {
        let screenings = Register.named("screenings")!
        guard let standing = try reader.find(screenings, id)?.record, let code = standing.text("form"),
            let number = standing.integer("form_version"), let form = content.form(code: code, version: number),
            try state(.screening, of: id) == "open"
        else { throw DeskProblem.refused(.notFound) }
        try amend(screenings, id, version: version, ["answers": answers(form).description], only: ["answers"])
        try take("complete", .screening, of: id)
    }

    /// Sets the remark on a screening, and nothing else of it.
    public func remark(_ remark: String, onScreening id: String, version: Int) throws {
        try amend(Register.named("screenings")!, id, version: version, ["remark": remark], only: ["remark"])
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

extension Looking {
    /// The explained result, made again from the stored answers and the form's version.
    public func assessment(of screening: Record) -> ScreeningAssessment? {
        // Of answers that can't be read nothing follows: taken for none given, they would read as "no signs".
        guard screening.unreadable["answers"] == nil, let code = screening.text("form"),
            let version = screening.integer("form_version"),
            let form = content.form(code: code, version: version),
            let answers = Answers(screening.text("answers") ?? ""),
            let age = screening.text("age_status").flatMap(AgeStatus.init(rawValue:))
        else { return nil }
        return form.assess(answers: answers, age: age)
    }
}
