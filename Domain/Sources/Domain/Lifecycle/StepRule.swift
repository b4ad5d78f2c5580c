/// One row of a lifecycle's table.
public struct StepRule: Sendable {
    public let code: String
    public let from: Set<String>
    public let to: String
    public let roles: Set<Role>
    /// Whether it takes the agency that formally identifies, and not the role alone (`RoleHolders.identifies`).
    public let isFormal: Bool
    /// Whether it comes of something else that its desk does, and is no button: a screening that was held.
    public let isByDesk: Bool
    /// Fields that must be there: a reason, a consent, a decision's elements.
    public let needs: [String]
    /// Said instead of the plain word that a need is missing, where people have to know what it is for.
    let unsaid: Refusal?
    /// Fields of the record that name the agencies who see it after this step: without them it lies with nobody.
    public let receivers: [String]
    /// Why not, where the state is none of `from`; nil for the plain word that it can't follow.
    let elsewhere: Refusal?
    /// The law asks more of this step than its fields.
    let also: @Sendable (Step) throws(Refusal) -> Void
    /// The law asks this of the record before it takes the step. Past acts that are imported were not asked.
    let asksRecord: @Sendable (Record, Step) throws(Refusal) -> Void

    public init(
        _ code: String, from: Set<String>, to: String, by roles: Set<Role>, isFormal: Bool = false,
        isByDesk: Bool = false, needs: [String] = [], unsaid: Refusal? = nil, receivers: [String] = [],
        elsewhere: Refusal? = nil,
        also: @escaping @Sendable (Step) throws(Refusal) -> Void = { (_) throws(Refusal) in },
        asksRecord: @escaping @Sendable (Record, Step) throws(Refusal) -> Void = { (_, _) throws(Refusal) in }
    ) {
        self.code = code
        self.from = from
        self.to = to
        self.roles = roles
        self.isFormal = isFormal
        self.isByDesk = isByDesk
        self.needs = needs
        self.unsaid = unsaid
        self.receivers = receivers
        self.elsewhere = elsewhere
        self.asksRecord = asksRecord
        self.also = also
    }

    func missingReceivers(of record: Record) -> [Refusal] {
        receivers.filter { record[$0] == nil }.map { .receiverMissing(field: $0, step: code) }
    }
}
