import Content
import Domain
import Markup

/// The parts of the page on which a screening is entered.
struct EntryParts {
    let entry: ScreeningEntry
    let values: [String: String]
    let text: Language

    /// What the first page settled, with the way back to it.
    var summaryOfStart: HTML {
        let start = entry.start
        let query = ScreeningStart.codes.compactMap { code in
            start.raw[code].map { "\(code)=\($0.addingPercentEncodingForQuery)" }
        }
        let age = start.age ?? .inDoubt
        var said = [text.code("age_status", age.rawValue)]
        if let language = start.raw["language"], !language.isEmpty { said.append(text.code("language", language)) }
        if start.raw["interpreter"] == "yes" { said.append(text("screening.with_interpreter")) }
        said.append(text(start.consents == true ? "screening.consents" : "screening.consents_not"))
        let change = Link(
            text("screening.change"), to: ScreeningStart.address + "?" + (query + ["change=1"]).joined(separator: "&"))
        return """
            <p>\(said.joined(separator: " · ")) (\(change))</p>
            \(HTML.when(age == .inDoubt, Notice(.info, text("screening.child_in_doubt")).html))
            \(HTML.when(start.consents == false, Notice(.info, title: text("screening.consents_not"),
                content: "<p>\(text("screening.without_consent"))</p>").html))
            """
    }

    func person(_ form: RecordForm, provinces: [Choice], name: String?, codes: [String]) -> HTML {
        if let name { return Notice(.info, text("screening.of", ["name": name])).html }
        let problems = entry.problems
        let error = problems.first { $0.field == "citizenship" }.map { text.sentence($0.what) }
        let citizenship = CountryField(
            code: "citizenship", label: text.label(Kept.people.field("citizenship")!, in: Kept.people), text: text,
            values: values, error: error)
        let home = Select(
            "home_province",
            Prompt(text.label(Kept.people.field("home_province")!, in: Kept.people), mark: text("form.optional")),
            options: provinces, selected: values["home_province"], empty: text("form.choose"))
        let content: HTML = """
            \(form.controls(["given_name", "family_name", "lao_name", "sex", "age_basis", "birth_date", "birth_year"], values, problems: problems))
            \(citizenship.html)
            \(HTML.when(codes.contains("home_province"), home.html))
            \(form.controls(["safe_contact"], values, problems: problems))
            """
        return FormSection(text("screening.person"), content: content).html
    }

    var questions: HTML {
        let asked = ScreeningQuestions(
            form: entry.form, context: entry.start.context, age: entry.start.age ?? .inDoubt, answers: entry.answers,
            text: text)
        return "\(Notice(.info, text("screening.questions.lead")))\(asked.html)"
    }

    func work(_ form: RecordForm) -> HTML {
        let error = entry.problems.first { $0.field == "country_of_exploitation" }.map { text.sentence($0.what) }
        return form.controls(["sector"], values, problems: entry.problems)
            + CountryField(
                code: "country_of_exploitation",
                label: text.label(Kept.screenings.field("country_of_exploitation")!, in: Kept.screenings), text: text,
                values: values, error: error, isOptional: true
            ).html
    }

    var problemSummary: HTML {
        ErrorSummary(
            text("form.problems"),
            entry.problems.map { problem in
                let isPersons = problem.field.map { ScreeningEntry.personCodes.contains($0) } ?? false
                return .init(text.sentence(problem, in: isPersons ? Kept.people : Kept.screenings), at: problem.field)
            }
        ).html
    }
}
