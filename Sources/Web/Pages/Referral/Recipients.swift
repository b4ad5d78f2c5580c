import Content
import Desks
import Domain
import Markup
import Store

/// The agencies that a person can be sent on to, by kind.
struct Recipients: Sendable {
    private let byKind: [(kind: String, agencies: [Record])]
    let groups: [ChoiceSection]

    /// Those that screen, identify or help, in the order in which they are mostly wanted.
    private static let kinds = [
        "anti_trafficking_department", "womens_union", "labour_ministry", "ngo", "health_ministry", "foreign_ministry",
        "mission", "labour_inspectorate", "police", "immigration_police", "village_authority", "ministry",
    ]

    init(_ reading: Reading, _ text: Language) throws {
        var query = RecordQuery(Kept.agencies)
        query.limit = 2000
        // One does not refer to oneself.
        let agencies = try reading.show(query).map(\.record).filter { $0.id != reading.viewer.agency }
        let byKind = Self.kinds.map { kind in (kind: kind, agencies: agencies.filter { $0.text("kind") == kind }) }
            .filter { !$0.agencies.isEmpty }
        self.byKind = byKind
        groups = byKind.map { kind, agencies in
            ChoiceSection(
                text.code("agency_kind", kind),
                agencies.map { Choice($0.id, RecordNames.name(of: $0, text)) }.sorted { $0.label < $1.label })
        }
    }

    /// The agency that a purpose mostly goes to: identification to the department, help to the women's union.
    func likely(for purpose: String?, _ text: Language) -> String? {
        let kind: String? =
            switch purpose {
            case "identification": "anti_trafficking_department"
            case "services", "child_protection": "womens_union"
            case "labour_remedy": "labour_ministry"
            default: nil
            }
        let agencies = byKind.first { $0.kind == kind }?.agencies ?? []
        return (agencies.first { $0.text("level") == "central" } ?? agencies.first)?.id
    }
}
