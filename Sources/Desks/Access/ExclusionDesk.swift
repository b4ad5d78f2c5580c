import Domain
import Store

/// Exclusions: asked for by one person, confirmed by another of another agency, ended by those who asked.
extension Work {
    private static let register = Register.named("exclusions")!

    /// An exclusion comes from who asks for it, now; nobody confirms their own by filling in a form.
    func asAsked(_ raw: [String: String], in register: Register) -> [String: String] {
        guard register.code == "exclusions", !viewer.isOperator else { return raw }
        var asked = raw.filter { !Exclusions.filledByDesk.contains($0.key) }
        asked["made_by"] = viewer.agency
        asked["asked_by"] = viewer.staff
        asked["asked_at"] = now.description
        return asked
    }

    /// The exclusions of the viewer's agency, without their content, the newest first.
    public func exclusionsAskedFor() throws -> [ListedExclusion] {
        guard Policy.grant(viewer, Self.register).create else { return [] }
        var query = RecordQuery(Self.register)
        query.equals = ["made_by": .reference(viewer.agency)]
        query.limit = 200
        return try reader.list(query).compactMap { ListedExclusion($0.record, at: now) }
    }

    /// The exclusions that wait for a second person, and the viewer can be that person, without their content.
    public func exclusionsToConfirm() throws -> [ListedExclusion] {
        guard Policy.may(viewer.role, .confirmExclusions) else { return [] }
        let waiting = try reader.exclusionsWaiting().compactMap { try wholly(Self.register, $0)?.record }
        return try waiting.filter { try obstacle(to: $0) == nil }.compactMap { ListedExclusion($0, at: now) }
    }

    /// Every exclusion without its content, for oversight, the newest first.
    public func exclusionsReviewed() throws -> [ListedExclusion] {
        guard Policy.may(viewer.role, .reviewAccess) else { throw DeskProblem.refused(.notFound) }
        let against = try reader.exclusionsAgainstCare()
        var query = RecordQuery(Self.register)
        query.limit = 5000
        return try reader.reading(for: .commandLine).list(query).compactMap {
            ListedExclusion($0.record, at: now, isAgainstCare: against.contains($0.record.id))
        }
    }

    /// One that the viewer is asked to confirm, with its reason; noted in the ledger.
    public func openToConfirm(_ id: String) throws -> Record {
        let exclusion = try toConfirm(id)
        try checkBrowsing(.opened)
        try writer.noteRead(exclusion)
        return exclusion
    }

    /// Makes an exclusion hold until it is ended, also against those who care for the person.
    ///
    /// - Throws: not found if it does not wait, or the viewer does not see the record, or is excluded themselves;
    ///   `Refusal.ownRequest` if it was asked for by themselves or in their agency.
    public func confirmExclusion(_ id: String) throws {
        var exclusion = try toConfirm(id)
        exclusion.values["confirmed_by"] = .reference(viewer.staff)
        exclusion.values["confirming_agency"] = .reference(viewer.agency)
        exclusion.values["confirmed_at"] = .text(now.description)
        try writer.replace(exclusion)
    }

    /// Ends an exclusion that the viewer's agency asked for; the department ends any that it sees.
    public func endExclusion(_ id: String) throws {
        guard Policy.grant(viewer, Self.register).create, try reader.exists(Self.register, id),
            var exclusion = try wholly(Self.register, id)?.record, exclusion["lifted_on"] == nil
        else { throw DeskProblem.refused(.notFound) }
        exclusion.values["lifted_on"] = .day(today)
        exclusion.values["ended_by"] = .reference(viewer.staff)
        try writer.replace(exclusion)
    }

    private func toConfirm(_ id: String) throws -> Record {
        guard let exclusion = try wholly(Self.register, id)?.record else { throw DeskProblem.refused(.notFound) }
        if let refusal = try obstacle(to: exclusion) { throw DeskProblem.refused(refusal) }
        return exclusion
    }

    private func obstacle(to exclusion: Record) throws -> Refusal? {
        let root = Exclusions.root(of: exclusion)
        let sees = try root.flatMap { root in try Register.named(root.register).map { try reader.exists($0, root.id) } }
        return Exclusions.obstacle(viewer, confirming: exclusion, sees: sees ?? false, at: now)
    }
}
