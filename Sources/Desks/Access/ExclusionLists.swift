import Domain
import Store

/// Exclusions without their content, the newest first. Nothing sealed is opened for them.
extension RecordReader {
    private static var register: Register { Register.named("exclusions")! }

    /// The fields that a list is made of: neither the reason, nor what else is sealed.
    private static var columns: Set<String> { Set(register.fields.filter { $0.storage == .plain }.map(\.code)) }

    /// A page of those that the viewer's agency asked for, but for those that name the viewer.
    public func exclusionsAskedFor(limit: Int, offset: Int) throws -> [ListedExclusion] {
        guard Policy.grant(viewer, Self.register).create else { return [] }
        return try list(Self.query(madeBy: viewer.agency, limit, offset)).compactMap {
            ListedExclusion($0.record, at: now)
        }
    }

    /// How many the viewer's agency asked for, but for those that name the viewer.
    public func countExclusionsAskedFor() throws -> Int {
        guard Policy.grant(viewer, Self.register).create else { return 0 }
        return try countAll(Self.query(madeBy: viewer.agency, 1, 0))
    }

    /// Those that wait for a second person, and the viewer can be that person.
    ///
    /// - Parameter most: so many at most; the others wait until these are answered.
    public func exclusionsToConfirm(most: Int) throws -> [ListedExclusion] {
        guard Policy.may(viewer.role, .confirmExclusions) else { return [] }
        let everyone = reading(for: .commandLine)
        let part = RecordPart(Self.register, Self.columns)
        let (ids, together) = (try exclusionsWaiting(), 100)
        var found: [ListedExclusion] = []
        for start in stride(from: 0, to: ids.count, by: together) where found.count < most {
            let some = ids[start..<min(ids.count, start + together)]
            let records = try everyone.find(part, Set(some))
            for record in some.compactMap({ records[$0]?.record }) where found.count < most {
                guard try obstacle(toConfirming: record) == nil, let listed = ListedExclusion(record, at: now) else {
                    continue
                }
                found.append(listed)
            }
        }
        return found
    }

    /// A page of all, for oversight: also of those that name who reads, since none tells of whom.
    public func exclusionsReviewed(limit: Int, offset: Int) throws -> [ListedExclusion] {
        guard Policy.may(viewer.role, .reviewAccess) else { throw DeskProblem.refused(.notFound) }
        let records = try reading(for: .commandLine).list(Self.query(madeBy: nil, limit, offset)).map(\.record)
        let against = try exclusionsAgainstCare(among: Set(records.map(\.id)))
        return records.compactMap { ListedExclusion($0, at: now, isAgainstCare: against.contains($0.id)) }
    }

    /// How many there are, for oversight.
    public func countExclusionsReviewed() throws -> Int {
        guard Policy.may(viewer.role, .reviewAccess) else { throw DeskProblem.refused(.notFound) }
        return try reading(for: .commandLine).countAll(Self.query(madeBy: nil, 1, 0))
    }

    private static func query(madeBy agency: String?, _ limit: Int, _ offset: Int) -> RecordQuery {
        var query = RecordQuery(register)
        if let agency { query.equals = ["made_by": .reference(agency)] }
        query.only = columns
        (query.limit, query.offset) = (limit, offset)
        return query
    }

    func obstacle(toConfirming exclusion: Record) throws -> Refusal? {
        let root = Exclusions.root(of: exclusion)
        let sees = try root.flatMap { root in try Register.named(root.register).map { try exists($0, root.id) } }
        return Exclusions.obstacle(viewer, confirming: exclusion, sees: sees ?? false, at: now)
    }
}

extension Reading {
    /// A page of those that the viewer's agency asked for.
    public func exclusionsAskedFor(limit: Int, offset: Int) throws -> [ListedExclusion] {
        try reader.exclusionsAskedFor(limit: limit, offset: offset)
    }

    public func countExclusionsAskedFor() throws -> Int { try reader.countExclusionsAskedFor() }

    /// Those that wait for a second person, and the viewer can be that person.
    public func exclusionsToConfirm(most: Int) throws -> [ListedExclusion] {
        try reader.exclusionsToConfirm(most: most)
    }

    /// A page of all, for oversight.
    public func exclusionsReviewed(limit: Int, offset: Int) throws -> [ListedExclusion] {
        try reader.exclusionsReviewed(limit: limit, offset: offset)
    }

    public func countExclusionsReviewed() throws -> Int { try reader.countExclusionsReviewed() }
}
