import Domain

/// Keeps from a viewer what they are excluded from, and all that hangs on it. It is read from the register with every
/// statement, so that an exclusion holds from the moment it is made.
enum ExclusionScope {
    /// - Parameter isReached: false only where it was asked in the same transaction that no exclusion holds against the
    ///   viewer.
    /// - Returns: nil where no exclusion can reach: the register holds nothing about a person or a case, or the
    ///   viewer is the command line on the server.
    static func condition(
        _ register: Register, alias: String, for viewer: Viewer, at now: Instant, isReached: Bool = true
    ) -> SQL? {
        guard !viewer.isOperator else { return nil }
        var hidden = isReached ? hidden(register, alias: alias, for: viewer, at: now) : []
        // Somebody's own request that vanished would tell them that there is such a record, and that they are excluded.
        if register.code == "emergencies" { hidden = hidden.map { $0 + " AND " + isOthers(viewer, alias) } }
        // An exclusion is not there for somebody it names, whether or not it holds: they would end one that waits.
        if register.code == "exclusions" { hidden.append(names(viewer, alias)) }
        // An empty reference hangs on nothing: what is not known to be true hides nothing.
        return hidden.isEmpty ? nil : "(" + hidden.joined(by: " OR ") + ") IS NOT TRUE"
    }

    /// The conditions of which each alone hides a record.
    private static func hidden(_ register: Register, alias: String, for viewer: Viewer, at now: Instant) -> [SQL] {
        Exclusions.roots.flatMap { root in
            hidden(register, alias: alias, by: root, for: viewer, at: now)
        }
    }

    private static func hidden(
        _ register: Register, alias: String, by root: (register: String, field: String), for viewer: Viewer,
        at now: Instant
    ) -> [SQL] {
        if register.code == "emergencies" { return named(alias: alias, by: root, for: viewer, at: now) }
        if register.code == root.register {
            return [SQL(trusted: "\(alias).id IN (") + excluded(root, for: viewer, at: now) + ")"]
        }
        return Exclusions.ways(from: register, to: root.register).map { field, through in
            // The bare column, so that its index finds what few records are excluded.
            let column = SQL(trusted: "\(alias).\(field.code) IN (")
            if through.code == root.register { return column + excluded(root, for: viewer, at: now) + ")" }
            let inner = alias + "_" + through.code
            let deeper = hidden(through, alias: inner, by: root, for: viewer, at: now)
            return column + SQL(trusted: "SELECT \(inner).id FROM \(through.code) \(inner) WHERE ")
                + deeper.joined(by: " OR ") + ")"
        }
    }

    /// An emergency hangs on the record that it names by register and number.
    private static func named(
        alias: String, by root: (register: String, field: String), for viewer: Viewer, at now: Instant
    ) -> [SQL] {
        Emergency.registers.compactMap(Register.named).compactMap { register in
            let inner = "\(alias)_\(register.code)"
            let deeper = hidden(register, alias: inner, by: root, for: viewer, at: now)
            guard !deeper.isEmpty else { return nil }
            return SQL(trusted: "(\(alias).register = ") + "\(register.code)"
                + SQL(trusted: " AND \(alias).record IN (SELECT \(inner).id FROM \(register.code) \(inner) WHERE ")
                + deeper.joined(by: " OR ") + "))"
        }
    }

    /// Whether any exclusion holds that names the viewer, or where they serve.
    static func reaches(_ viewer: Viewer, _ connection: any Connection, at now: Instant) throws -> Bool {
        guard !viewer.isOperator else { return false }
        // Hardly anyone is named at all, and that is asked with the fewest words.
        let named: SQL = "SELECT 1 AS found FROM exclusions x WHERE x.lifted_on IS NULL AND "
        guard try connection.first(named + names(viewer, "x") + " LIMIT 1") != nil else { return false }
        let held = Exclusions.roots.map { "EXISTS (" + excluded($0, for: viewer, at: now) + ")" }
        return try connection.first("SELECT 1 AS found WHERE " + held.joined(by: " OR ")) != nil
    }

    /// Of an emergency: somebody else asked for it, answered it and reviewed it.
    private static func isOthers(_ viewer: Viewer, _ alias: String) -> SQL {
        ["asked_by", "approved_by", "reviewed_by"]
            .map { SQL(trusted: "coalesce(\(alias).\($0), '') <> ") + "\(viewer.staff)" }.joined(by: " AND ")
    }

    private static func excluded(
        _ root: (register: String, field: String), for viewer: Viewer, at now: Instant
    ) -> SQL {
        SQL(trusted: "SELECT x.\(root.field) FROM exclusions x WHERE x.\(root.field) IS NOT NULL")
            + " AND x.lifted_on IS NULL AND " + names(viewer, "x")
            + " AND (x.asked_at IS NULL OR x.confirmed_at IS NOT NULL OR ("
            + unconfirmed(root, for: viewer, at: now) + "))"
    }

    /// Of an exclusion `x`: asked for within the time that one person's word lasts, by a clock that did not run ahead.
    static func isRecent(at now: Instant) -> SQL {
        "x.asked_at > \(now.adding(seconds: -Exclusions.lasts)) AND x.asked_at <= \(now.adding(seconds: Instant.mostAhead))"
    }

    /// On one person's word: within its time, not against who cares for the person, and within three days of the
    /// agency's first word (`Exclusions.State.waiting`). It lapses by the moment that is asked about, so that nothing has
    /// to be done for it.
    private static func unconfirmed(
        _ root: (register: String, field: String), for viewer: Viewer, at now: Instant
    ) -> SQL {
        let field = root.field
        // A word that the excluded asked for, or took back, is not the agency's: they would use it up beforehand.
        let earlier: SQL = """
             AND e.asked_at <= \(now.adding(seconds: -Exclusions.lasts)) AND e.confirmed_at IS NULL
             AND coalesce(e.asked_by, '') <> \(viewer.staff) AND coalesce(e.ended_by, '') <> \(viewer.staff) AND 
            """
        let isFirst =
            SQL(
                trusted:
                    "NOT EXISTS (SELECT 1 FROM exclusions e WHERE e.\(field) = x.\(field) AND e.made_by = x.made_by"
            ) + earlier + names(viewer, "e") + ")"
        let fresh = isRecent(at: now) + " AND " + isFirst
        let cares =
            root.register == "people"
            ? Care.condition(person: "x.person", viewer)
            : Care.condition(criminalCase: "x.criminal_case", viewer)
        return fresh + " AND NOT (" + cares + ")"
    }

    private static func names(_ viewer: Viewer, _ alias: String) -> SQL {
        let pairs = Exclusions.excluded.map { SQL(trusted: "\(alias).\($0.field) = ") + "\($0.of(viewer))" }
        return "(" + pairs.joined(by: " OR ") + ")"
    }
}
