import Domain

/// What one viewer may see within one transaction, as conditions on records.
///
/// It asks the register of exclusions once: hardly anyone is excluded from anything, and for all others no statement
/// has to look at it again.
final class Reach {
    let viewer: Viewer
    /// The moment that is asked about.
    let now: Instant
    private let connection: any Connection
    private var excluded: Bool?
    private var few: [Ties.Kind: Bool] = [:]
    private var asked: (words: String, register: Register, search: NameSearch?)?

    /// Up to so many people a list walks from the people; beyond, from the list.
    static let fewPeople = 2000
    private let fewPeople: Int

    init(_ connection: any Connection, for viewer: Viewer, at now: Instant, fewPeople: Int) {
        self.connection = connection
        self.viewer = viewer
        self.now = now
        self.fewPeople = fewPeople
    }

    /// - Parameter given: fields of which the statement asks beside this that they are the viewer's agency.
    /// - Returns: nil where the viewer sees every record of the register.
    func condition(_ register: Register, alias: String, given: Set<String> = []) throws -> SQL? {
        try Scope.condition(
            register, alias: alias, for: viewer, at: now, excluded: Exclusions.concern(register) && isExcluded(),
            given: given)
    }

    /// The conditions of which each alone admits a record, for a list that walks them one by one, each along its index;
    /// nil where one condition says it all.
    func ways(_ register: Register, alias: String) throws -> [SQL]? {
        guard Policy.grant(viewer, register).read == .ownAgency, case .agencies = register.custody else { return nil }
        let ways = Scope.ways(register, alias: alias, for: viewer)
        guard ways.count > 1 else { return nil }
        guard
            let open = try ExclusionScope.condition(
                register, alias: alias, for: viewer, at: now, isReached: isExcluded())
        else { return ways }
        return ways.map { $0 + " AND " + open }
    }

    /// The people whom the viewer's agency has to do with, where a register's records belong to people, and there are
    /// few enough to begin with them.
    func fewPeople(_ register: Register) throws -> (field: String, people: SQL)? {
        guard Policy.grant(viewer, register).read == .ownAgency, !viewer.isOperator,
            let (field, kind) = Scope.person(register, for: viewer)
        else { return nil }
        return try areFew(kind) ? (field, Ties.people(kind, viewer.agency)) : nil
    }

    /// The ties that alone decide whom of a register of people the viewer sees; nil where anything else does.
    func ties(_ register: Register) throws -> (kind: Ties.Kind, agency: String, areFew: Bool)? {
        guard Policy.grant(viewer, register).read == .ownAgency, !viewer.isOperator, register.custody == .persons,
            Policy.ownRelations(viewer.role, register).count == 1,
            let (_, kind) = Scope.person(register, for: viewer), try !isExcluded()
        else { return nil }
        return (kind, viewer.agency, try areFew(kind))
    }

    private func areFew(_ kind: Ties.Kind) throws -> Bool {
        if let known = few[kind] { return known }
        let counted: SQL =
            "SELECT count(*) FROM (SELECT 1 FROM ties t WHERE t.kind = \(kind.rawValue) AND t.agency = \(viewer.agency) "
            + "LIMIT \(fewPeople + 1)) counted"
        let found = (try connection.integer(counted) ?? 0) <= fewPeople
        few[kind] = found
        return found
    }

    func isExcluded() throws -> Bool {
        if let excluded { return excluded }
        let found = try ExclusionScope.reaches(viewer, connection, at: now)
        excluded = found
        return found
    }

    /// A page of people found by name is counted too: their name is looked into once.
    func names(_ words: String, in register: Register, _ search: () throws -> NameSearch?) throws -> NameSearch? {
        if let asked, asked.words == words, asked.register.code == register.code { return asked.search }
        let found = try search()
        asked = (words, register, found)
        return found
    }
}
