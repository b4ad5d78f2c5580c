/// One cell of the policy table: what a role may do in a register.
public struct Grant: Sendable, Hashable {
    public enum Scope: Int, Sendable, Comparable {
        case nothing = 0
        /// Records in the custody of the viewer's agency.
        case ownAgency = 1
        case everything = 2

        public static func < (one: Scope, other: Scope) -> Bool { one.rawValue < other.rawValue }
    }

    public let read: Scope
    /// Whether new records may be made (they are then in the maker's custody).
    public let create: Bool
    public let correct: Scope
    /// Fields above this sensitivity are left out, as if they were empty.
    public let ceiling: Sensitivity

    public static let nothing = Grant(read: .nothing, create: false, correct: .nothing, ceiling: .open)
}
