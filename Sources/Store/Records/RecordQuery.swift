import Domain

/// What a list asks for. Filters narrow within the viewer's scope and can never widen it.
public struct RecordQuery: Sendable {
    public let register: Register
    /// Field code to the exact value (a code, an id, a day).
    public var equals: [String: Value] = [:]
    /// Days by field code, both ends included.
    public var from: [String: Day] = [:]
    public var through: [String: Day] = [:]
    /// Found within any readable text field that the viewer may read, or as the id; in a register of people by how
    /// their names sound (`NameSearch`). What comes after 200 characters is left out of account.
    public var words: String = ""
    /// The words as a text would be kept: without invisible signs.
    var wordsAsKept: String { VisibleText.line(String(words.prefix(200).unicodeScalars.prefix(1000))) }
    /// Only records in certain states of their lifecycle.
    public var states: StateFilter?
    /// A field code of the summary, or nil for newest entry first.
    public var sortedBy: String?
    public var descending = true
    /// Nothing but these fields is read and opened; if nil, all. What a name was found by is always among them.
    public var only: Set<String>?
    public var limit = 50
    public var offset = 0

    public init(_ register: Register) { self.register = register }

    /// - Parameter names: what the words ask for, where they are a name; nil if they are found among plain texts.
    func conditions(within reach: Reach, names: NameSearch?) throws -> SQL {
        var parts = try narrowing(reach.viewer, names: names)
        if let scope = try reach.condition(register, alias: "r") { parts.append(scope) }
        if let states { parts.append(states.condition) }
        return parts.isEmpty ? "1 = 1" : parts.joined(by: " AND ")
    }

    /// What the filters ask for, beside the viewer's scope and the states.
    func narrowing(_ viewer: Viewer, names: NameSearch?) throws -> [SQL] {
        var parts = filters(for: viewer)
        if let names {
            parts.append("r.id IN (SELECT found.record FROM " + names.found() + " found)")
        } else if !words.isEmpty {
            parts.append(containing(wordsAsKept, readable: readable(Policy.grant(viewer, register).ceiling)))
        }
        return parts
    }

    /// A field that the viewer may not read can't be searched either: a filter would tell its content. Nor can one
    /// that is sealed.
    private func readable(_ ceiling: Sensitivity) -> (String) -> Bool {
        { code in register.field(code).map { $0.sensitivity <= ceiling && $0.storage == .plain } ?? false }
    }

    /// What is asked of single fields.
    func filters(for viewer: Viewer) -> [SQL] {
        let readable = readable(Policy.grant(viewer, register).ceiling)
        var parts: [SQL] = []
        for (code, value) in equals.sorted(by: { $0.key < $1.key }) {
            parts.append(readable(code) ? SQL(trusted: "r.\(code) = ") + "\(Datum(value))" : "1 = 0")
        }
        for (code, day) in from.sorted(by: { $0.key < $1.key }) {
            parts.append(readable(code) ? SQL(trusted: "r.\(code) >= ") + "\(day)" : "1 = 0")
        }
        for (code, day) in through.sorted(by: { $0.key < $1.key }) {
            parts.append(readable(code) ? SQL(trusted: "r.\(code) <= ") + "\(day)" : "1 = 0")
        }
        return parts
    }

    private func containing(_ asked: String, readable: (String) -> Bool) -> SQL {
        let spellings = MarkOrder.spellings(asked).map { words in
            words.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
        }
        let searched = register.fields.filter { field in
            guard readable(field.code) else { return false }
            if case .text = field.kind { return true } else { return false }
        }
        let parts: [SQL] =
            ["r.id = \(Digits.plain(asked))"]
            + searched.flatMap { field in
                spellings.map {
                    SQL(trusted: "lower(r.\(field.code)) LIKE ") + "lower(\("%" + $0 + "%")) ESCAPE '\\'"
                }
            }
        return "(" + parts.joined(by: " OR ") + ")"
    }

    /// By a field that the viewer may read: the order would tell of any other. Nil for the order of entry.
    func sorting(for viewer: Viewer) -> Field? {
        guard let field = sortedBy.flatMap({ register.field($0) }),
            readable(Policy.grant(viewer, register).ceiling)(field.code)
        else { return nil }
        return field
    }

    /// What is read of each record `r`.
    var columns: SQL {
        guard let only else { return "r.*" }
        let found = words.isEmpty ? [] : register.nameFields.map(\.code)
        let kept = RegisterTable.keptColumns(of: register).map { ", r." + $0 }.joined()
        return SQL(trusted: RecordPart.columns(register, only.union(found)) + kept)
    }

    func order(for viewer: Viewer) -> SQL {
        let direction = descending ? "DESC" : "ASC"
        guard let field = sorting(for: viewer) else { return SQL(trusted: "r.entry \(direction)") }
        return SQL(trusted: "r.\(field.code) \(direction), r.entry \(direction)")
    }
}
