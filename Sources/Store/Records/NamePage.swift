import Domain

/// The statement for a page, or the count, of those whom a name finds.
///
/// A common name finds thousands. Where nothing but the ties of the viewer's agency stands between, no record of theirs
/// is read before it is shown: the blind index and the ties say who it is. A small agency begins with its few people,
/// unless the name is rarer, and a large one with those of the name.
struct NamePage {
    let query: RecordQuery
    let reach: Reach
    let names: NameSearch

    /// The page's records, in the order of entry.
    func records() throws -> SQL {
        let direction = query.descending ? "DESC" : "ASC"
        let end = SQL(trusted: " ORDER BY found.entry \(direction)")
        let page = end + " LIMIT \(query.limit) OFFSET \(query.offset)"
        guard let within = try within() else {
            return "SELECT " + query.columns + " FROM " + names.found()
                + " found JOIN \(query.register) r ON r.id = found.record WHERE "
                + (try besides()) + page
        }
        return "SELECT " + query.columns + " FROM (SELECT found.record, found.entry FROM " + within + page
            + ") found JOIN \(query.register) r ON r.id = found.record" + end
    }

    /// A row for each of them.
    func found() throws -> SQL {
        if let within = try within() { return "SELECT 1 AS found FROM " + within }
        return "SELECT 1 AS found FROM " + names.found()
            + " found JOIN \(query.register) r ON r.id = found.record WHERE "
            + (try besides())
    }

    /// `looked`, `found`: of so many of the name, the last entered, how many the viewer's agency has to do with. Nil where
    /// that is not what has to be found out.
    ///
    /// In a country of a million a common name finds tens of thousands. Whether an agency has to do with one of them is
    /// asked of each, and a page is full long before.
    func some(_ most: Int) throws -> SQL? {
        guard try isByName(), let ties = try reach.ties(query.register), !ties.areFew || names.isRare else {
            return nil
        }
        let isTied = Ties.condition(entry: "named.entry", ties.kind, ties.agency)
        return "SELECT count(*) AS looked, coalesce(sum(CASE WHEN " + isTied
            + " THEN 1 ELSE 0 END), 0) AS found FROM (SELECT found.entry FROM " + names.found()
            + " found ORDER BY found.entry DESC LIMIT \(most)) named"
    }

    /// Whether nothing is asked but the name and who may see the record.
    private func isByName() throws -> Bool {
        var others = query
        others.words = ""
        return try query.states == nil && others.narrowing(reach.viewer, names: nil).isEmpty
            && !Scope.isEverything(query.register, for: reach.viewer)
    }

    /// `found`, with no record looked up; nil where something is asked of the records themselves.
    private func within() throws -> SQL? {
        var others = query
        others.words = ""
        guard query.states == nil, try others.narrowing(reach.viewer, names: nil).isEmpty else { return nil }
        if Scope.isEverything(query.register, for: reach.viewer) {
            return try reach.isExcluded() ? nil : names.found() + " found"
        }
        guard let ties = try reach.ties(query.register) else { return nil }
        if ties.areFew, !names.isRare { return names.found(among: ties) + " found" }
        return names.found() + " found WHERE " + Ties.condition(entry: "found.entry", ties.kind, ties.agency)
    }

    /// What is asked beside the name.
    private func besides() throws -> SQL {
        var other = query
        other.words = ""
        return try other.conditions(within: reach, names: nil)
    }
}
