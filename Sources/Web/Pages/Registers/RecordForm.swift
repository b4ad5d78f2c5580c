import Content
import Desks
import Domain
import Markup
import Store

/// The form of a register, made from its declaration.
struct RecordForm {
    let register: Register
    let text: Language
    /// Fields that the viewer may set.
    let fields: [Field]
    /// Lists to choose from, by the register referred to.
    let choices: [String: [Choice]]

    /// Registers small enough to choose from in a list; others are named by their id.
    static let listed: Set<String> = ["places", "agencies", "crossings", "sites", "posts", "shelters", "recruitment_agencies"]

    /// - Parameter only: the fields to show, in this order; all that the viewer may set if nil.
    init(_ register: Register, only: [String]? = nil, reader: RecordReader, _ text: Language) throws {
        self.register = register
        self.text = text
        let ceiling = Policy.grant(reader.viewer, register).ceiling
        let allowed = register.fields.filter { $0.sensitivity <= ceiling }
        fields = only.map { codes in codes.compactMap { code in allowed.first { $0.code == code } } } ?? allowed
        var choices: [String: [Choice]] = [:]
        for field in fields {
            guard case .reference(let code) = field.kind, Self.listed.contains(code), choices[code] == nil,
                let other = Register.named(code)
            else { continue }
            var query = RecordQuery(other)
            query.limit = 2000
            choices[code] = try reader.list(query)
                .map { Choice($0.record.id, RecordNames.name(of: $0.record, text)) }
                .sorted { $0.label < $1.label }
        }
        self.choices = choices
    }

    /// - Parameters:
    ///   - values: what was typed or stands there, by field code.
    ///   - problems: shown at their fields.
    func controls(_ values: [String: String], problems: [Draft.Problem] = []) -> HTML {
        HTML.each(fields) { field in
            control(field, values[field.code] ?? "", problems.filter { $0.field == field.code })
        }
    }

    /// Only these fields' controls, for a page that groups them in its own way.
    func controls(_ codes: [String], _ values: [String: String], problems: [Draft.Problem] = []) -> HTML {
        HTML.each(codes.compactMap { code in fields.first { $0.code == code } }) { field in
            control(field, values[field.code] ?? "", problems.filter { $0.field == field.code })
        }
    }

    func summary(_ problems: [Draft.Problem]) -> HTML {
        ErrorSummary(
            text("form.problems"),
            problems.map { problem in
                let label = problem.field.flatMap { register.field($0) }.map { text.label($0, in: register) + ": " } ?? ""
                return .init(label + text.sentence(problem.what), at: problem.field)
            }
        ).html
    }

    private func control(_ field: Field, _ value: String, _ problems: [Draft.Problem]) -> HTML {
        let prompt = Prompt(
            text.label(field, in: register), hint: hint(field),
            error: problems.first.map { text.sentence($0.what) },
            mark: field.required ? nil : text("form.optional"))
        switch field.kind {
        case .text(let limit):
            return TextField(field.code, prompt, value: value, required: field.required, limit: limit).html
        case .longText, .answers:
            return TextArea(field.code, prompt, value: value, rows: 4, required: field.required).html
        case .integer, .money:
            return NumberField(
                field.code, prompt, value: value, unit: field.kind == .money ? text("unit.kip") : nil,
                required: field.required
            ).html
        case .day: return DateField(field.code, prompt, value: value, required: field.required).html
        case .yesNo:
            return RadioGroup(
                field.code, prompt, options: [Choice("yes", text("answer.yes")), Choice("no", text("answer.no"))],
                selected: value, layout: .keys, required: field.required
            ).html
        case .code(let list):
            return Select(
                field.code, prompt, options: list.codes.map { Choice($0, text.code(list.name, $0)) }, selected: value,
                empty: text("form.choose"), required: field.required
            ).html
        case .codes(let list):
            return CheckboxGroup(
                field.code, prompt, options: list.codes.map { Choice($0, text.code(list.name, $0)) },
                selected: Set(value.split(separator: ";").map(String.init))
            ).html
        case .country:
            return Select(
                field.code, prompt,
                options: text.countryChoices.map { Choice($0.code, $0.name) },
                selected: value, empty: text("form.choose"), filter: text("form.filter"), required: field.required
            ).html
        case .reference(let code):
            guard let options = choices[code] else {
                return TextField(field.code, prompt, value: value, required: field.required, limit: 64).html
            }
            return Select(
                field.code, prompt, options: options, selected: value, empty: text("form.choose"),
                filter: options.count > 15 ? text("form.filter") : nil, required: field.required
            ).html
        }
    }

    private func hint(_ field: Field) -> String? {
        text.find("hint.\(register.code).\(field.code)")
    }
}
