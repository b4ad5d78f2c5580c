import Domain
import Store

extension Office {
    /// - Throws: as `Work.confirmExclusion`.
    public func confirmExclusion(_ id: String, by proof: Proof) async throws {
        try await write(as: proof.viewer) { try $0.confirmExclusion(id) }
    }
}

/// Exclusions: asked for by one person, confirmed by another of another agency, ended by either agency.
extension Work {
    private static let register = Register.named("exclusions")!

    /// An exclusion comes from who asks for it, now; nobody confirms their own by filling in a form.
    func asAsked(_ raw: [String: String], in register: Register) -> [String: String] {
        guard register.code == "exclusions", !viewer.isOperator else { return raw }
        var asked = raw.filter { register.field($0.key)?.says.contains(.onForm) ?? false }
        asked["made_by"] = viewer.agency
        asked["asked_by"] = viewer.staff
        asked["asked_at"] = now.description
        return asked
    }

    /// Makes an exclusion hold until it is ended, also against people who care for the person.
    ///
    /// - Throws: not found if it does not wait, or the viewer does not see the record, or is excluded themselves;
    ///   `Refusal.ownRequest` if it was asked for by themselves or in their agency.
    func confirmExclusion(_ id: String) throws {
        var exclusion = try toConfirm(id)
        exclusion.values["confirmed_by"] = .reference(viewer.staff)
        exclusion.values["confirming_agency"] = .reference(viewer.agency)
        exclusion.values["confirmed_at"] = .text(now.description)
        try writer.replace(exclusion)
    }

    /// Ends an exclusion that the viewer's agency asked for or confirmed: nobody else takes back what others said.
    public func endExclusion(_ id: String) throws {
        guard Policy.grant(viewer, Self.register).create, try reader.exists(Self.register, id),
            var exclusion = try wholly(Self.register, id)?.record, exclusion["lifted_on"] == nil,
            [exclusion.text("made_by"), exclusion.text("confirming_agency")].contains(viewer.agency)
        else { throw DeskProblem.refused(.notFound) }
        exclusion.values["lifted_on"] = .day(today)
        exclusion.values["ended_by"] = .reference(viewer.staff)
        try writer.replace(exclusion)
    }
}

extension Reading {
    /// One that the viewer is asked to confirm, with its reason; noted in the ledger.
    public func openToConfirm(_ id: String) throws -> Record {
        let exclusion = try toConfirm(id)
        noteOpening(of: exclusion)
        return exclusion
    }
}

extension Looking {
    fileprivate func toConfirm(_ id: String) throws -> Record {
        guard let exclusion = try wholly(Register.named("exclusions")!, id)?.record else {
            throw DeskProblem.refused(.notFound)
        }
        if let refusal = try reader.obstacle(toConfirming: exclusion) { throw DeskProblem.refused(refusal) }
        return exclusion
    }
}
