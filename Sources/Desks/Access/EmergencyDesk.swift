import Domain
import Store

/// Break-glass: see `Emergency`.
extension Office {
    /// - Throws: as `Work.approveEmergency`.
    public func approveEmergency(_ id: String, by proof: Proof) async throws {
        do {
            try await write(as: proof.viewer) { try $0.approveEmergency(id) }
        } catch DeskProblem.refused(.askerExcluded) {
            // Somebody was told of an exclusion: that leaves its leaf, which oversight sees (`refusedApprovals`).
            try await write(as: proof.viewer) { work in
                try work.writer.note(
                    .refuse, "emergencies", record: id, purpose: Refusal.Kind.askerExcluded.rawValue)
            }
            throw DeskProblem.refused(.askerExcluded)
        }
    }

    /// - Throws: as `Work.reviewEmergency`.
    public func reviewEmergency(_ id: String, _ raw: [String: String], by proof: Proof) async throws {
        try await write(as: proof.viewer) { try $0.reviewEmergency(id, raw) }
    }
}

extension Work {
    private static let register = Register.named("emergencies")!

    /// Asks for a record by its number. The asker is not told whether there is one: those who have it see that it is asked for.
    ///
    /// - Parameter raw: register, record and reason.
    @discardableResult
    public func askInEmergency(_ raw: [String: String]) throws -> Record {
        guard Policy.may(viewer.role, .emergencies) else { throw DeskProblem.refused(.notFound) }
        let asked = [
            "register": raw["register"] ?? "", "record": raw["record"] ?? "", "reason": raw["reason"] ?? "",
            "asked_by": viewer.staff, "agency": viewer.agency, "asked_on": today.description,
        ]
        return try make(Self.register, asked)
    }

    /// Lets who asked have the record for an hour from now.
    ///
    /// - Throws: not found if it is not asked for, was answered, or is no record of the viewer's; `Refusal.ownRequest`
    ///   if it was asked for by themselves or in their agency; `Refusal.askerExcluded` if an exclusion closes the record to
    ///   who asked, who goes on seeing it wait.
    func approveEmergency(_ id: String) throws {
        guard Policy.may(viewer.role, .emergencies), var emergency = try wholly(Self.register, id)?.record,
            emergency["approved_by"] == nil
        else { throw DeskProblem.refused(.notFound) }
        if isOwn(emergency) {
            // Their agency sees that it was asked for, so this tells nothing.
            throw DeskProblem.refused(.ownRequest)
        }
        guard try isTheirs(emergency), let asker = emergency.text("asked_by"),
            let register = emergency.text("register"), let record = emergency.text("record")
        else { throw DeskProblem.refused(.notFound) }
        if try reader.isClosed(RecordKey(register: register, id: record), to: asker) {
            throw DeskProblem.refused(.askerExcluded)
        }
        emergency.values["approved_by"] = .reference(viewer.staff)
        emergency.values["approving_agency"] = .reference(viewer.agency)
        emergency.values["approved_at"] = .text(now.description)
        try writer.replace(emergency)
    }

    /// Oversight's word on it, within 72 hours.
    func reviewEmergency(_ id: String, _ raw: [String: String]) throws {
        guard Policy.may(viewer.role, .reviewAccess), var emergency = try reader.find(Self.register, id)?.record,
            emergency["approved_by"] != nil, emergency["reviewed_on"] == nil
        else { throw DeskProblem.refused(.notFound) }
        var problems: [Draft.Problem] = []
        for code in ["finding", "review"] {
            guard let field = Self.register.field(code) else { continue }
            do throws(FieldProblem) {
                emergency.values[code] = try field.read(raw[code] ?? "")
                if emergency[code] == nil { throw .missing }
            } catch {
                problems.append(.init(field: code, error))
            }
        }
        guard problems.isEmpty else { throw DeskProblem.fields(problems) }
        emergency.values["reviewed_by"] = .reference(viewer.staff)
        emergency.values["reviewed_on"] = .day(today)
        try writer.replace(emergency)
    }
}

extension Reading {
    /// Approvers who were refused, since an exclusion keeps the asker from the record; for oversight alone.
    public func refusedApprovals(of emergencies: Set<String>) throws -> [String: [RefusedApproval]] {
        try reader.refusedApprovals(of: emergencies)
    }

    /// Requests of others that the viewer can approve: for records that the viewer has, made today or
    /// yesterday by another agency.
    public func emergenciesToAnswer() throws -> [Record] {
        guard Policy.may(viewer.role, .emergencies) else { return [] }
        var query = RecordQuery(Register.named("emergencies")!)
        query.from = ["asked_on": today.adding(days: -1)]
        query.limit = 500
        return try shown(reader.reading(for: .commandLine).list(query).map(\.record).filter { try isTheirs($0) })
    }
}

extension Looking {
    /// Asked for by the viewer, whatever they have become since, or in their agency.
    fileprivate func isOwn(_ emergency: Record) -> Bool {
        emergency.text("asked_by") == viewer.staff || emergency.text("agency") == viewer.agency
    }

    fileprivate func isTheirs(_ emergency: Record) throws -> Bool {
        guard emergency["approved_by"] == nil, !isOwn(emergency),
            let register = Register.named(emergency.text("register") ?? ""), let id = emergency.text("record")
        else { return false }
        return try reader.exists(register, id)
    }
}
