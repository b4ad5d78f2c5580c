import Content
import Desks
import Domain
import Store

/// What records are called, as their fields say (`Field.Title`): a person's name, a place's in the reader's language, a
/// case's number.
enum RecordNames {
    /// What is read of a record to name it, by register.
    static let parts = Dictionary(
        uniqueKeysWithValues: Register.all.map { ($0.code, RecordPart($0, Set($0.titleFields.map(\.code)))) })

    /// A name that can't be read is said to be so, beside the id: a bare id would look as if there were none.
    static func name(of record: Record, _ text: Language) -> String {
        let name = name(record.register, record.id, text) { record.text($0) }
        let fields = record.register.titleFields.map(\.code)
        guard let why = record.unreadable.first(where: { fields.contains($0.key) })?.value else { return name }
        return name + " (" + text["value.unreadable.\(why.rawValue)"] + ")"
    }

    /// Of a person the number: the name is not in it.
    static func name(of record: ClosedRecord, _ text: Language) -> String {
        name(record.register, record.id, text) { record.text($0) }
    }

    private static func name(
        _ register: Register, _ id: String, _ text: Language, _ value: (String) -> String?
    ) -> String {
        func parts(_ title: Field.Title) -> [String] {
            register.titleFields.filter { $0.title == title }.compactMap { value($0.code) }
        }
        if text.code == "lo", let local = parts(.local).first { return local }
        let name = parts(.latin).joined(separator: " ")
        return name.isEmpty ? id : name
    }
}

/// The names of the records that some records refer to, as far as the viewer may open them.
struct ReferenceNames {
    private var byKey: [String: String] = [:]

    init() {}

    init(_ records: [Record], reading: Reading, _ text: Language) throws {
        var referred: [String: Set<String>] = [:]
        for record in records {
            for field in record.register.fields {
                guard case .reference(let code) = field.kind, let id = record.text(field.code) else { continue }
                referred[code, default: []].insert(id)
            }
        }
        for (code, ids) in referred {
            guard let part = RecordNames.parts[code] else { continue }
            // A name that is not the viewer's to see stays an id.
            for (id, stored) in try reading.show(part, ids) {
                byKey[code + " " + id] = RecordNames.name(of: stored.record, text)
            }
        }
    }

    func name(_ register: String, _ id: String) -> String { byKey[register + " " + id] ?? id }
}
