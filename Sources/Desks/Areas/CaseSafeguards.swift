import Domain
import Store

/// Cases and suspects keep to each other besides their own steps: somebody is charged in a case that is charged, the
/// agency that sees it next is named, nobody is judged in a case that ended (`CaseRules`).
extension Work {
    private static let cases = Register.named("criminal_cases")!

    /// Why the suspects keep a case from its step, or the case its suspect. An import asks when all of its files are
    /// read: suspects come after the steps of their cases.
    func caseRefusals(
        of step: Step, _ lifecycle: Lifecycle, _ owner: Record?, _ id: String, after history: [Step], begun: Day?
    ) throws -> [Refusal] {
        guard lifecycle.register == Self.cases.code, !step.withdrawn else {
            return try owner.flatMap { try caseRefusal(ofSuspectStep: step.code, lifecycle, $0) }.map { [$0] } ?? []
        }
        if importedCases != nil {
            importedCases?.insert(id)
            return []
        }
        let accused = try reader.accused(ofCases: [id])[id] ?? []
        return try strangers(step, lifecycle, owner)
            + CaseRules.refusals(of: step, after: history, begun: begun, accused: accused)
    }

    /// A receiver of a kind that does not do what the case is handed on for is as good as none: nobody there sees it.
    private func strangers(_ step: Step, _ lifecycle: Lifecycle, _ owner: Record?) throws -> [Refusal] {
        guard let owner, !viewer.isOperator else { return [] }
        return try (lifecycle.rule(step.code)?.receivers ?? []).filter { field in
            guard let kinds = content.holders.kinds(for: field, in: lifecycle.register),
                let agency = owner.text(field)
            else { return false }
            return try !kinds.contains(AgencyStandings(connection).of(agency)?.kind ?? "")
        }.map { .receiverMissing(field: $0, step: step.code) }
    }

    /// A suspect stays in the case that something was decided in: of the suspect, or a charge. So does an official, whose
    /// case could end in silence without them. Others are moved, and both cases are asked (`keepingWhole`).
    func checkCase(ofSuspect next: Record, since standing: Record) throws {
        guard next.register.code == "suspects", !viewer.isOperator,
            next["criminal_case"] != standing["criminal_case"], let old = standing.text("criminal_case")
        else { return }
        let decided = try history(.suspect, of: next.id).contains { !$0.withdrawn }
        let charged = try history(.criminalCase, of: old).contains { !$0.withdrawn && $0.code == "charge" }
        let wasOfficial = try reader.reading(for: .commandLine).versions(next.register, next.id).contains {
            $0.record.isYes("official")
        }
        guard decided || charged || wasOfficial else { return }
        throw DeskProblem.fields([.init(field: "criminal_case", .rule("suspect_keeps_case"))])
    }

    /// The first reason why each of these cases can't stand as it does.
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

    /// Does something to a suspect that cases may rest on. A case that held before holds afterwards.
    func keepingWhole(_ criminalCases: [String], _ change: () throws -> Void) throws {
        let whole = try Set(criminalCases).subtracting(problems(ofCases: Set(criminalCases)).keys)
        try change()
        guard !whole.isEmpty else { return }
        if let refusal = try problems(ofCases: whole).first?.value { throw DeskProblem.refused(refusal) }
    }

    /// The cases that a correction of this record may contradict: of a suspect who is moved, the old one and the new;
    /// of a suspect's step, the suspect's.
    func casesTouched(by next: Record, since standing: Record) throws -> [String] {
        switch next.register.code {
        case "suspects":
            guard next["criminal_case"] != standing["criminal_case"] else { return [] }
            return [standing.text("criminal_case"), next.text("criminal_case")].compactMap { $0 }
        case Lifecycle.suspect.stepRegister.code:
            return try [standing.text("record").flatMap(criminalCase(ofSuspect:))].compactMap { $0 }
        default: return []
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

extension Looking {
    /// Why the case of a suspect contradicts the suspect's step. Past acts that are imported were not asked.
    func caseRefusal(ofSuspectStep step: String, _ lifecycle: Lifecycle, _ suspect: Record) throws -> Refusal? {
        guard lifecycle.register == "suspects", !viewer.isOperator, let criminalCase = suspect.text("criminal_case")
        else { return nil }
        return CaseRules.refusal(ofSuspectStep: step, caseState: try state(.criminalCase, of: criminalCase))
    }
}
