/// One record of a register at one version. Version 1 is the first; a correction is the next.
public struct Record: Sendable, Hashable {
    public let register: Register
    public let id: String
    public var version: Int
    public var values: [String: Value]

    public init(_ register: Register, id: String, version: Int = 1, _ values: [String: Value]) {
        self.register = register
        self.id = id
        self.version = version
        self.values = values
    }

    /// Whether a text can be a record's id: 1 to 64 visible ASCII characters.
    public static func isId(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }

    public subscript(field: String) -> Value? { values[field] }

    /// The field's text; nil where nothing stands there, and where what stands there can't be read: no rule and no
    /// search takes a mark for a value.
    public func text(_ field: String) -> String? { values[field].flatMap { $0.unreadable == nil ? $0.plain : nil } }

    /// The fields that hold something that can't be read, and why.
    public var unreadable: [String: Unreadable] { values.compactMapValues(\.unreadable) }

    public func day(_ field: String) -> Day? {
        if case .day(let day)? = values[field] { day } else { nil }
    }

    public func integer(_ field: String) -> Int? {
        if case .integer(let number)? = values[field] { number } else { nil }
    }

    public func isYes(_ field: String) -> Bool { values[field] == .yes(true) }

    /// The codes of fields that differ, in the register's order: the audit's diff, without the contents.
    public func changes(from old: Record) -> [String] {
        register.fields.map(\.code).filter { values[$0] != old.values[$0] }
    }
}
