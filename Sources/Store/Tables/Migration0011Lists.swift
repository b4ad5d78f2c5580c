import Domain

extension Migration {
    /// What keeps lists fast however many records there are: the state of each record beside it (`Standing`), which
    /// agency has to do with whom (`Ties`), and indexes in the orders in which lists are walked.
    static let lists = Migration(name: "0011-lists") { dialect in
        Migration0011.states.flatMap(Migration0011.stated) + Migration0011.ties(dialect)
            + Migration0011.byEntry.map { "CREATE UNIQUE INDEX \($0)_by_entry ON \($0) (entry)" }
            + Migration0011.wider.flatMap { index in
                let (register, columns) = Migration0011.parts(index)
                let name = "\(register)_by_\(columns[0])"
                return ["DROP INDEX \(name)", "CREATE INDEX \(name) ON \(index)"]
            }
            + Migration0011.byStanding.map { index in
                let (register, columns) = Migration0011.parts(index)
                let first = columns[0] == "standing" ? "" : columns[0] + "_"
                return "CREATE INDEX \(register)_by_\(first)standing ON \(index)"
            }
    }
}

/// The statements as they were first made. Frozen: see `Migration`.
enum Migration0011 {
    struct State: Sendable {
        let register: String
        let steps: String
        let initial: String
        /// Each step with the state that it leads to.
        let leads: [String: String]
    }

    static let states: [State] = [
        State(
            register: "screenings", steps: "screening_steps", initial: "open",
            leads: [
                "close": "closed", "complete": "completed", "refer": "referred", "reopen": "open",
            ]),
        State(
            register: "referrals", steps: "referral_steps", initial: "sent",
            leads: [
                "accept": "accepted", "complete": "completed", "decline": "declined", "receive": "received",
                "return_for_information": "returned", "send_again": "sent", "withdraw_consent": "withdrawn",
            ]),
        State(
            register: "identifications", steps: "identification_steps", initial: "potential",
            leads: [
                "decline_assistance": "declined", "identify": "identified", "not_identify": "not_identified",
                "presume": "presumed", "review": "under_review", "withdraw": "withdrew",
            ]),
        State(
            register: "criminal_cases", steps: "case_steps", initial: "reported",
            leads: [
                "appeal": "before_court", "charge": "before_court", "close": "closed", "complete": "investigated",
                "insufficient": "not_pursued", "judge": "judged", "not_proceed": "closed",
                "open": "under_investigation", "refer_to_prosecutor": "with_prosecutor",
                "reopen": "under_investigation", "resume": "under_investigation",
                "return_to_police": "back_with_police", "suspend": "suspended", "transfer_abroad": "transferred",
            ]),
        State(
            register: "suspects", steps: "suspect_steps", initial: "suspected",
            leads: [
                "acquit": "acquitted", "appeal": "charged", "arrest": "arrested", "charge": "charged",
                "convict": "convicted", "release": "released", "transfer_abroad": "transferred",
            ]),
        State(
            register: "disclosures", steps: "disclosure_steps", initial: "requested",
            leads: [
                "approve": "approved", "refuse": "refused", "withdraw": "withdrawn",
            ]),
    ]

    static func stated(_ state: State) -> [String] {
        let cases = state.leads.sorted { $0.key < $1.key }.map { "WHEN '\($0.key)' THEN '\($0.value)'" }
        return [
            "ALTER TABLE \(state.register) ADD COLUMN standing TEXT NOT NULL DEFAULT '\(state.initial)'",
            "ALTER TABLE \(state.register) ADD COLUMN standing_since TEXT",
            """
            UPDATE \(state.register) SET standing = CASE s.step \(cases.joined(separator: " ")) END,
              standing_since = s.taken_on
            FROM (SELECT record, step, taken_on,
                    row_number() OVER (PARTITION BY record ORDER BY entry DESC) AS place
                  FROM \(state.steps) WHERE coalesce(withdrawn, 0) = 0) s
            WHERE s.record = \(state.register).id AND s.place = 1
            """,
        ]
    }

