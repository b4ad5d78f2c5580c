import Domain
import Store

/// A measure's query with its placeholders, read once.
struct Facts: Sendable {
    enum Part: Sendable {
        case text(String)
        case register(Register)
        case first, last, home
    }

    let parts: [Part]
    /// Placeholders that name nothing. Always empty: a test asks every measure.
    let unknown: [String]

    init(_ template: String) {
        var parts: [Part] = []
        var unknown: [String] = []
        for piece in template.split(separator: "{", omittingEmptySubsequences: false) {
            guard let end = piece.firstIndex(of: "}") else {
                parts.append(.text(String(piece)))
                continue
            }
            let name = String(piece[..<end])
            switch name {
            case "first": parts.append(.first)
            case "last": parts.append(.last)
            case "home": parts.append(.home)
            default:
                if let register = Register.named(name) {
                    parts.append(.register(register))
                } else {
                    unknown.append(name)
                }
            }
            parts.append(.text(String(piece[piece.index(after: end)...])))
        }
        self.parts = parts
        self.unknown = unknown
    }

    var registers: Set<Register> {
        Set(parts.compactMap { if case .register(let register) = $0 { register } else { nil } })
    }

    /// The query for a period, on what is known now or was known at a moment.
    func sql(for period: Period, asOf moment: Instant?, home: String) -> SQL {
        var text = ""
        var arguments: [Datum] = []
        for part in parts {
            switch part {
            case .text(let piece): text += piece
            case .register(let register):
                let table = Facts.table(register, asOf: moment)
                text += table.text
                arguments += table.arguments
            case .first, .last, .home:
                text += "?"
                switch part {
                case .first: arguments.append(.text(period.first.description))
                case .last: arguments.append(.text(period.last.description))
                default: arguments.append(.text(home))
                }
            }
        }
        return SQL(trusted: text, arguments)
    }

    /// A register's records. A step that was withdrawn counts for nothing.
    static func table(_ register: Register, asOf moment: Instant?) -> SQL {
        let known = moment.map { RegisterTable.asKnown(register, at: $0) } ?? SQL(trusted: register.code)
        guard Lifecycle.kept(in: register) != nil else { return known }
        return SQL(trusted: "(SELECT * FROM ") + known + SQL(trusted: " standing WHERE coalesce(withdrawn, 0) = 0)")
    }
}
