import Domain
import Store

/// Lifecycles: the state is read from the history, and a step is only ever added.
extension Work {
    /// Takes a step, or refuses it with what is missing.
    ///
    /// - Parameter raw: `taken_on` (today if empty), `reason` and the lifecycle's own fields.
    /// - Throws: not found for a disclosure, whose steps ask for a proof (`Office.takeDisclosureStep`).
    @discardableResult
    public func take(
        _ step: String, _ lifecycle: Lifecycle, of id: String, _ raw: [String: String] = [:],
        recordedAt: Instant? = nil, stepId: String? = nil
    ) throws -> Record {
        guard viewer.isOperator || lifecycle.register != "disclosures" else { throw DeskProblem.refused(.notFound) }
        return try proved(step, lifecycle, of: id, raw, recordedAt: recordedAt, stepId: stepId)
    }

    /// The same, also of a disclosure.
    @discardableResult
    func proved(
        _ step: String, _ lifecycle: Lifecycle, of id: String, _ raw: [String: String], recordedAt: Instant? = nil,
        stepId: String? = nil
    ) throws -> Record {
        try take(step, lifecycle, of: id, recordedAt: recordedAt) {
            try drafting.step(
                step, lifecycle, of: id, raw,
                stepId: stepId ?? Identifier.make(prefix: lifecycle.stepRegister.prefix, random: random))
        }
    }

    /// Takes a step that is drafted once it is known that the viewer may take one.
    func take(
        _ step: String, _ lifecycle: Lifecycle, of id: String, recordedAt: Instant?,
        sealed: Result<SealedRecord, any Error>? = nil, _ draft: () throws -> Record
    ) throws -> Record {
        let owner = try stepTaker(step, lifecycle, id)
        let record = try draft()
        guard let taken = Step(record) else { throw DeskProblem.refused(.notFound) }
        try checkReferences(of: record, since: nil)
        if let owner { try checkApproval(record, of: owner) }
        let read = histories?[id]
        let history = try read?.steps ?? history(lifecycle, of: id)
        let begun = read.map(\.begun) ?? Register.named(lifecycle.register)?.begun.flatMap { owner?.day($0.code) }
        var refusals = lifecycle.refusals(
            of: taken, after: history, role: viewer.isOperator ? nil : viewer.role, today: today, begun: begun,
            record: owner)
        // A file's row has one reason, and a step that can't be this one's has no other.
        if let first = refusals.first, viewer.isOperator || Self.alone.contains(first.kind) {
            throw DeskProblem.refused(first)
        }
        refusals += try caseRefusals(of: taken, lifecycle, owner, id, after: history, begun: begun)
        if !refusals.isEmpty { throw DeskProblem.of(refusals) }
        try insert(record, sealed, recordedAt)
        if read != nil { histories?[id]?.steps.append(taken) }
        return record
    }

    private static let alone: Set<Refusal.Kind> = [.noSuchStep, .wrongState, .wrongRole, .screeningBeforeCharge]

    /// The record that takes a step, if the viewer may take it. Nil for the operator where its history was read
    /// already: nothing else is asked of it then.
    private func stepTaker(_ step: String, _ lifecycle: Lifecycle, _ id: String) throws -> Record? {
        if viewer.isOperator, histories?[id] != nil { return nil }
        guard let register = Register.named(lifecycle.register), let seen = try reader.find(register, id),
            // Rules look at the whole record, whatever of it the viewer may see.
            let owner = viewer.isOperator ? seen : try reader.reading(for: .commandLine).find(register, id)
        else { throw DeskProblem.refused(.notFound) }
        if lifecycle.register == "disclosures", !isOnTheSide(of: step, disclosure: owner.record) {
            throw DeskProblem.refused(.ownRequest)
        }
        guard isOnTheSide(of: step, lifecycle, owner.record) else {
            throw DeskProblem.refused(.wrongRole(step: step, lifecycle: lifecycle.code))
        }
        try checkOffice(step, lifecycle)
        return owner.record
    }

    /// Marks a step as entered by mistake. It stays in the history; only the last standing one can be
    /// withdrawn, since what came after rests on it, and only by the agency that took it.
    public func withdraw(_ stepId: String, _ lifecycle: Lifecycle, of id: String, reason: String) throws {
        let steps = lifecycle.stepRegister
        let standing = try reader.steps(lifecycle, of: id).filter { !$0.record.isYes("withdrawn") }
        guard let last = standing.last?.record, last.id == stepId, let rule = lifecycle.rule(last.text("step") ?? ""),
            viewer.isOperator
                || rule.roles.contains(viewer.role) && [nil, viewer.agency].contains(last.text("agency")),
            // The whole step, not only what of it the viewer may see: nothing of it is lost.
            var record = try reader.reading(for: .commandLine).find(steps, stepId)?.record
        else { throw DeskProblem.refused(.notFound) }
        try checkOffice(rule.code, lifecycle)
        let given: Value?
        do throws(FieldProblem) {
            given = try Field("reason", .longText, required: true).read(reason)
        } catch {
            throw DeskProblem.fields([Draft.Problem(field: "reason", error)])
        }
        record.values["withdrawn"] = .yes(true)
        record.values["reason"] = given
        let criminalCase = lifecycle.register == "suspects" ? try criminalCase(ofSuspect: id) : nil
        let withdrawn = record
        try keepingWhole([criminalCase].compactMap { $0 }) { try refusing { try writer.replace(withdrawn) } }
    }
}

/// The state and what may follow, for pages and for those who take steps.
extension Looking {
    /// The steps that the viewer could take now, which a page shows as buttons.
    public func available(_ lifecycle: Lifecycle, of id: String) throws -> [StepRule] {
        guard let register = Register.named(lifecycle.register), let owner = try reader.find(register, id)?.record
        else { return [] }
        let taken = try history(lifecycle, of: id)
        let steps = try lifecycle.available(after: taken, role: viewer.role).filter {
            try (lifecycle.register != "criminal_cases" || CaseRules.isOffered($0.code, after: taken))
                && isOnTheSide(of: $0.code, lifecycle, owner)
                && caseRefusal(ofSuspectStep: $0.code, lifecycle, owner) == nil
        }
        let takesFormal = try steps.contains(where: \.isFormal) && isFormalOffice()
        return steps.filter { !$0.isFormal || takesFormal }
    }

    public func state(_ lifecycle: Lifecycle, of id: String) throws -> String {
        lifecycle.state(after: try history(lifecycle, of: id))
    }

    func history(_ lifecycle: Lifecycle, of id: String) throws -> [Step] {
        try reader.reading(for: .commandLine).steps(lifecycle, of: id).compactMap { Step($0.record) }
    }

    /// A referral's answer is the recipient's, sending again the sender's; either can withdraw for the person
    /// who no longer consents.
    func isOnTheSide(of step: String, _ lifecycle: Lifecycle, _ owner: Record) -> Bool {
        if lifecycle.register == "disclosures" { return isOnTheSide(of: step, disclosure: owner) }
        guard !viewer.isOperator, let sides = Policy.sides(of: step, in: lifecycle) else { return true }
        return sides.contains { side in
            owner.text(side == .sender ? "from_agency" : "to_agency") == viewer.agency
        }
    }
}
