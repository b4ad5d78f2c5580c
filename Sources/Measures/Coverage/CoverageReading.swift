import Domain
import Store

extension Coverage {
    /// - Parameter desk: counts for who asks.
    public init(_ desk: FigureDesk, for period: Period) throws {
        self.period = period
        audience = desk.audience
        let connection = desk.connection
        let (first, last) = (period.first, period.last)
        screenings = try Self.screenings(desk, first, last)
        inspections = try Self.inspections(desk, first, last)
        raids = try connection.rows(
            """
            SELECT d.site, substr(d.raided_on, 1, 7) AS month, count(*) AS number,
              CAST(sum(d.people_found) AS bigint) AS found
            FROM \(desk.table("raids")) d WHERE d.raided_on >= \(first) AND d.raided_on <= \(last)
            GROUP BY d.site, substr(d.raided_on, 1, 7)
            """
        ).compactMap { row in
            row.text("site").map {
                Raids(
                    site: $0, month: row.text("month") ?? "", number: row.integer("number") ?? 0,
                    found: row.integer("found") ?? 0)
            }
        }
        arrivals = try Self.arrivals(desk, first, last)
        lastScreened = try Self.lastDays(
            connection,
            """
            SELECT s.site, max(s.screened_on) AS day FROM \(desk.table("screenings")) s
            WHERE s.site IS NOT NULL AND s.screened_on <= \(last) GROUP BY s.site
            """)
        lastInspected = try Self.lastDays(
            connection,
            """
            SELECT i.site, max(i.inspected_on) AS day FROM \(desk.table("inspections")) i
            WHERE i.inspected_on <= \(last) GROUP BY i.site
            """)
    }

    private static func screenings(_ desk: FigureDesk, _ first: Day, _ last: Day) throws -> [Screenings] {
        try desk.connection.rows(
            """
            SELECT held.province, held.site, held.crossing, held.post, held.month, held.sex, held.age_status,
              held.informal, count(*) AS number FROM
              (SELECT coalesce(w.province, x.province, o.province, a.province) AS province, s.site, s.crossing, s.post,
                 substr(s.screened_on, 1, 7) AS month, p.sex, s.age_status,
                 CASE WHEN s.informal_crossing = 1 OR x.official = 0 THEN 1 ELSE 0 END AS informal
               FROM \(desk.table("screenings")) s JOIN \(desk.table("people")) p ON p.id = s.person JOIN \(desk.table("agencies")) a ON a.id = s.agency
                 LEFT JOIN \(desk.table("sites")) w ON w.id = s.site LEFT JOIN \(desk.table("crossings")) x ON x.id = s.crossing
                 LEFT JOIN \(desk.table("posts")) o ON o.id = s.post
               WHERE s.screened_on >= \(first) AND s.screened_on <= \(last)) held
            GROUP BY held.province, held.site, held.crossing, held.post, held.month, held.sex, held.age_status,
              held.informal
            """
        ).map { row in
            Screenings(
                province: row.text("province"), site: row.text("site"), crossing: row.text("crossing"),
                post: row.text("post"), month: row.text("month") ?? "", sex: row.text("sex") ?? "unknown",
                ageStatus: row.text("age_status") ?? "in_doubt", isInformal: row.integer("informal") == 1,
                number: row.integer("number") ?? 0)
        }
    }

    private static func inspections(_ desk: FigureDesk, _ first: Day, _ last: Day) throws -> [Inspections] {
        try desk.connection.rows(
            """
            SELECT i.site, substr(i.inspected_on, 1, 7) AS month, count(*) AS number,
              CAST(sum(i.people_present) AS bigint) AS present,
              CAST(sum(coalesce(i.people_interviewed, 0)) AS bigint) AS interviewed,
              CAST(sum(coalesce(i.women, 0)) AS bigint) AS women, CAST(sum(coalesce(i.men, 0)) AS bigint) AS men,
              CAST(sum(coalesce(i.children, 0)) AS bigint) AS children
            FROM \(desk.table("inspections")) i WHERE i.inspected_on >= \(first) AND i.inspected_on <= \(last)
            GROUP BY i.site, substr(i.inspected_on, 1, 7)
            """
        ).compactMap { row in
            row.text("site").map {
                Inspections(
                    site: $0, month: row.text("month") ?? "", number: row.integer("number") ?? 0,
                    present: row.integer("present") ?? 0, interviewed: row.integer("interviewed") ?? 0,
                    women: row.integer("women") ?? 0, men: row.integer("men") ?? 0,
                    children: row.integer("children") ?? 0)
            }
        }
    }

    private static func arrivals(_ desk: FigureDesk, _ first: Day, _ last: Day) throws -> [Arrivals] {
        try desk.connection.rows(
            """
            SELECT b.sector, substr(b.arrived_on, 1, 7) AS month, CAST(sum(b.returnees) AS bigint) AS returnees,
              CAST(sum(coalesce(b.women, 0)) AS bigint) AS women, CAST(sum(coalesce(b.men, 0)) AS bigint) AS men,
              CAST(sum(coalesce(b.children, 0)) AS bigint) AS children,
              CAST(sum(coalesce(n.people, 0)) AS bigint) AS screened
            FROM \(desk.table("arrivals")) b LEFT JOIN
              (SELECT s.arrival, count(DISTINCT s.person) AS people FROM \(desk.table("screenings")) s
               WHERE s.arrival IN
                 (SELECT e.id FROM \(desk.table("arrivals")) e WHERE e.arrived_on >= \(first) AND e.arrived_on <= \(last))
               GROUP BY s.arrival) n ON n.arrival = b.id
            WHERE b.arrived_on >= \(first) AND b.arrived_on <= \(last)
            GROUP BY b.sector, substr(b.arrived_on, 1, 7)
            """
        ).map { row in
            Arrivals(
                sector: row.text("sector"), month: row.text("month") ?? "", returnees: row.integer("returnees") ?? 0,
                women: row.integer("women") ?? 0, men: row.integer("men") ?? 0,
                children: row.integer("children") ?? 0, screened: row.integer("screened") ?? 0)
        }
    }

    private static func lastDays(_ connection: any Connection, _ sql: SQL) throws -> [String: Day] {
        var days: [String: Day] = [:]
        for row in try connection.rows(sql) {
            if let site = row.text("site"), let day = row.text("day").flatMap({ Day($0) }) { days[site] = day }
        }
        return days
    }
}
