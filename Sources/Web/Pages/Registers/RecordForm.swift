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
    /// Fields that have to be filled in here, though the register itself does not ask for them.
    let required: Set<String>
    /// Lists to choose from, by the field.
    let choices: [String: [Choice]]
    /// References that the page brings along (a suspect's case): shown by name and sent as they are.
    var given: [String: String] = [:]
    private let names: ReferenceNames
    /// References to registers that the viewer can't open, such as the staff who recorded something: they are
    /// set by the system, and sent back as they are.
    private let closed: Set<String>

    /// - Parameters:
    ///   - only: the fields to show, in this order; all that the viewer may set if nil.
    ///   - ceiling: how sensitive a field may be; what the viewer may read if nil. Who gives a reason may write it
    ///     even where reading reasons is for others.
    ///   - given: ids in reference fields that are not to be changed here.
    init(
        _ register: Register, only: [String]? = nil, ceiling: Sensitivity? = nil, required: Set<String> = [],
        given: [String: String] = [:], reading: Reading, _ text: Language
    ) throws {
        self.register = register
        self.text = text
        self.required = required
        self.given = given
        let known = given.filter { register.field($0.key) != nil }.mapValues(Value.reference)
        names = try ReferenceNames([Record(register, id: "", known)], reading: reading, text)
        let ceiling = ceiling ?? Policy.grant(reading.viewer, register).ceiling
        let filled = Set(register.filledByDesk.map(\.code))
        let allowed = register.fields.filter { $0.sensitivity <= ceiling && !filled.contains($0.code) }
        fields = only.map { codes in codes.compactMap { code in allowed.first { $0.code == code } } } ?? allowed
        let holders = reading.content.holders
        choices = try ReferenceChoices.read(
            for: fields.filter { given[$0.code] == nil }, kinds: { holders.kinds(for: $0.code, in: register.code) },
            reading: reading, text)
        closed = Set(
            fields.compactMap { field in
                guard case .reference(let code) = field.kind, let other = Register.named(code) else { return nil }
                return Policy.grant(reading.viewer, other).read == .nothing ? field.code : nil
            })
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
                let label =
                    problem.field.flatMap { register.field($0) }.map { text.label($0, in: register) + ": " } ?? ""
                return .init(label + text.sentence(problem.what), at: problem.field)
            }
        ).html
    }

    private func control(_ field: Field, _ value: String, _ problems: [Draft.Problem]) -> HTML {
        if case .reference(let code) = field.kind, problems.isEmpty, let id = given[field.code] {
            return fixed(field, code, id)
        }
        if closed.contains(field.code), !field.required, !isNamedByNumber(field) {
            return .when(!value.isEmpty, HiddenField(field.code, value).html)
        }
        let isRequired = field.required || required.contains(field.code)
        let prompt = Prompt(
            text.label(field, in: register), hint: hint(field),
            error: problems.first.map { text.sentence($0.what) },
            mark: isRequired ? nil : text("form.optional"))
        switch field.kind {
        case .text(let limit):
            return TextField(field.code, prompt, value: value, required: isRequired, limit: limit).html
        case .longText, .answers:
            return TextArea(field.code, prompt, value: value, rows: 4, required: isRequired).html
        case .integer, .money:
            return NumberField(
                field.code, prompt, value: value, unit: field.kind == .money ? text("unit.kip") : nil,
                required: isRequired
            ).html
        case .day: return DateField(field.code, prompt, value: value, required: isRequired).html
        case .yesNo:
            return RadioGroup(
                field.code, prompt, options: [Choice("yes", text("answer.yes")), Choice("no", text("answer.no"))],
                selected: value, layout: .keys, required: isRequired
            ).html
        case .code(let list):
            return Select(
                field.code, prompt, options: list.codes.map { Choice($0, text.code(list.name, $0)) }, selected: value,
                empty: text("form.choose"), required: isRequired
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
                selected: value, empty: text("form.choose"), filter: text("form.filter"), required: isRequired
            ).html
        case .reference(let code):
            guard let options = choices[field.code] else {
                return TextField(field.code, prompt, value: value, required: isRequired, limit: 64).html
                    + (closed.contains(field.code) ? .empty : lookUp(code))
            }
            return Select(
                field.code, prompt, options: options, selected: value, empty: text("form.choose"),
                filter: options.count > 15 ? text("form.filter") : nil, required: isRequired
            ).html
        }
    }

    /// A member of staff whom the form asks for is named by their number, also by those who have no list of staff.
    private func isNamedByNumber(_ field: Field) -> Bool {
        field.kind == .reference("staff") && field.says.contains(.onForm)
    }

    /// A reference that the page brings along.
    private func fixed(_ field: Field, _ register: String, _ id: String) -> HTML {
        """
        <div class="field fixed"><p class="label">\(text.label(field, in: self.register))</p>\
        <p>\(names.name(register, id))</p>\(HiddenField(field.code, id))</div>
        """
    }

    /// Where the number of a record is found that no list here could hold.
    private func lookUp(_ code: String) -> HTML {
        guard let register = Register.named(code) else { return .empty }
        return """
            <p class="look-up">\(text("form.look_up", ["register": text.name(register)])) \
            \(Link(text.name(register), to: RecordLinks.list(of: code)))</p>
            """
    }

    private func hint(_ field: Field) -> String? {
        text.find("hint.\(register.code).\(field.code)")
    }
}
