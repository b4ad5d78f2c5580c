/// What can be done with the records of a register.
public enum Action: String, Sendable, Hashable, CaseIterable {
    /// Lists, counts, searches and the choices of a form.
    case list
    case open
    case create
    case correct
    /// A step of the register's lifecycle.
    case step
    case export
    /// Seeing which records a figure counts.
    case drill

    /// What a role that reads a register does with it.
    static let reading: [Action] = [.list, .open, .export, .drill]
}
