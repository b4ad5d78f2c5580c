/// Where something could not be read: ids and codes, never contents.
public struct UnreadablePlace: Sendable, Hashable, CustomStringConvertible {
    public let register: String
    public let record: String
    public let version: Int
    public let field: String

    public init(register: String, record: String, version: Int, field: String) {
        self.register = register
        self.record = record
        self.version = version
        self.field = field
    }

    public var description: String { "\(register)/\(record) version \(version), \(field)" }
}
