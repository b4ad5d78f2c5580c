import Content
import Desks
import Domain
import Hummingbird
import Markup

/// The first of the two pages of a screening: where, whether the person agrees, in which language, and the age.
/// What is asked next follows from it. Nothing here names the person, so it can stand in an address.
struct ScreeningStart: Sendable {
    static let address = "/screenings/new"
    static let codes = ["context", "age_status", "consent", "language", "interpreter", "person"] + batch
    /// A number of a batch, which the second page shows to mend.
    static let batch = ["batch", "number"]

    let raw: [String: String]

    init(_ raw: [String: String]) { self.raw = raw.filter { Self.codes.contains($0.key) } }

    var context: String? { raw["context"].flatMap { value($0, "context") == nil ? nil : $0 } }
    var age: AgeStatus? { raw["age_status"].flatMap(AgeStatus.init(rawValue:)) }
    var consents: Bool? { ["yes": true, "no": false][raw["consent"] ?? ""] }
    var person: String? { raw["person"].flatMap { $0.isEmpty ? nil : $0 } }

    /// Whether all that decides the next page is known.
    var isComplete: Bool { context != nil && age != nil && consents != nil }

    private func value(_ raw: String, _ code: String) -> Value? {
        Kept.screenings.field(code).flatMap { try? $0.read(raw) }
    }

    /// The fields for the next page to carry along.
    var hidden: [HiddenField] { fields(Self.codes.filter { !Self.batch.contains($0) }) }

    private func fields(_ codes: [String]) -> [HiddenField] {
        codes.compactMap { code in raw[code].flatMap { $0.isEmpty ? nil : HiddenField(code, $0) } }
    }

    /// - Parameter isTried: whether to say what is missing.
    func page(_ visit: Visit, form: ScreeningForm?, personName: String?, isTried: Bool) -> Response {
        let text = visit.text
        let missing = isTried ? ["context", "age_status", "consent"].filter { (raw[$0] ?? "").isEmpty } : []
        let known: HTML =
            personName.map { Notice(.info, text("screening.of", ["name": $0])).html }
            ?? Disclosure(text("screening.start.known"), content: Self.search(text)).html
        let problems = missing.map { ErrorSummary.Problem(label($0, text) + ": " + text("problem.missing"), at: $0) }
        return visit.page(
            text("screening.new"), status: missing.isEmpty ? .ok : .unprocessableContent, width: .reading,
            crumbs: [Link(text("nav.screenings"), to: "/screenings")],
            """
            \(PageHeading(text("screening.new"), lead: form.flatMap { text.find($0.textKey + ".note") }))
            \(ErrorSummary(text("form.problems"), problems))
            \(known)
            \(Form(to: Self.address, method: .get, hidden: fields(["person"] + Self.batch),
                content: controls(text, missing)))
            """)
    }

    private func label(_ code: String, _ text: Language) -> String {
        code == "consent"
            ? text("screening.start.consent") : text.label(Kept.screenings.field(code)!, in: Kept.screenings)
    }

    private func controls(_ text: Language, _ missing: [String]) -> HTML {
        func group(_ code: String, _ options: [Choice], hint: String? = nil) -> HTML {
            RadioGroup(
                code,
                Prompt(label(code, text), hint: hint, error: missing.contains(code) ? text("problem.missing") : nil),
                options: options, selected: raw[code], layout: .keys
            ).html
        }
        func codes(_ code: String) -> [Choice] {
            guard case .code(let list)? = Kept.screenings.field(code)?.kind else { return [] }
            return list.codes.map { Choice($0, text.code(list, $0)) }
        }
        return """
            \(group("context", codes("context")))
            \(Select("language", Prompt(text("screening.start.language")), options: codes("language"),
                selected: raw["language"] ?? "lao"))
            \(group("interpreter", YesNo.choices(text), hint: text("screening.start.interpreter")))
            \(group("consent", YesNo.choices(text), hint: text("screening.start.consent.say")))
            \(group("age_status", codes("age_status"), hint: text("screening.start.age")))
            <input type="hidden" name="go" value="1">
            \(ButtonRow("\(SubmitButton(text("screening.start.button")))"))
            """
    }

    /// Someone who is in the register already is found there and handed over from their page.
    private static func search(_ text: Language) -> HTML {
        FilterBar(
            label: text("people.search"), to: "/people",
            fields: TextField("q", Prompt(text("people.search.words")), kind: .search).html,
            button: text("people.search.button")
        ).html
    }
}
