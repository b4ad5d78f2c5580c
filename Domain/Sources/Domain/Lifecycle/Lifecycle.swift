/// The table of steps that a record can take. The state is read from its history, never stored.
///
/// `perform` is the only way to a new step, and `available` (the page's buttons) asks the same check.
public final class Lifecycle: Sendable {
    /// Starts the code of its register of steps (`case` gives `case_steps`).
    public let code: String
    /// The register whose records live by it.
    public let register: String
    public let compartment: Compartment
    public let initial: String
    public let states: [String]
    public let steps: [StepRule]
    /// The fields that a step carries besides the common ones.
    public let extras: [Field]
    /// The register that keeps the steps: one append-only row each.
    public let stepRegister: Register
    /// The codes of its steps (`case_step`).
    public let stepList: CodeList

    /// - Parameters:
    ///   - reason: what is said of the reasons of its steps: what a person told, unless a lifecycle says otherwise.
    ///   - common: what is said of the other fields that all steps have.
    public init(
        _ code: String, of register: String, _ compartment: Compartment, initial: String, states: [String],
        reason: Field.Says = .told, common: Field.Says = [], extras: [Field] = [], _ steps: [StepRule]
    ) {
        self.code = code
        self.register = register
        self.compartment = compartment
        self.initial = initial
        self.states = states
        self.steps = steps
        self.extras = extras
        stepList = CodeList("\(code)_step", steps.map(\.code))
        stepRegister = Register(
            "\(code)_steps", compartment, prefix: "ST", custody: .parent(field: "record", register: register),
            summary: ["record", "step", "taken_on", "agency"], sensitive: true, writing: .desk,
            historyOf: register,
            [
                Field(
                    "record", .reference(register), required: true, .operational, says: common.union([.subject, .link])),
                Field(
                    "step", .code(stepList), required: true, .operational,
                    says: common),
                Field("taken_on", .day, required: true, .operational, says: common),
                Field("agency", .reference("agencies"), .operational, says: common),
                Field("staff", .reference("staff"), .operational, says: common),
                Field("reason", .longText, .protected, says: reason),
            ] + extras + [Field("withdrawn", .yesNo, .operational, says: common)])
    }

    public func rule(_ step: String) -> StepRule? { steps.first { $0.code == step } }

    /// The state after these steps, in the order in which they were taken. A withdrawn step counts for nothing.
    public func state(after steps: [Step]) -> String {
        steps.last { !$0.withdrawn }.flatMap { rule($0.code)?.to } ?? initial
    }

    /// The steps that this role could take now.
    public func available(after steps: [Step], role: Role) -> [StepRule] {
        let state = state(after: steps)
        return self.steps.filter { $0.from.contains(state) && $0.roles.contains(role) }
    }

    /// Checks a step against the history.
    ///
    /// - Throws: the first of `refusals`.
    public func check(
        _ step: Step, after steps: [Step], role: Role?, today: Day, begun: Day?, record: Record? = nil
    ) throws(Refusal) {
        if let refusal = refusals(of: step, after: steps, role: role, today: today, begun: begun, record: record).first
        {
            throw refusal
        }
    }

    /// All reasons why a step is refused, so that one round of mending is enough. Where it follows from no state or is
    /// not the role's, that is the only one.
    ///
    /// - Parameters:
    ///   - role: nil for an import, whose rows are the past acts of others: who may import is another rule.
    ///   - today: steps can't lie in the future.
    ///   - record: the record that takes the step, for rules that ask something of it.
    public func refusals(
        of step: Step, after steps: [Step], role: Role?, today: Day, begun: Day?, record: Record? = nil
    ) -> [Refusal] {
        guard let rule = rule(step.code) else { return [.noSuchStep(step.code, lifecycle: code)] }
        // A step that was withdrawn follows from no state, and none follows from it. Only an import brings one.
        if step.withdrawn, role == nil, step.takenOn <= today { return [] }
        let state = state(after: steps)
        guard rule.from.contains(state) else {
            return [rule.elsewhere ?? .wrongState(step: step.code, state: state, lifecycle: code)]
        }
        if let role, !rule.roles.contains(role) { return [.wrongRole(step: step.code, lifecycle: code)] }
        var refusals: [Refusal] = []
        if step.takenOn > today { refusals.append(.inTheFuture(step.takenOn)) }
        if let before = steps.last(where: { !$0.withdrawn })?.takenOn ?? begun, step.takenOn < before {
            refusals.append(.beforeThePrevious(step.takenOn, previous: before))
        }
        for need in rule.needs where step.values[need] == nil {
            // A missing reason is told with its purpose; a missing article is just missing.
            let missing = Refusal.missing(field: need, step: step.code)
            refusals.append(need == "reason" ? rule.unsaid ?? missing : missing)
        }
        do throws(Refusal) { try rule.also(step) } catch { refusals.append(error) }
        guard let record else { return refusals }
        refusals += rule.missingReceivers(of: record)
        if role != nil {
            do throws(Refusal) { try rule.asksRecord(record, step) } catch { refusals.append(error) }
        }
        return refusals
    }
}
