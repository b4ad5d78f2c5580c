import Domain
import Store

/// What cases have to keep to besides their own steps: somebody is charged in a case that is charged, whoever sees it
/// next is named, and no case of an official ends in silence (`CaseRules`).
extension Work {
    private static let cases = Register.named("criminal_cases")!

    /// Whether the suspects allow a case its step. An import asks when all of its files are read: suspects come after
    /// the steps of their cases.
    func checkCase(_ step: Step, _ lifecycle: Lifecycle, of id: String, after history: [Step], begun: Day?) throws {
        guard lifecycle.register == Self.cases.code, !step.withdrawn else { return }
        if importedCases != nil {
            importedCases?.insert(id)
            return
        }
        let accused = try reader.accused(ofCases: [id])[id] ?? []
        do throws(Refusal) {
            try CaseRules.check(step, after: history, begun: begun, accused: accused)
        } catch { throw DeskProblem.refused(error) }
    }

    /// What is wrong with these cases as they stand.
    func problems(ofCases ids: Set<String>) throws -> [String: Refusal] {
        let records = try reader.receivers(ofCases: ids)
        let accused = try reader.accused(ofCases: ids)
        let histories = try reader.reading(for: .commandLine).histories(.criminalCase, of: ids) ?? [:]
        var problems: [String: Refusal] = [:]
        for (id, record) in records {
            problems[id] = CaseRules.problem(
                of: record, history: histories[id]?.steps ?? [], begun: histories[id]?.begun, accused: accused[id] ?? []
            )
        }
        return problems
    }

    /// Does something to a suspect that the case may rest on. One that held before holds afterwards.
    func keepingWhole(_ criminalCase: String?, _ change: () throws -> Void) throws {
        guard let criminalCase, try problems(ofCases: [criminalCase]).isEmpty else { return try change() }
        try change()
        if let refusal = try problems(ofCases: [criminalCase])[criminalCase] { throw DeskProblem.refused(refusal) }
    }

    /// The case that a correction of this record may take something from: of a suspect who is moved to another one, or
    /// of a suspect's step.
    func caseLosing(_ next: Record, since standing: Record) throws -> String? {
        switch next.register.code {
        case "suspects":
            return next["criminal_case"] == standing["criminal_case"] ? nil : standing.text("criminal_case")
        case Lifecycle.suspect.stepRegister.code: return try standing.text("record").flatMap(criminalCase(ofSuspect:))
        default: return nil
        }
    }

    func criminalCase(ofSuspect id: String) throws -> String? {
        try wholly(Register.named("suspects")!, id)?.record.text("criminal_case")
    }

    /// A case that was handed on stays with somebody: an agency that a step asked for can be changed, not taken out.
    func checkReceivers(of record: Record, since standing: Record) throws {
        guard record.register.code == Self.cases.code else { return }
        let named = Set(Lifecycle.criminalCase.steps.flatMap(\.receivers)).sorted()
        let emptied = named.filter { standing[$0] != nil && record[$0] == nil }
        guard !emptied.isEmpty else { return }
        let taken = try history(.criminalCase, of: record.id).filter { !$0.withdrawn }.map(\.code)
        let asked = Set(taken.flatMap { Lifecycle.criminalCase.rule($0)?.receivers ?? [] })
        let missing = emptied.filter(asked.contains)
        guard missing.isEmpty else { throw DeskProblem.fields(missing.map { .init(field: $0, .missing) }) }
    }
}
