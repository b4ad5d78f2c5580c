import Domain
import Store

/// Lifecycles: the state is read from the history, and a step is only ever added.
extension Work {
    /// The steps that the viewer could take now; what the page shows as buttons.
    public func available(_ lifecycle: Lifecycle, of id: String) throws -> [StepRule] {
        guard let register = Register.named(lifecycle.register), Policy.grant(viewer, register).read > .nothing else { return [] }
        return lifecycle.available(after: try history(lifecycle, of: id), role: viewer.role)
    }

    public func state(_ lifecycle: Lifecycle, of id: String) throws -> String {
        lifecycle.state(after: try history(lifecycle, of: id))
    }

    /// Takes a step, or refuses it with what is missing.
    ///
    /// - Parameter raw: `taken_on` (today if empty), `reason` and the lifecycle's own fields.
    @discardableResult
    public func take(
        _ step: String, _ lifecycle: Lifecycle, of id: String, _ raw: [String: String] = [:],
        recordedAt: Instant? = nil, stepId: String? = nil
    ) throws -> Record {
        guard let register = Register.named(lifecycle.register), try reader.find(register, id) != nil,
            // Rules look at the whole record, whatever of it the viewer may see.
            let owner = try RecordReader(connection, for: .commandLine).find(register, id)
        else { throw DeskProblem.refused(.notFound) }
        let steps = lifecycle.stepRegister
        var filled = raw
        filled["record"] = id
        filled["step"] = step
        if filled["taken_on", default: ""].isEmpty { filled["taken_on"] = today.description }
        if !viewer.isOperator {
            filled["agency"] = viewer.agency
            filled["staff"] = viewer.staff
        }
        let values: [String: Value]
        switch Draft.read(filled, for: steps) {
        case .success(let read): values = read
        case .failure(let problems): throw DeskProblem.fields(problems.all)
        }
        let record = Record(
            steps, id: stepId ?? Identifier.make(prefix: steps.prefix, random: random), values)
        guard let taken = Step(record) else { throw DeskProblem.refused(.notFound) }
        let begun = register.fields.first { $0.required && $0.kind == .day }.flatMap { owner.record.day($0.code) }
        let history = try history(lifecycle, of: id)
        do throws(Refusal) {
            try lifecycle.check(
                taken, after: history, role: viewer.isOperator ? nil : viewer.role, today: today,
                begun: begun, record: owner.record)
        } catch {
            throw DeskProblem.refused(error)
        }
        try writer.insert(record, recordedAt: recordedAt)
        return record
    }

    /// Marks a step as entered by mistake. It stays in the history; only the last standing one can be
    /// withdrawn, since what came after rests on it.
    public func withdraw(_ stepId: String, _ lifecycle: Lifecycle, of id: String, reason: String) throws {
        let steps = try reader.steps(lifecycle, of: id).filter { !$0.record.isYes("withdrawn") }
        guard let last = steps.last, last.record.id == stepId, let rule = lifecycle.rule(last.record.text("step") ?? ""),
            rule.roles.contains(viewer.role) || viewer.isOperator
        else { throw DeskProblem.refused(.notFound) }
        var record = last.record
        record.values["withdrawn"] = .yes(true)
        record.values["reason"] = .text(reason)
        try writer.replace(record)
    }

    func history(_ lifecycle: Lifecycle, of id: String) throws -> [Step] {
        try RecordReader(connection, for: .commandLine).steps(lifecycle, of: id).compactMap { Step($0.record) }
    }
}