    static func ties(_ dialect: Dialect) -> [String] {
        [
            """
            CREATE TABLE ties (
              kind TEXT NOT NULL,
              agency TEXT NOT NULL,
              person TEXT NOT NULL,
              entry \(dialect.integer) NOT NULL,
              PRIMARY KEY (person, agency, kind)
            )\(dialect.orderedTableEnd)
            """,
            """
            INSERT INTO ties (kind, agency, person, entry)
            SELECT t.kind, t.agency, t.person, p.entry FROM (
              SELECT 'care' AS kind, agency, person FROM screenings
              UNION SELECT 'care', from_agency, person FROM referrals
              UNION SELECT 'care', f.to_agency, f.person FROM referrals f WHERE NOT EXISTS
                (SELECT 1 FROM referral_steps s WHERE s.record = f.id AND s.step = 'withdraw_consent'
                 AND coalesce(s.withdrawn, 0) = 0)
              UNION SELECT 'care', provider, person FROM services
              UNION SELECT 'care', agency, person FROM service_requests
              UNION SELECT 'care', g.from_agency, h.person FROM handover_people h JOIN handovers g ON g.id = h.handover
              UNION SELECT 'care', g.to_agency, h.person FROM handover_people h JOIN handovers g ON g.id = h.handover
              UNION SELECT 'care', agency, person FROM registrations WHERE agency <> 'operator'
              UNION SELECT 'justice', c.prosecutor, y.person
                FROM case_victims y JOIN criminal_cases c ON c.id = y.criminal_case
              UNION SELECT 'justice', c.court, y.person
                FROM case_victims y JOIN criminal_cases c ON c.id = y.criminal_case
            ) t JOIN people p ON p.id = t.person WHERE t.agency IS NOT NULL
            """,
            "CREATE INDEX ties_by_agency ON ties (agency, kind, entry)",
        ]
    }

    /// `referrals (to_agency, made_on, entry)`: the register, and the columns.
    static func parts(_ index: String) -> (register: String, columns: [String]) {
        let words = index.split { $0 == " " || $0 == "(" || $0 == ")" || $0 == "," }.map(String.init)
        return (words[0], Array(words.dropFirst()))
    }

    static let byEntry = [
        "places", "agencies", "crossings", "posts", "staff", "sites", "people", "arrivals", "raids", "screenings",
        "referrals", "identifications", "shelters", "services", "service_requests", "removal_alternatives",
        "criminal_cases", "suspects", "case_victims", "sentences", "compensation_orders", "handovers",
        "handover_people", "calls", "recruitment_agencies", "recruitment_fees", "trainings", "training_participants",
        "awareness_events", "committees", "budget_lines", "progress_reports", "statements", "attestations",
        "exclusions", "consents", "disclosures", "emergencies",
    ]

    /// Indexes of 0001 and 0005 that get more columns.
    static let wider = [
        "posts (agency, entry)", "staff (agency, from_day, entry)", "staff (from_day, entry)",
        "arrivals (arrived_on, entry)", "arrivals (agency, arrived_on, entry)", "raids (raided_on, entry)",
        "raids (agency, raided_on, entry)", "screenings (screened_on, entry)",
        "screenings (agency, screened_on, entry)", "screening_steps (taken_on, entry)",
        "referrals (from_agency, made_on, entry)", "referrals (to_agency, made_on, entry)",
        "referrals (made_on, entry)", "referral_steps (taken_on, entry)", "identifications (opened_on, entry)",
        "identification_steps (taken_on, entry)", "shelters (agency, entry)",
        "services (provider, started_on, entry)", "services (started_on, entry)",
        "service_requests (agency, requested_on, entry)", "service_requests (requested_on, entry)",
        "removal_alternatives (offered_on, entry)", "criminal_cases (reported_on, entry)",
        "criminal_cases (police, reported_on, entry)", "criminal_cases (prosecutor, reported_on, entry)",
        "criminal_cases (court, reported_on, entry)", "case_steps (taken_on, entry)",
        "suspect_steps (taken_on, entry)", "sentences (imposed_on, entry)",
        "compensation_orders (ordered_on, entry)", "handovers (handed_on, entry)",
        "handovers (from_agency, handed_on, entry)", "handovers (to_agency, handed_on, entry)",
        "calls (called_on, entry)", "calls (agency, called_on, entry)", "recruitment_agencies (licensed_on, entry)",
        "recruitment_fees (paid_on, entry)", "trainings (held_on, entry)", "awareness_events (held_on, entry)",
        "committees (established_on, entry)", "budget_lines (period_from, entry)", "budget_lines (period_to, entry)",
        "progress_reports (period_from, entry)", "progress_reports (period_to, entry)",
        "statements (period_from, entry)", "statements (period_to, entry)",
        "statements (agency, period_from, entry)", "attestations (agency, period_from, entry)",
        "attestations (period_from, entry)", "attestations (period_to, entry)", "attestations (said_on, entry)",
        "exclusions (made_by, entry)", "consents (agency, given_on, entry)", "consents (given_on, entry)",
        "disclosures (requested_on, entry)", "disclosures (expires_on, entry)", "disclosure_steps (taken_on, entry)",
        "emergencies (agency, asked_on, entry)", "emergencies (asked_on, entry)",
        "emergencies (approving_agency, asked_on, entry)",
    ]

    static let byStanding = [
        "referrals (standing, made_on, entry)", "referrals (from_agency, standing, made_on, entry)",
        "referrals (to_agency, standing, made_on, entry)", "identifications (standing, opened_on, entry)",
        "criminal_cases (standing, reported_on, entry)", "criminal_cases (police, standing, reported_on, entry)",
        "criminal_cases (prosecutor, standing, reported_on, entry)",
        "criminal_cases (court, standing, reported_on, entry)",
    ]
}
