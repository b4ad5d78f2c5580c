import Domain
import Store

/// S06 to S09: cases, suspects and what courts decide.
extension Work {
    private static let cases = Register.named("criminal_cases")!
    private static let suspects = Register.named("suspects")!

    /// Opens a case: its record and the first step of its investigation, or neither.
    ///
    /// - Parameter raw: the fields of `criminal_cases`, and `taken_on`, the day it was opened (today if empty).
    @discardableResult
    public func openCase(_ raw: [String: String]) throws -> Record {
        let record = try make(Self.cases, raw)
        var step = ["form": record.text("form") ?? ""]
        step["taken_on"] = raw["taken_on"]
        try take("open", .criminalCase, of: record.id, step)
        return record
    }

    /// The whole file of a case; opening it is noted in the ledger.
    public func caseFile(_ id: String) throws -> CaseFile {
        let stored = try open(Self.cases, id)
        let suspects = try suspects(ofCase: id)
        let people = Register.named("people")!
        let victims = try children(of: id, by: "criminal_case", in: "case_victims").map { part in
            CaseFile.Victim(
                record: part, person: try part.text("person").flatMap { try reader.find(people, $0)?.record })
        }
        return CaseFile(
            stored: stored, state: try state(.criminalCase, of: id), steps: try reader.steps(.criminalCase, of: id),
            available: try available(.criminalCase, of: id), suspects: suspects, victims: victims,
            hasChildVictim: stored.record["form"] == .code("child_sex_trafficking")
                || victims.compactMap(\.person).contains {
                    mayBeChild($0, on: stored.record.day("reported_on") ?? today)
                })
    }

    /// The suspects of a case, as far as the viewer sees them.
    public func suspects(ofCase id: String) throws -> [CaseFile.Suspect] {
        try children(of: id, by: "criminal_case", in: "suspects").map(suspect)
    }

    /// A step of a suspect of this case; of no other, whatever the address says.
    @discardableResult
    public func take(
        _ step: String, ofSuspect suspect: String, inCase id: String, _ raw: [String: String]
    ) throws -> Record {
        _ = try self.suspect(suspect, inCase: id)
        return try take(step, .suspect, of: suspect, raw)
    }

    /// - Throws: not found, if the viewer may not see the suspect or the suspect is not of this case.
    public func suspect(_ suspect: String, inCase id: String) throws -> Record {
        guard let record = try reader.find(Self.suspects, suspect)?.record, record.text("criminal_case") == id else {
            throw DeskProblem.refused(.notFound)
        }
        return record
    }

    private func suspect(_ record: Record) throws -> CaseFile.Suspect {
        CaseFile.Suspect(
            record: record, state: try state(.suspect, of: record.id), steps: try reader.steps(.suspect, of: record.id),
            available: try available(.suspect, of: record.id),
            sentences: try children(of: record.id, by: "suspect", in: "sentences"),
            compensation: try children(of: record.id, by: "suspect", in: "compensation_orders"))
    }

    private func children(of id: String, by field: String, in register: String) throws -> [Record] {
        var query = RecordQuery(Register.named(register)!)
        query.equals = [field: .reference(id)]
        query.descending = false
        query.limit = 1000
        return try reader.list(query).map(\.record)
    }

    /// With the year of birth alone, the youngest age it allows counts; without any, nothing is assumed.
    private func mayBeChild(_ person: Record, on day: Day) -> Bool {
        if person["age_basis"] == .code("in_doubt") { return true }
        if let birth = person.day("birth_date") { return day.age(bornOn: birth) < 18 }
        return person.integer("birth_year").map { day.year - $0 - 1 < 18 } ?? false
    }
}
