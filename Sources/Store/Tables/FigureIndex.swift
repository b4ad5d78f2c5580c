import Domain

/// What else stands in an index by which figures are counted, so that no record is read for them: a screening takes a
/// thousand bytes of its own, and the last step of every record of the country is asked for.
enum FigureIndex {
    private static let wider = [
        "screenings.screened_on": [
            "entry", "person", "agency", "context", "result", "age_status", "site", "crossing", "informal_crossing",
        ],
        "screenings.person": ["screened_on", "agency", "site"],
        "screenings.arrival": ["person", "age_status"],
        "screenings.raid": ["person", "before_charge", "age_status"],
        "services.started_on": ["entry", "person", "kind", "provider"],
        "referrals.made_on": ["entry", "purpose", "from_agency"],
        "referrals.person": ["purpose", "to_agency", "made_on"],
    ]
    /// What is asked of the steps of a period beside the steps themselves: what a decision says.
    private static let decided = ["identification": ["form", "child"]]
    /// The lifecycles whose stages are figures.
    private static let lifecycles: Set<String> = ["case", "suspect", "referral", "identification"]

    /// When a record begins, in the order of ids: that of its steps' index, so that both are read from one end to the
    /// other, whatever the ids are.
    static let beginnings = [
        "criminal_cases": "reported_on", "identifications": "opened_on", "referrals": "made_on",
        "suspects": "criminal_case",
    ]

    /// - Returns: nil for an index of no figures.
    static func columns(_ field: String, of register: Register) -> [String]? {
        guard let lifecycle = Lifecycle.kept(in: register), lifecycles.contains(lifecycle.code) else {
            return wider["\(register.code).\(field)"].map { [field] + $0 }
        }
        switch field {
        // A record's steps stand in the order in which they count.
        case "record": return ["record", "taken_on", "entry", "step", "withdrawn"]
        case "taken_on":
            return ["taken_on", "entry", "step", "record", "withdrawn"] + decided[lifecycle.code, default: []]
        default: return nil
        }
    }
}
