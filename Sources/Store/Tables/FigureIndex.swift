import Domain

/// What else stands in an index by which figures are counted, so that no record is read for them: a screening takes a
/// thousand bytes of its own, and the last step of every record of the country is asked for.
enum FigureIndex {
    private static let wider = [
        "screenings.screened_on": [
            "entry", "person", "agency", "context", "result", "age_status", "site", "crossing", "informal_crossing",
        ],
        "screenings.person": ["screened_on", "agency", "site"],
    ]
    /// The lifecycles whose stages are figures.
    private static let lifecycles: Set<String> = ["case", "suspect", "referral", "identification"]

    /// A record's steps stand in the order in which they count.
    static func columns(_ field: String, of register: Register) -> String {
        var columns = wider["\(register.code).\(field)"] ?? []
        if let lifecycle = Lifecycle.kept(in: register), lifecycles.contains(lifecycle.code) {
            if field == "record" { columns = ["taken_on", "entry", "step", "withdrawn"] }
            if field == "taken_on" { columns = ["entry", "step", "record", "withdrawn"] }
        }
        return ([field] + columns).joined(separator: ", ")
    }
}
