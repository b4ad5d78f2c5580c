/// One row of the policy: a role may do this to a record of the register that it has this relation to, in these
/// states, on these conditions. What no row allows is refused, and looks as if nothing were there.
public struct AccessRule: Sendable, Hashable {
    public let role: Role
    public let register: String
    public let action: Action
    /// The step, where the action is one.
    public let step: String?
    public let relation: Relation
    /// The states of the record's lifecycle in which the rule holds; nil where the state does not matter.
    public let states: [String]?
    /// Whether it rests on the person's consent, and ends when that is withdrawn.
    public let needsConsent: Bool
    /// Whether who does it has to say what for.
    public let needsPurpose: Bool
    /// Fields above it are left out, as if they were empty.
    public let ceiling: Sensitivity

    init(
        _ role: Role, _ register: String, _ action: Action, step: String? = nil, _ relation: Relation,
        states: [String]? = nil, needsConsent: Bool = false, needsPurpose: Bool = false, ceiling: Sensitivity
    ) {
        self.role = role
        self.register = register
        self.action = action
        self.step = step
        self.relation = relation
        self.states = states
        self.needsConsent = needsConsent
        self.needsPurpose = needsPurpose
        self.ceiling = ceiling
    }
}
