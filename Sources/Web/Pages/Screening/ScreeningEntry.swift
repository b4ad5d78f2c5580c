import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// The second page of a screening: place, person and questions. It comes back with everything that was typed.
struct ScreeningEntry: Sendable {
    static let personCodes = [
        "given_name", "family_name", "lao_name", "sex", "age_basis", "birth_date", "birth_year", "citizenship",
        "home_province", "safe_contact",
    ]
    /// Without consent, only what is needed to offer help and to be found again.
    static let offerCodes = ["given_name", "sex", "age_basis", "birth_year", "citizenship", "safe_contact"]
    static let screeningCodes = [
        "context", "screened_on", "post", "crossing", "informal_crossing", "site", "arrival", "raid", "before_charge",
        "sector", "country_of_exploitation", "age_status", "language", "interpreter", "consent", "remark",
    ]

    let start: ScreeningStart
    /// Raw text by name of control.
    let raw: [String: String]
    let answers: Answers
    let form: ScreeningForm
    var problems: [Draft.Problem] = []

    /// - Returns: nil if the first page is not answered or no form serves the context.
    init?(_ raw: [String: String], sent: FormData, content: Content) {
        let start = ScreeningStart(raw)
        guard start.isComplete, let context = start.context, let form = content.form(for: context) else { return nil }
        self.start = start
        self.raw = raw
        self.form = form
        answers = start.consents == true ? ScreeningQuestions.answers(sent, of: form) : Answers()
    }

    /// The raw fields of the screening.
    func screening(_ text: Language) -> [String: String] {
        var fields = raw.filter { Self.screeningCodes.contains($0.key) }
        fields["country_of_exploitation"] = CountryField.read("country_of_exploitation", from: raw, text)
        fields["form"] = form.code
        fields["form_version"] = String(form.version)
        return fields
    }

    func person(_ text: Language) -> Work.Screened {
        if let known = start.person { return .known(known) }
        var fields = raw.filter { Self.personCodes.contains($0.key) }
        fields["citizenship"] = CountryField.read("citizenship", from: raw, text)
        fields["language"] = raw["language"]
        return .new(fields)
    }

    /// The number of a batch that this screening names; nil if it names none.
    /// - Throws: what is wrong with code or number. Whether there is such a batch is asked when it is kept.
    func batchNumber() throws(DeskProblem) -> (batch: BatchName, number: Int)? {
        let (typed, digits) = (raw["batch"] ?? "", raw["number"] ?? "")
        if typed.isEmpty, digits.isEmpty { return nil }
        // A whole card may be typed into the first box.
        if digits.isEmpty, let card = BatchCode.read(card: typed) { return (BatchName(card.code), card.number) }
        guard let batch = BatchName.read(typed) else {
            throw .fields([.init(field: "batch", typed.isEmpty ? .missing : .rule("batch_code"))])
        }
        guard let number = Digits.number(digits) else {
            throw .fields([.init(field: "number", digits.isEmpty ? .missing : .notANumber(digits))])
        }
        guard (1...BatchCode.most).contains(number) else {
            throw .fields([.init(field: "number", .outOfRange(digits, 1...BatchCode.most))])
        }
        return (batch, number)
    }

    func page(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let (text, today) = (visit.text, visit.today)
        let personCodes = start.consents == true ? Self.personCodes : Self.offerCodes
        let (name, place, controls, provinces) = try await visit.office.look(as: viewer) { [self] reading in
            (
                try start.person.map { try OpenedName.of($0, reading, text) },
                try ScreeningPlace(start.context ?? "", reading: reading, today: today, text),
                (
                    person: try RecordForm(Kept.people, only: personCodes, reading: reading, text),
                    screening: try RecordForm(
                        Kept.screenings, only: ["screened_on", "sector", "remark"], reading: reading, text)
                ),
                try Provinces.choices(reading, text)
            )
        }
        let values = filled(today: today, text)
        let parts = EntryParts(entry: self, values: values, text: text)
        let consents = start.consents == true
        let content: HTML = """
            \(parts.summaryOfStart)
            \(FormSection(text("screening.place"), content:
                controls.screening.controls(["screened_on"], values, problems: problems) + place.controls(values, text, problems: problems)))
            \(parts.person(controls.person, provinces: provinces, name: name, codes: personCodes))
            \(HTML.when(consents, parts.questions))
            \(FormSection(text("screening.work"), content: HTML.when(consents, parts.work(controls.screening))
                + controls.screening.controls(["remark"], values, problems: problems)))
            \(ButtonRow("\(SubmitButton(text(consents ? "screening.save" : "screening.save_offer")))"))
            """
        return visit.page(
            text("screening.new"), status: problems.isEmpty ? .ok : .unprocessableContent, width: .reading,
            crumbs: [Link(text("nav.screenings"), to: "/screenings")],
            """
            \(PageHeading(text("screening.new"), kicker: text.code("screening_context", start.context ?? "")))
            \(parts.problemSummary)
            \(Form(to: "/screenings", hidden: start.hidden, unsavedWarning: text("form.unsaved"), content: content))
            """)
    }

    /// The typed text, or the likely one.
    private func filled(today: Day, _ text: Language) -> [String: String] {
        var values = raw
        if values["screened_on"] == nil { values["screened_on"] = today.description }
        if values["age_basis"] == nil { values["age_basis"] = start.age == .inDoubt ? "in_doubt" : "stated" }
        if start.consents == false, values["given_name"] == nil {
            values["given_name"] = text("screening.name.not_given")
        }
        return values
    }
}
