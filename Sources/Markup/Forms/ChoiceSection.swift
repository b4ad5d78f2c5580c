/// Options of a list under one heading, such as the districts of a province.
public struct ChoiceSection: Sendable {
    public let label: String
    public let options: [Choice]

    public init(_ label: String, _ options: [Choice]) {
        self.label = label
        self.options = options
    }
}
