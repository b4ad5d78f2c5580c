import Domain

/// What the units of a measure hang on, so that a change touches few of them: a case, a person, a screening.
///
/// A measure may be declared `per` an anchor if its facts fall apart by that register's records: each row follows from the
/// records that are tied to one of them, and from registers that are looked into by id and have no tie (agencies, places,
/// sites, crossings); and no unit comes from two of them. `KeptCountsTests` holds every measure to it.
struct Anchor: Sendable {
    /// How the records of each register hang on the anchor.
    let ties: [String: Tie]

    /// A record's column that names the anchor, or that of a record between the two.
    struct Tie: Sendable {
        let column: String
        /// The record between: of `register`, where its column `theirs` is this one's `own`.
        var through: Through?

        struct Through: Sendable {
            let own: String
            let register: String
            let theirs: String
        }
    }

    private init(_ ties: [String: String], through: [String: (own: String, register: String, theirs: String)] = [:]) {
        let near = ties.mapValues { Tie(column: $0) }
        let far = through.mapValues { path in
            Tie(
                column: ties[path.register] ?? "id",
                through: .init(own: path.own, register: path.register, theirs: path.theirs))
        }
        self.ties = near.merging(far) { one, _ in one }
    }

    static let person = Anchor(
        [
            "people": "id", "screenings": "person", "referrals": "person", "identifications": "person",
            "services": "person", "service_requests": "person", "case_victims": "person",
        ],
        through: [
            "identification_steps": ("record", "identifications", "id"),
            "criminal_cases": ("id", "case_victims", "criminal_case"),
            "case_steps": ("record", "case_victims", "criminal_case"),
            "arrivals": ("id", "screenings", "arrival"), "raids": ("id", "screenings", "raid"),
        ])
    static let criminalCase = Anchor(
        ["criminal_cases": "id", "case_steps": "record", "suspects": "criminal_case"],
        through: ["suspect_steps": ("record", "suspects", "id")])
    static let referral = Anchor(["referrals": "id", "referral_steps": "record"])
    static let identification = Anchor(["identifications": "id", "identification_steps": "record"])
    static let screening = Anchor(["screenings": "id"])
    static let call = Anchor(["calls": "id"])
    static let arrival = Anchor(["arrivals": "id", "screenings": "arrival"])
    static let raid = Anchor(
        ["raids": "id", "screenings": "raid", "batch_people": "raid"],
        through: ["batch_person_steps": ("record", "batch_people", "id")])
    static let inspection = Anchor(["inspections": "id"])
}
