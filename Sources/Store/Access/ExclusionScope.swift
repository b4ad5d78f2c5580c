import Domain

/// Keeps from a viewer what they are excluded from, and all that hangs on it. It is read from the register with every
/// statement, so that an exclusion holds from the moment it is made.
enum ExclusionScope {
    /// - Returns: nil where no exclusion can reach: the register holds nothing about a person or a case, or the
    ///   viewer is the command line on the server.
    static func condition(_ register: Register, alias: String, for viewer: Viewer) -> SQL? {
        guard !viewer.isOperator else { return nil }
        let hidden = hidden(register, alias: alias, for: viewer)
        // An empty reference hangs on nothing: what is not known to be true hides nothing.
        return hidden.isEmpty ? nil : "(" + hidden.joined(by: " OR ") + ") IS NOT TRUE"
    }

    /// The conditions of which each alone hides a record.
    private static func hidden(_ register: Register, alias: String, for viewer: Viewer) -> [SQL] {
        Exclusions.roots.flatMap { root in
            hidden(register, alias: alias, by: root, for: viewer)
        }
    }

    private static func hidden(
        _ register: Register, alias: String, by root: (register: String, field: String), for viewer: Viewer
    ) -> [SQL] {
        if register.code == "emergencies" { return named(alias: alias, by: root, for: viewer) }
        if register.code == root.register {
            return [SQL(trusted: "\(alias).id IN (") + excluded(root.field, for: viewer) + ")"]
        }
        return Exclusions.ways(from: register, to: root.register).map { field, through in
            // The bare column, so that its index finds what few records are excluded.
            let column = SQL(trusted: "\(alias).\(field.code) IN (")
            if through.code == root.register { return column + excluded(root.field, for: viewer) + ")" }
            let inner = alias + "_" + through.code
            let deeper = hidden(through, alias: inner, by: root, for: viewer)
            return column + SQL(trusted: "SELECT \(inner).id FROM \(through.code) \(inner) WHERE ")
                + deeper.joined(by: " OR ") + ")"
        }
    }

    /// An emergency hangs on the record that it names by register and number.
    private static func named(
        alias: String, by root: (register: String, field: String), for viewer: Viewer
    ) -> [SQL] {
        Emergency.registers.compactMap(Register.named).compactMap { register in
            let inner = "\(alias)_\(register.code)"
            let deeper = hidden(register, alias: inner, by: root, for: viewer)
            guard !deeper.isEmpty else { return nil }
            return SQL(trusted: "(\(alias).register = ") + "\(register.code)"
                + SQL(trusted: " AND \(alias).record IN (SELECT \(inner).id FROM \(register.code) \(inner) WHERE ")
                + deeper.joined(by: " OR ") + "))"
        }
    }

    /// Whether any exclusion stands that names the viewer, or where they serve.
    static func reaches(_ viewer: Viewer, _ connection: any Connection) throws -> Bool {
        guard !viewer.isOperator else { return false }
        return try connection.first("SELECT 1 AS found FROM exclusions x WHERE " + standing(for: viewer) + " LIMIT 1")
            != nil
    }

    private static func excluded(_ field: String, for viewer: Viewer) -> SQL {
        SQL(trusted: "SELECT x.\(field) FROM exclusions x WHERE x.\(field) IS NOT NULL AND ") + standing(for: viewer)
    }

    private static func standing(for viewer: Viewer) -> SQL {
        """
        x.lifted_on IS NULL AND (x.staff = \(viewer.staff) OR x.agency = \(viewer.agency) OR x.post = \(viewer.post) \
        OR x.province = \(viewer.province))
        """
    }
}
