import Content
import Desks
import Domain
import Markup
import Store

/// What a reference can be chosen from in a list: reference data, narrowed to what can stand in the field.
enum ReferenceChoices {
    /// Registers small enough to choose from in a list; others are named by their id.
    private static let listed: Set<String> = [
        "places", "agencies", "crossings", "sites", "posts", "shelters", "recruitment_agencies", "trainings",
        "handovers",
    ]

    /// The lists, by field code.
    /// - Parameter kinds: the kinds of agency that may stand in a field; nil where any may.
    static func read(
        for fields: [Field], kinds: (Field) -> Set<String>? = { _ in nil }, reading: Reading, _ text: Language
    ) throws -> [String: [Choice]] {
        var records: [String: [ClosedRecord]] = [:]
        var choices: [String: [Choice]] = [:]
        for field in fields {
            guard case .reference(let code) = field.kind, listed.contains(code), let register = Register.named(code)
            else { continue }
            if records[code] == nil {
                var query = RecordQuery(register)
                query.limit = 2000
                records[code] = try reading.list(query)
            }
            choices[field.code] = records[code, default: []].filter { suits($0, field.among, kinds(field)) }
                .map { Choice($0.id, RecordNames.name(of: $0, text)) }
                .sorted { $0.label < $1.label }
        }
        return choices
    }

    private static func suits(_ record: ClosedRecord, _ among: Field.Among?, _ kinds: Set<String>?) -> Bool {
        if let kinds { return record.text("kind").map(kinds.contains) ?? false }
        guard let among else { return true }
        return record.text(among.field).map(among.codes.contains) ?? false
    }
}
