/// What any driver may say beside its own errors, and what a caller has to know of it.
public enum DatabaseFailure: Error, Sendable, Hashable {
    /// The database could not be reached, or was lost before the work was to be kept: nothing of it was kept, and it
    /// may be tried again.
    case unavailable(String)
    /// The connection was lost while the work was being kept: it may be kept, or not. Whoever asked for it has to
    /// look before asking again.
    case outcomeUnknown(String)
}

extension DatabaseFailure: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unavailable(let why): "The database can't be reached; nothing was kept. \(why)"
        case .outcomeUnknown(let why):
            "The connection to the database was lost while the work was being kept: look whether it was. \(why)"
        }
    }
}
