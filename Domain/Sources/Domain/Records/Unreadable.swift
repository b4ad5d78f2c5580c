/// Why a value that stands in the database can't be read. It is neither empty nor erased: something is there.
public enum Unreadable: String, Sendable, Hashable, CaseIterable {
    /// The key store lacks what opens it: the keys are older than the data, or from elsewhere. With the right keys it is
    /// readable again.
    case noKey = "no_key"
    /// It was altered or moved, or is of a kind that is never written. What it says is shown to nobody.
    case altered

    /// What stands in a CSV cell and in JSON in the value's place; pages say it in the reader's language.
    public var mark: String {
        switch self {
        case .noKey: Self.markStart + "its key is missing)"
        case .altered: Self.markStart + "it was altered)"
        }
    }

    /// Begins each mark, so that an import knows one from a value.
    public static let markStart = "(can't be read: "
}
