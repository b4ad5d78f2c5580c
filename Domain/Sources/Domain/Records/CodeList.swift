/// A closed list of codes that a field may hold. Its texts stand in the language files under
/// `code.<list>.<code>`; the code is what is stored, exchanged and counted.
public struct CodeList: Sendable, Hashable {
    public let name: String
    public let codes: [String]

    public init(_ name: String, _ codes: [String]) {
        self.name = name
        self.codes = codes
    }

    public func contains(_ code: String) -> Bool { codes.contains(code) }
}
