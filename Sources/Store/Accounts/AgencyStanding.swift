import Domain

/// What an agency is, as far as roles ask: its kind and its level.
public struct AgencyStanding: Sendable, Hashable {
    public let kind: String?
    public let level: String?
}

public struct AgencyStandings {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    public func of(_ agency: String) throws -> AgencyStanding? {
        try connection.first("SELECT kind, level FROM agencies WHERE id = \(agency)").map {
            AgencyStanding(kind: $0.text("kind"), level: $0.text("level"))
        }
    }

    /// The kind of every agency.
    public func kinds() throws -> [String: String] {
        Dictionary(
            try connection.rows("SELECT id, kind FROM agencies").compactMap { row in
                row.text("id").flatMap { id in row.text("kind").map { (id, $0) } }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// How many members an agency has in each role, from this day on.
    public func members(of agency: String, since day: Day) throws -> [Role: Int] {
        let rows = try connection.rows(
            """
            SELECT role, count(*) AS members FROM staff
            WHERE agency = \(agency) AND (to_day IS NULL OR to_day >= \(day)) GROUP BY role
            """)
        return Dictionary(
            rows.compactMap { row in
                row.text("role").flatMap(Role.init(rawValue:)).map { ($0, row.integer("members") ?? 0) }
            }, uniquingKeysWith: +)
    }
}
