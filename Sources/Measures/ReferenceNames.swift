import Domain
import Store

/// The names of the places, agencies, sites and recruitment agencies that figures are broken down by. All
/// of them are reference data that everyone with figures may read.
public struct ReferenceNames: Sendable {
    private struct Name {
        let english: String
        let own: String?
    }

    private var names: [String: [String: Name]] = [:]

    /// Without any name: ids are shown.
    public init() {}

    init(of records: [String: Set<String>], _ connection: any Connection) throws {
        for (register, ids) in records {
            guard let register = Register.named(register) else { continue }
            for id in ids {
                let row = try connection.first("SELECT name_en, name_lo FROM \(register) WHERE id = \(id)")
                guard let row, let english = row.text("name_en") else { continue }
                names[register.code, default: [:]][id] = Name(english: english, own: row.text("name_lo"))
            }
        }
    }

    /// - Parameter language: `lo` for the country's own name where there is one, else the English one.
    /// - Returns: the id itself if nothing has that id.
    public func name(_ register: String, _ id: String, language: String) -> String {
        guard let name = names[register]?[id] else { return id }
        return language == "lo" ? name.own ?? name.english : name.english
    }
}

extension Calculator {
    /// The names that the breakdowns of these figures, and these statements, need.
    func names(in figures: [Figure], _ statements: [Statement] = []) throws -> ReferenceNames {
        var records: [String: Set<String>] = [:]
        for figure in figures {
            guard let part = figure.breakdown, part.code != Measure.Dimension.unspecified,
                case .records(let register)? = figure.measure.dimension(part.dimension)?.values
            else { continue }
            records[register, default: []].insert(part.code)
        }
        records["agencies", default: []].formUnion(statements.map(\.agency))
        return try ReferenceNames(of: records, connection)
    }
}
