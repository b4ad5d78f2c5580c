import Domain
import Store

/// The anchors of a measure that changes touch, and the facts of those alone: as they are, and as they were.
struct Touched {
    private let measure: Measure
    private let anchor: Anchor
    private let ids: [String]
    /// By register: what a record's version was before, for those that changed.
    private let before: [String: [Changes.Changed]]
    private let columns: Set<String>

    enum Reach {
        case none
        case some(Touched)
        /// Nothing shorter than counting it anew is sure to be right, or shorter.
        case everything
    }

    /// With more of them the facts of all are sooner counted.
    private static let most = 4_000

    static func reach(_ measure: Measure, _ changes: Changes, _ connection: any Connection) throws -> Reach {
        let ties = measure.anchor?.ties ?? [:]
        let used = measure.facts.registers.compactMap { ties[$0.code] }
        let columns = measure.facts.words.union(
            used.flatMap { [$0.column, $0.through?.own, $0.through?.theirs] }
                .compactMap { $0 }
        ).union(["withdrawn"])
        var before: [String: [Changes.Changed]] = [:]
        for register in measure.facts.registers {
            let told = changes.told(in: register, by: columns)
            guard !told.isEmpty else { continue }
            if ties[register.code] != nil {
                before[register.code] = told
            } else if measure.anchor == nil || told.contains(where: { $0.before > 0 }) {
                // What is looked into by id is named by whoever looks. A new one is named by new ones only.
                return .everything
            }
        }
        guard let anchor = measure.anchor, !before.isEmpty else { return .none }
        guard before.values.reduce(0, { $0 + $1.count }) <= most else { return .everything }
        var ids: Set<String> = []
        for (register, changed) in before {
            guard let tie = ties[register] else { continue }
            try ids.formUnion(Self.anchors(register, changed, tie, connection))
        }
        guard ids.count <= most else { return .everything }
        guard !ids.isEmpty else { return .none }
        return .some(Touched(measure: measure, anchor: anchor, ids: ids.sorted(), before: before, columns: columns))
    }

    /// What the changed records hang on now, and what they hung on before. A record between the two is taken as it is
    /// now: if it changed, it is among the changed itself.
    private static func anchors(
        _ register: String, _ changed: [Changes.Changed], _ tie: Anchor.Tie, _ connection: any Connection
    ) throws -> Set<String> {
        let list = versions("changed", changed)
        let source = tie.through != nil ? "v.\(tie.column)" : "r.\(tie.column)"
        let between = tie.through.map { path in " JOIN \(path.register) v ON v.\(path.theirs) = r.\(path.own)" } ?? ""
        let sql =
            SQL(trusted: "WITH ") + list
            + SQL(
                trusted: """
                     SELECT \(source) AS id FROM \(register) r\(between) WHERE r.id IN (SELECT id FROM changed)
                    UNION SELECT \(source) FROM \(register)_past r\(between)
                    WHERE (r.id, r.version) IN (SELECT id, version FROM changed)
                    """)
        return Set(try connection.rows(sql).compactMap { $0.text("id") })
    }

    // MARK: Counting

    enum Time { case now, before }

    /// The facts of the touched anchors, added up.
    func counted(_ time: Time, for period: Period, home: String, _ connection: any Connection) throws -> Counted {
        // Those in between come before those that hang on them.
        let registers = measure.facts.registers.filter { anchor.ties[$0.code] != nil }.sorted {
            let (one, other) = (anchor.ties[$0.code]?.through != nil, anchor.ties[$1.code]?.through != nil)
            return one == other ? $0.code < $1.code : !one
        }
        var tables = [Self.list("touched(id)", ids.map { [.text($0)] }, ["text"])]
        if time == .before {
            tables += registers.compactMap { register in
                before[register.code].map { Self.versions("before_\(register.code)", $0) }
            }
        }
        tables += registers.map { SQL(trusted: tied(of: $0, time)) }
        let facts = measure.facts.sql(for: period, home: home) { register in
            SQL(trusted: anchor.ties[register.code] == nil ? register.code : "tied_\(register.code)")
        }
        return try Counted(measure, connection, facts, with: tables)
    }

    /// A register's records that hang on a touched anchor, as a table of their own.
    private func tied(of register: Register, _ time: Time) -> String {
        guard let tie = anchor.ties[register.code] else { return "" }
        let names = RegisterTable.columns(of: register).filter { ["id", "entry"].contains($0) || columns.contains($0) }
            .joined(separator: ", ")
        var condition =
            tie.through.map { "\($0.own) IN (SELECT \($0.theirs) FROM tied_\($0.register))" }
            ?? "\(tie.column) IN (SELECT id FROM touched)"
        if Lifecycle.kept(in: register) != nil { condition += " AND \(Facts.standing)" }
        var select = "SELECT \(names) FROM \(register.code) WHERE \(condition)"
        if time == .before, before[register.code] != nil {
            let changed = "before_\(register.code)"
            select += """
                 AND id NOT IN (SELECT id FROM \(changed))
                UNION ALL SELECT \(names) FROM \(RegisterTable.past(of: register))
                WHERE (id, version) IN (SELECT id, version FROM \(changed)) AND \(condition)
                """
        }
        return "tied_\(register.code) AS MATERIALIZED (\(select))"
    }

    private static func versions(_ name: String, _ changed: [Changes.Changed]) -> SQL {
        list("\(name)(id, version)", changed.map { [.text($0.id), .integer(Int64($0.before))] }, ["text", "integer"])
    }

    /// A table of values, filled up with what no record is to a length that many lists share: each length is a statement
    /// that the database prepares and keeps.
    private static func list(_ head: String, _ rows: [[Datum]], _ types: [String]) -> SQL {
        var length = 8
        while length < rows.count { length *= 2 }
        let none = types.map { $0 == "text" ? Datum.text("") : .integer(0) }
        let filled = rows + Array(repeating: none, count: length - rows.count)
        let mark = "(" + types.map { "CAST(? AS \($0))" }.joined(separator: ", ") + ")"
        return SQL(
            trusted: "\(head) AS (VALUES \(Array(repeating: mark, count: length).joined(separator: ", ")))",
            filled.flatMap(\.self))
    }
}
