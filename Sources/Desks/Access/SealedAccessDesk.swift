import Domain
import Store
import Vault

/// Who in one's agency can open what is sealed to it. A member lets a colleague in; nobody else can, an administrator
/// included, since nobody else has the key.
public struct SealedAccess: Sendable {
    public struct Colleague: Sendable {
        public let staff: String
        public let name: String
        public let role: Role
        public let state: Recipients.Standing.State
    }

    public let compartment: Compartment
    public let colleagues: [Colleague]
    /// Whether the viewer can let others in: a member who is signed in.
    public let isMember: Bool
}

extension ReadingOffice {
    /// - Throws: not found for who can be no recipient of anything.
    public func sealedAccess(as viewer: Viewer) async throws -> [SealedAccess] {
        let compartments = Policy.sealedCompartments(viewer.role)
        guard !compartments.isEmpty else { throw DeskProblem.refused(.notFound) }
        return try await office.read(as: viewer) { reader in
            guard let recipients = reader.sealer.recipients else { return [] }
            let everyone = reader.reading(for: .commandLine)
            return try compartments.map { compartment in
                let colleagues = try recipients.standings(RecipientGroup(viewer.agency, compartment)).compactMap {
                    standing -> SealedAccess.Colleague? in
                    guard let member = try everyone.find(Register.named("staff")!, standing.staff)?.record,
                        let role = member.text("role").flatMap(Role.init(rawValue:))
                    else { return nil }
                    return .init(
                        staff: standing.staff, name: member.text("name") ?? standing.staff, role: role,
                        state: standing.state)
                }
                let isMember = colleagues.contains { colleague in
                    guard case .member = colleague.state else { return false }
                    return colleague.staff == viewer.staff && viewer.openingKey?.bytes != nil
                }
                return SealedAccess(compartment: compartment, colleagues: colleagues, isMember: isMember)
            }
        }
    }
}

extension Office {
    /// Lets a colleague of the same agency open what the member who proves who they are can open.
    public func grantSealedAccess(to staff: String, by proof: Proof) async throws {
        try await write(as: proof.viewer) { try $0.grantSealedAccess(to: staff) }
    }
}

extension Work {
    /// Lets a colleague of the same agency open what the viewer can open.
    ///
    /// - Throws: `Refusal.ownRequest` for oneself; not found if the colleague may have nothing of it, or the viewer has
    ///   nothing to give.
    func grantSealedAccess(to staff: String) throws {
        guard staff != viewer.staff else { throw DeskProblem.refused(.ownRequest) }
        guard try recipients.grant(to: staff) else { throw DeskProblem.refused(.notFound) }
        try writer.note(.correct, "accounts", record: staff, changed: ["sealed_access"])
    }
}
