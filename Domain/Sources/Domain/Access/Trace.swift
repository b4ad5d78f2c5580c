/// How much of a record's trace in the ledger somebody sees: who opened and changed it, and why.
public enum Trace: Int, Sendable, Comparable, CaseIterable {
    case nothing = 0
    /// What the viewer's own agency did.
    case ownAgency = 1
    case everything = 2

    public static func < (one: Trace, other: Trace) -> Bool { one.rawValue < other.rawValue }
}

extension Policy {
    /// The trace of records in the custody of the viewer's agency; of others nobody sees any here. Oversight counts
    /// acts and sees no case.
    ///
    /// That an agency of care opened a person's record says where the person is. Frontline officers therefore see only
    /// what their own agency did, and the justice sector, which gets a victim's name for the trial, none of it.
    public static func trace(_ viewer: Viewer, _ register: Register) -> Trace {
        if viewer.isOperator { return .everything }
        guard grant(viewer, register).read > .nothing else { return .nothing }
        switch register.compartment {
        case .protection:
            switch viewer.role {
            case .atd, .lwu, .mlsw, .mofa, .ngo: return .everything
            case .officer: return .ownAgency
            case .prosecutor, .court, .secretariat, .oversight, .administrator: return .nothing
            }
        case .justice:
            switch viewer.role {
            case .atd, .prosecutor, .court: return .everything
            default: return .nothing
            }
        case .reference, .labour, .coordination: return .nothing
        }
    }
}
