import Content
import Desks
import Domain
import Markup
import Store

/// The place of a screening: the fields that make sense in its context, with what there is to choose from.
struct ScreeningPlace: Sendable {
    let codes: [String]
    let posts: [Choice]
    let crossings: [ChoiceSection]
    let sites: [Choice]
    let arrivals: [Choice]
    let raids: [Choice]
    private let keepsNumbers: Bool

    /// At a border one asks for the crossing, in a raid for the raid.
    static func codes(in context: String) -> [String] {
        switch context {
        case "returnee", "child": ["batch", "post", "crossing", "informal_crossing", "arrival"]
        case "quarantine": ["batch", "post", "site", "arrival"]
        case "raid": ["batch", "raid", "site", "before_charge"]
        case "work_site", "venue", "domestic_work", "scam_compound": ["site", "post"]
        default: ["post"]
        }
    }

    init(_ context: String, reading: Reading, today: Day, _ text: Language) throws {
        let codes = Self.codes(in: context)
        self.codes = codes
        keepsNumbers = Register.named("batch_people").map { Policy.grant(reading.viewer, $0).create } ?? false
        func records(_ code: String, wanted: Bool, _ narrow: (inout RecordQuery) -> Void = { _ in }) throws
            -> [ClosedRecord]
        {
            guard wanted, let register = Register.named(code) else { return [] }
            var query = RecordQuery(register)
            query.limit = 1000
            narrow(&query)
            return try reading.list(query)
        }
        func named(_ records: [ClosedRecord]) -> [Choice] {
            records.map { Choice($0.id, RecordNames.name(of: $0, text)) }.sorted { $0.label < $1.label }
        }
        posts = named(
            try records("posts", wanted: codes.contains("post")) {
                $0.equals = ["agency": .reference(reading.viewer.agency)]
            })
        sites = named(try records("sites", wanted: codes.contains("site")))
        let all = try records("crossings", wanted: codes.contains("crossing"))
            .filter { $0.day("closed_on").map { $0 >= today } ?? true }
        let near = all.filter { $0.text("province") == reading.viewer.province }
        // The crossings of a known province are enough: the whole list would be a tenth of the page.
        crossings = [ChoiceSection("", named(near.isEmpty ? all : near))]
        func recent(_ kind: Batch.Kind, by day: String) throws -> [ClosedRecord] {
            try records(kind.register.code, wanted: codes.contains(kind.field)) {
                $0.sortedBy = day
                $0.limit = 20
            }
        }
        arrivals = try recent(.arrival, by: "arrived_on").map { record in
            Choice(
                record.id,
                [record.day("arrived_on").map(text.day), record.text("from_country").map(text.country), record.id]
                    .compactMap { $0 }.joined(separator: " · "))
        }
        raids = try recent(.raid, by: "raided_on").map { record in
            Choice(
                record.id,
                [record.day("raided_on").map(text.day), record.id].compactMap { $0 }.joined(separator: " · "))
        }
    }

    func controls(_ values: [String: String], _ text: Language, problems: [Draft.Problem] = []) -> HTML {
        HTML.each(codes) { code in
            // A role that keeps no numbers is not asked for one.
            if code == "batch" { return HTML.when(keepsNumbers, batch(values, text, problems)) }
            let prompt = Prompt(
                text.label(Kept.screenings.field(code)!, in: Kept.screenings), mark: text("form.optional"))
            func select(_ options: [Choice]) -> HTML {
                options.isEmpty
                    ? .empty
                    : Select(code, prompt, options: options, selected: values[code], empty: text("form.choose")).html
            }
            return switch code {
            case "post": select(posts)
            case "site": select(sites)
            case "arrival": select(arrivals)
            case "raid": select(raids)
            case "crossing":
                Select(
                    code, prompt, groups: crossings, selected: values[code], empty: text("form.choose"),
                    filter: text("form.filter")
                ).html
            default: RadioGroup(code, prompt, options: YesNo.choices(text), selected: values[code], layout: .keys).html
            }
        }
    }

    /// The code and number on the card of someone of a raid or of a group that came home.
    private func batch(_ values: [String: String], _ text: Language, _ problems: [Draft.Problem]) -> HTML {
        func prompt(_ code: String) -> Prompt {
            Prompt(
                text("batch.\(code)"), hint: code == "code" ? text("batch.code.hint") : nil,
                error: problems.first { $0.field == (code == "code" ? "batch" : "number") }.map {
                    text.sentence($0.what)
                },
                mark: text("form.optional"))
        }
        return """
            \(TextField("batch", prompt("code"), value: values["batch"] ?? "", limit: 72, autocomplete: "off"))
            \(NumberField("number", prompt("number_field"), value: values["number"] ?? ""))
            """
    }
}
