import Domain

/// Someone saved first. It holds what was typed and nothing of what stands there: seeing that is an opening
/// (`Reading.open`), with its leaf and within the day's limit, like any other.
public struct Conflict: Sendable {
    /// What was typed, as far as its author may set it.
    public let sent: Record
    /// The fields that were typed, those left empty among them.
    public let typed: Set<String>
    /// The version that stands there.
    public let standing: Int

    /// - Parameter next: the record as it would have become, the fields that were not typed among them.
    init(_ next: Record, typed: Set<String>, standing: Int) {
        var sent = next
        sent.values = next.values.filter { typed.contains($0.key) && !$0.value.isSealed }
        self.sent = sent
        self.typed = typed
        self.standing = standing
    }
}
