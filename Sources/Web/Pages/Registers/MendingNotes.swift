import Content
import Domain
import Markup

/// Names the fields of a record that its form does not correct, each with a sentence that says who mends it and how.
struct MendingNotes: Component {
    private let register: Register
    private let notes: [(note: Mending.Note, fields: [Field])]
    private let text: Language

    /// - Parameters:
    ///   - corrected: the fields that the form corrects now (`RecordReader.mendable`).
    ///   - ceiling: fields above it are not named.
    init(_ register: Register, corrected: [Field], ceiling: Sensitivity, text: Language) {
        self.register = register
        self.text = text
        var fields: [Mending.Note: [Field]] = [:]
        for field in register.fields where field.sensitivity <= ceiling {
            switch Mending.of(field, in: register) {
            case .early(let note) where !corrected.contains(field): fields[note, default: []].append(field)
            case .asked(let note): fields[note, default: []].append(field)
            case .early, .form, .page: continue
            }
        }
        notes = Mending.Note.allCases.compactMap { note in fields[note].map { (note, $0) } }
    }

    var html: HTML {
        guard !notes.isEmpty else { return .empty }
        let lines = HTML.each(notes) { note, fields in
            let labels = fields.map { text.label($0, in: register) }.joined(separator: ", ")
            return "<dt>\(labels)</dt><dd>\(text(note.key))</dd>"
        }
        return """
            <details class="fold mending"><summary>\(text("mending.title"))</summary><div><dl>\(lines)</dl></div></details>
            """
    }
}
