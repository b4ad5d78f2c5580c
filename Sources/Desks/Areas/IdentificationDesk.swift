import Domain
import Store

/// S02: the ATD's preliminary and formal decisions.
extension Work {
    /// Opens the question whether a person is a victim of trafficking; one open question a person.
    @discardableResult
    public func openIdentification(of person: String, referral: String?) throws -> Record {
        let register = Register.named("identifications")!
        var query = RecordQuery(register)
        query.equals = ["person": .reference(person)]
        for stored in try reader.list(query) {
            let state = try state(.identification, of: stored.record.id)
            if ["potential", "presumed", "under_review"].contains(state) { return stored.record }
        }
        var raw = ["person": person, "opened_on": today.description, "staff": viewer.staff]
        raw["referral"] = referral
        raw["child"] = try isTreatedAsChild(person) ? "yes" : "no"
        if let screening = try latestScreening(of: person) {
            raw["sector"] = screening.text("sector")
            raw["country_of_exploitation"] = screening.text("country_of_exploitation")
        }
        return try make(register, raw)
    }
}

extension Looking {
    /// Age in doubt is a child until shown otherwise (product rule 5).
    public func isTreatedAsChild(_ person: String) throws -> Bool {
        guard let record = try reader.findToOpen(Register.named("people")!, person)?.record else { return true }
        if record["age_basis"] == .code("in_doubt") { return true }
        if let birth = record.day("birth_date") { return today.age(bornOn: birth) < 18 }
        // With the year alone, the youngest age it allows counts.
        if let year = record.integer("birth_year") { return today.year - year - 1 < 18 }
        return true
    }

    func latestScreening(of person: String) throws -> Record? {
        var query = RecordQuery(Register.named("screenings")!)
        query.equals = ["person": .reference(person)]
        query.sortedBy = "screened_on"
        query.limit = 1
        return try reader.list(query).first?.record
    }
}
