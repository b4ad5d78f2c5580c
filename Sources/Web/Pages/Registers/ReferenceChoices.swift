import Content
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
        for fields: [Field], kinds: (Field) -> Set<String>? = { _ in nil }, reader: RecordReader, _ text: Language
    ) throws -> [String: [Choice]] {
        var records: [String: [Record]] = [:]
        var choices: [String: [Choice]] = [:]
        for field in fields {
            guard case .reference(let code) = field.kind, listed.contains(code), let register = Register.named(code)
            else { continue }
            if records[code] == nil {
                var query = RecordQuery(register)
                query.limit = 2000
                records[code] = try reader.list(query).map(\.record)
            }
            choices[field.code] = records[code, default: []]
                .filter { suits($0, field, kinds(field)) }
                .map { Choice($0.id, RecordNames.name(of: $0, text)) }
                .sorted { $0.label < $1.label }
        }
        return choices
    }

    /// A court is no prosecutor, a district no province.
    private static func suits(_ record: Record, _ field: Field, _ kinds: Set<String>?) -> Bool {
        let kind = record.text("kind")
        if let kinds { return kind.map(kinds.contains) ?? false }
        switch field.code {
        case "police": return ["anti_trafficking_department", "police", "immigration_police"].contains(kind)
        case "prosecutor": return kind == "prosecutor"
        case "court": return kind == "court"
        case "ministry": return kind?.hasSuffix("ministry") ?? false
        case "province", "home_province", "province_of_recruitment": return record.text("level") == "province"
        case "home_district", "district": return record.text("level") == "district"
        case "zone": return kind == "special_economic_zone"
        default: return true
        }
    }
}
