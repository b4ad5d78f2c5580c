import Domain
import Store

/// A measure's query with its placeholders, read once.
struct Facts: Sendable {
    enum Part: Sendable {
        case text(String)
        case register(Register)
        case first, last, home
        /// What follows is asked of the present alone, of the past alone, of either: the same facts by another way,
        /// where the present has an index and the past has none.
        case present, past, either
        /// What follows `naming`, up to `fact`, names the unit and its record: a count has no use for it, and in one of
        /// two queries put together a database reads each record for it.
        case naming, fact
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
            case "present": parts.append(.present)
            case "past": parts.append(.past)
            case "either": parts.append(.either)
            case "naming": parts.append(.naming)
            case "fact": parts.append(.fact)
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

    /// Every word of the query. A column whose name is none of them can't change what it gives.
    var words: Set<String> {
        Set(
            parts.flatMap { part -> [String] in
                guard case .text(let text) = part else { return [] }
                return text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
            })
    }

    /// The query for a period, on what is known now or was known at a moment.
    ///
    /// - Parameter isNamed: whether the units and their records are asked for, too.
    func sql(for period: Period, asOf moment: Instant?, home: String, isNamed: Bool = true) -> SQL {
        sql(for: period, home: home, isPast: moment != nil, isNamed: isNamed) { Facts.table($0, asOf: moment) }
    }

    /// - Parameter table: what stands for a register.
    func sql(
        for period: Period, home: String, isPast: Bool = false, isNamed: Bool = true, table: (Register) -> SQL
    ) -> SQL {
        var text = ""
        var arguments: [Datum] = []
        var (isOfThisTime, isWanted) = (true, true)
        for part in parts {
            switch part {
            case .present: isOfThisTime = !isPast
            case .past: isOfThisTime = isPast
            case .either: isOfThisTime = true
            case .naming: isWanted = isNamed
            case .fact: isWanted = true
            case _ where !isOfThisTime || !isWanted: continue
            case .text(let piece): text += piece
            case .register(let register):
                let table = table(register)
                text += table.text
                arguments += table.arguments
            case .first: bind(period.first.description)
            case .last: bind(period.last.description)
            case .home: bind(home)
            }
        }
        func bind(_ value: String) {
            text += "?"
            arguments.append(.text(value))
        }
        return SQL(trusted: text, arguments)
    }

    /// Of steps.
    static let standing = "coalesce(withdrawn, 0) = 0"

    /// A register's records. A step that was withdrawn counts for nothing.
    static func table(_ register: Register, asOf moment: Instant?) -> SQL {
        let known = moment.map { RegisterTable.asKnown(register, at: $0) } ?? SQL(trusted: register.code)
        guard Lifecycle.kept(in: register) != nil else { return known }
        return SQL(trusted: "(SELECT * FROM ") + known + SQL(trusted: " standing WHERE \(standing))")
    }
}

extension Measure {
    /// The query as its units are counted: they are named only where one may come more than once.
    func countedFacts(for period: Period, asOf moment: Instant?, home: String) -> SQL {
        facts.sql(for: period, asOf: moment, home: home, isNamed: repeats)
    }
}
