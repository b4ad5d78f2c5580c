import Domain

/// Which agencies have to do with which people, kept as records are written.
///
/// Whether someone may see a person follows from many registers (`sources`). Asking them all for every look-up would
/// walk an agency's whole history each time; so each pair stands in a table, which is written in the transaction of the
/// record that makes or ends it. The table is never the truth: `Derived.differences` compares it with its sources.
struct Ties {
    let connection: any Connection

    enum Kind: String, CaseIterable {
        /// Registered, screened, referred to or from it, served by it, handed over by or to it.
        case care
        /// A victim in a case of this prosecutor or court.
        case justice
    }

    struct Pair: Hashable {
        let kind: Kind
        let agency: String
        let person: String
    }

    /// A reason for a tie: columns of tables that give an agency and a person.
    struct Source: Sendable {
        let kind: Kind
        let agency: String
        let person: String
        /// As they stand after FROM.
        let tables: String
        /// The registers among them, with the alias of each.
        let registers: [String: String]
        let condition: String?

        init(
            _ kind: Kind, _ agency: String, _ person: String, from tables: String, _ registers: [String: String],
            where condition: String? = nil
        ) {
            self.kind = kind
            self.agency = agency
            self.person = person
            self.tables = tables
            self.registers = registers
            self.condition = condition
        }

        /// `agency`, `person` of all pairs that fulfil a condition.
        func pairs(_ more: SQL, regardless: Bool = false) -> SQL {
            let own = condition.flatMap { regardless ? nil : " AND \($0)" } ?? ""
            return SQL(
                trusted: "SELECT \(agency) AS agency, \(person) AS person FROM \(tables) "
                    + "WHERE \(agency) IS NOT NULL AND \(person) IS NOT NULL\(own) AND ") + more
        }
    }

    static let sources: [Source] = [
        Source(.care, "s.agency", "s.person", from: "screenings s", ["screenings": "s"]),
        Source(.care, "f.from_agency", "f.person", from: "referrals f", ["referrals": "f"]),
        // Once consent was withdrawn, the recipient has nothing to do with the person any longer (product rule 3).
        Source(
            .care, "f.to_agency", "f.person", from: "referrals f", ["referrals": "f"],
            where: Scope.consentStands("f").text),
        Source(.care, "v.provider", "v.person", from: "services v", ["services": "v"]),
        Source(.care, "q.agency", "q.person", from: "service_requests q", ["service_requests": "q"]),
        Source(
            .care, "g.from_agency", "h.person", from: "handover_people h JOIN handovers g ON g.id = h.handover",
            ["handover_people": "h", "handovers": "g"]),
        Source(
            .care, "g.to_agency", "h.person", from: "handover_people h JOIN handovers g ON g.id = h.handover",
            ["handover_people": "h", "handovers": "g"]),
        // What the command line brought in was registered by no agency.
        Source(
            .care, "n.agency", "n.person", from: "registrations n", ["people": "n"],
            where: "n.agency <> '\(Viewer.commandLine.agency)'"),
        Source(
            .justice, "c.prosecutor", "y.person",
            from: "case_victims y JOIN criminal_cases c ON c.id = y.criminal_case",
            ["case_victims": "y", "criminal_cases": "c"]),
        Source(
            .justice, "c.court", "y.person", from: "case_victims y JOIN criminal_cases c ON c.id = y.criminal_case",
            ["case_victims": "y", "criminal_cases": "c"]),
    ]

    // MARK: Kept with each write

    private static let byRegister: [String: [Source]] = Dictionary(
        grouping: sources.flatMap { source in source.registers.keys.map { ($0, source) } }, by: \.0
    ).mapValues { $0.map(\.1) }

    /// After a record was added. What is new can only tie.
    func add(_ record: Record) throws {
        for text in Self.additions[record.register.code] ?? [] {
            try connection.run(SQL(trusted: text, [.text(record.id)]))
        }
        if Self.endsConsent(record) { try renew(try pairs(of: record)) }
    }

    /// The statements that add a record's ties, by register; each takes the record's id. An import runs them by the
    /// million, so they are put together once.
    private static let additions: [String: [String]] = Dictionary(
        uniqueKeysWithValues: byRegister.map { code, sources in (code, sources.map { addition($0, of: code) }) })

