import Domain

/// What is kept beside the records so that lists stay fast, compared with the records from which it follows.
public enum Derived {
    /// A place where what is kept is not what follows.
    public struct Difference: Sendable, Hashable {
        public let register: Register
        public let id: String
        public let sentence: String
    }

    /// - Parameter limit: so many of each kind at most.
    public static func differences(_ connection: any Connection, limit: Int = 20) throws -> [Difference] {
        try ties(connection, limit) + standing(connection, limit)
    }

    private static func ties(_ connection: any Connection, _ limit: Int) throws -> [Difference] {
        let people = Register.named("people")!
        return try Ties.Kind.allCases.flatMap { kind in
            let kept: SQL = "SELECT agency, person FROM ties WHERE kind = \(kind.rawValue)"
            let follow: SQL = "SELECT agency, person FROM " + Ties.all(kind) + " pairs"
            func found(_ sql: SQL, _ what: String) throws -> [Difference] {
                try connection.rows(sql + " LIMIT \(limit)").map {
                    Difference(
                        register: people, id: $0.text("person") ?? "",
                        sentence: "the tie (\(kind)) to \($0.text("agency") ?? "") \(what)")
                }
            }
            return try found(kept + " EXCEPT " + follow, "follows from no record")
                + found(follow + " EXCEPT " + kept, "is missing")
        }
    }

    private static func standing(_ connection: any Connection, _ limit: Int) throws -> [Difference] {
        try Lifecycle.all.flatMap { lifecycle -> [Difference] in
            guard let register = Register.named(lifecycle.register) else { return [] }
            let sql: SQL =
                "SELECT r.id, r.standing AS kept, h.standing AS follows FROM \(register) r JOIN "
                + Standing.read(lifecycle)
                + " h ON h.id = r.id WHERE h.standing <> r.standing OR coalesce(h.standing_since, '') "
                + "<> coalesce(r.standing_since, '') LIMIT \(limit)"
            return try connection.rows(sql).map {
                Difference(
                    register: register, id: $0.text("id") ?? "",
                    sentence: "stands at \($0.text("kept") ?? ""), its history at \($0.text("follows") ?? "")")
            }
        }
    }
}
