import Domain
import Store

/// S06 to S09: a case as its page shows it.
extension Reading {
    /// The whole file of a case; opening it is noted in the ledger, and so is whose names it shows.
    public func caseFile(_ id: String) throws -> CaseFile {
        let stored = try open(Register.named("criminal_cases")!, id)
        let suspects = try suspects(ofCase: id)
        let people = Register.named("people")!
        let victims = try children(of: id, by: "criminal_case", in: "case_victims").map { part in
            CaseFile.Victim(
                record: part, person: try part.text("person").flatMap { try show(people, $0)?.record })
        }
        return CaseFile(
            stored: stored, state: try state(.criminalCase, of: id), steps: try steps(.criminalCase, of: id),
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

    /// - Throws: not found, if the viewer may not see the suspect or the suspect is not of this case.
    public func showSuspect(_ suspect: String, inCase id: String) throws -> Record {
        let record = try self.suspect(suspect, inCase: id)
        note(record)
        return record
    }

    private func suspect(_ record: Record) throws -> CaseFile.Suspect {
        CaseFile.Suspect(
            record: record, state: try state(.suspect, of: record.id), steps: try steps(.suspect, of: record.id),
            available: try available(.suspect, of: record.id),
            sentences: try children(of: record.id, by: "suspect", in: "sentences"),
            compensation: try children(of: record.id, by: "suspect", in: "compensation_orders"))
    }

    private func children(of id: String, by field: String, in register: String) throws -> [Record] {
        var query = RecordQuery(Register.named(register)!)
        query.equals = [field: .reference(id)]
        query.descending = false
        query.limit = 1000
        return try show(query).map(\.record)
    }

    /// With the year of birth alone, the youngest age it allows counts; without any, nothing is assumed.
    private func mayBeChild(_ person: Record, on day: Day) -> Bool {
        if person["age_basis"] == .code("in_doubt") { return true }
        if let birth = person.day("birth_date") { return day.age(bornOn: birth) < 18 }
        return person.integer("birth_year").map { day.year - $0 - 1 < 18 } ?? false
    }
}