    private static func addition(_ source: Source, of register: String) -> String {
        "INSERT INTO ties (kind, agency, person, entry) SELECT DISTINCT '\(source.kind.rawValue)', "
            + "t.agency, t.person, p.entry FROM (" + source.pairs(about("", register, source)).text
            + ") t JOIN people p ON p.id = t.person WHERE 1 = 1 ON CONFLICT DO NOTHING"
    }

    /// What a record ties or tied before or after a change: to be asked for before it, and handed to `renew` after.
    func pairs(of record: Record) throws -> Set<Pair> {
        var found: Set<Pair> = []
        func add(_ source: Source, _ condition: SQL) throws {
            for row in try connection.rows(source.pairs(condition, regardless: true)) {
                guard let agency = row.text("agency"), let person = row.text("person") else { continue }
                found.insert(Pair(kind: source.kind, agency: agency, person: person))
            }
        }
        for source in Self.byRegister[record.register.code] ?? [] { try add(source, Self.about(record, source)) }
        if record.register.code == "referral_steps", let referral = record.text("record") {
            for source in Self.byRegister["referrals"] ?? [] { try add(source, "f.id = \(referral)") }
        }
        return found
    }

    /// Asks each pair's sources anew.
    func renew(_ pairs: Set<Pair>) throws {
        for pair in pairs {
            if try holds(pair) {
                try connection.run(
                    """
                    INSERT INTO ties (kind, agency, person, entry)
                    SELECT \(pair.kind.rawValue), \(pair.agency), p.id, p.entry FROM people p WHERE p.id = \(pair.person)
                    ON CONFLICT DO NOTHING
                    """)
            } else {
                try connection.run(
                    """
                    DELETE FROM ties
                    WHERE person = \(pair.person) AND agency = \(pair.agency) AND kind = \(pair.kind.rawValue)
                    """)
            }
        }
    }

    private func holds(_ pair: Pair) throws -> Bool {
        let reasons = Self.sources.filter { $0.kind == pair.kind }.map { source in
            "EXISTS ("
                + source.pairs(
                    SQL(trusted: "\(source.person) = ") + "\(pair.person)"
                        + SQL(trusted: " AND \(source.agency) = ") + "\(pair.agency)") + ")"
        }
        return try connection.first("SELECT 1 AS holds WHERE " + reasons.joined(by: " OR ")) != nil
    }

    private static func about(_ record: Record, _ source: Source) -> SQL {
        about(record.id, record.register.code, source)
    }

    private static func about(_ id: String, _ register: String, _ source: Source) -> SQL {
        // The table of registrations is no register: a person's stands under the person.
        let key = register == "people" ? "person" : "id"
        return SQL(trusted: "\(source.registers[register] ?? "").\(key) = ") + "\(id)"
    }

    private static func endsConsent(_ record: Record) -> Bool {
        record.register.code == "referral_steps" && record.text("step") == "withdraw_consent"
    }

    // MARK: Asked

    /// That the viewer's agency has to do with the person in a column.
    static func condition(person column: String, _ kind: Kind, _ agency: String) -> SQL {
        SQL(trusted: "EXISTS (SELECT 1 FROM ties t WHERE t.person = \(column) AND t.agency = ")
            + "\(agency) AND t.kind = \(kind.rawValue))"
    }

    /// The same by the entry of the person's record, in whose order an agency's ties stand: many that are asked for in
    /// this order are found side by side, however many other agencies there are.
    static func condition(entry column: String, _ kind: Kind, _ agency: String) -> SQL {
        "EXISTS (SELECT 1 FROM ties t WHERE t.agency = \(agency) AND t.kind = \(kind.rawValue)"
            + SQL(trusted: " AND t.entry = \(column))")
    }

    /// All people of an agency as a query in brackets, for where they are few.
    static func people(_ kind: Kind, _ agency: String) -> SQL {
        "(SELECT t.person FROM ties t WHERE t.kind = \(kind.rawValue) AND t.agency = \(agency))"
    }

    // MARK: Made anew and compared

    /// All pairs of a kind, each once, as a query in brackets.
    static func all(_ kind: Kind) -> SQL {
        "(" + sources.filter { $0.kind == kind }.map { $0.pairs("1 = 1") }.joined(by: " UNION ") + ")"
    }
}
