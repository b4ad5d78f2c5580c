/// One answer a person can choose.
public struct Choice: Sendable {
    /// What is sent.
    public let value: String
    public let label: String
    public let hint: String?

    public init(_ value: String, _ label: String, hint: String? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
    }
}
