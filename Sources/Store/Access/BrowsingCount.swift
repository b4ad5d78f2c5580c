import Domain

/// What a member of staff has looked at on a day. It is added up in the transaction that leaves the leaf: what leaves
/// no leaf gives no answer, so nothing can be missing.
public struct BrowsingCount {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// The leaf's act by the kind of limit.
    static let acts: [BrowsingLimits.Kind: String] = [
        .opened: "read", .listed: "list", .searches: "search", .exports: "export",
    ]

    /// Of these each leaf counts as one; of a list, whom it showed.
    private static let counted = Set(acts.filter { $0.key != .listed }.values)
    /// What is open to everyone may be taken as often as one likes.
    private static let registers = Set(Register.all.filter(\.sensitive).map(\.code))
    private static let sensitive = SQL(
        trusted: "register IN (\(registers.sorted().map { "'\($0)'" }.joined(separator: ", ")))")

    /// Adds one leaf to the day's sum, if its act and register are of those that are limited.
    static func add(_ act: String, _ register: String, by staff: String, at now: Instant, on connection: any Connection)
        throws
    {
        guard counted.contains(act), registers.contains(register) else { return }
        try connection.run(
            """
            INSERT INTO browsing (staff, day, act, leaves) VALUES (\(staff), \(now.day), \(act), 1)
            ON CONFLICT (staff, day, act) DO UPDATE SET leaves = browsing.leaves + 1
            """)
    }

    private static let ofPeople = Set(Register.all.filter { !$0.nameFields.isEmpty }.map(\.code))

    /// Adds whom a list showed to the day's sum, if its register is one of people: each once a day.
    ///
    /// - Returns: how many were added.
    static func addListed(
        _ register: String, _ ids: Set<String>, by staff: String, at now: Instant, on connection: any Connection
    ) throws -> Int {
        guard ofPeople.contains(register), !ids.isEmpty else { return 0 }
        var unseen = ids
        try Portions.each(ids) { some in
            try connection.each(
                "SELECT record FROM listed WHERE staff = \(staff) AND day = \(now.day) AND register = \(register) AND record IN ("
                    + some + ")"
            ) { row in
                if let id = row.text("record") { unseen.remove(id) }
            }
        }
        guard !unseen.isEmpty else { return 0 }
        // Of days that are over the leaves tell.
        try connection.run("DELETE FROM listed WHERE staff = \(staff) AND day < \(now.day)")
        try connection.insertTogether(
            into: "listed", ["staff", "day", "register", "record"],
            unseen.sorted().map { [.text(staff), .text(now.day.description), .text(register), .text($0)] })
        try connection.run(
            """
            INSERT INTO browsing (staff, day, act, leaves) VALUES (\(staff), \(now.day), \(acts[.listed]!), \(unseen.count))
            ON CONFLICT (staff, day, act) DO UPDATE SET leaves = browsing.leaves + excluded.leaves
            """)
        return unseen.count
    }

    public func today(of staff: String, at now: Instant) throws -> [BrowsingLimits.Kind: Int] {
        let rows = try connection.rows("SELECT act, leaves FROM browsing WHERE staff = \(staff) AND day = \(now.day)")
        var counts: [BrowsingLimits.Kind: Int] = [:]
        for row in rows {
            guard let kind = Self.acts.first(where: { $0.value == row.text("act") })?.key else { continue }
            counts[kind] = row.integer("leaves") ?? 0
        }
        return counts
    }

    public func today(_ kind: BrowsingLimits.Kind, of staff: String, at now: Instant) throws -> Int {
        try connection.integer(
            """
            SELECT leaves FROM browsing
            WHERE staff = \(staff) AND day = \(now.day) AND act = \(Self.acts[kind] ?? "")
            """) ?? 0
    }

    /// One member of staff on one day, at or beyond what is asked for.
    public struct Day: Sendable, Hashable {
        public let staff: String
        public let agency: String
        public let day: Domain.Day
        public let kind: BrowsingLimits.Kind
        public let count: Int
    }

    /// Days since the given one on which someone came near a limit, the latest first. For oversight.
    public func near(_ limits: BrowsingLimits, since first: Domain.Day) throws -> [Day] {
        var days: [Day] = []
        for kind in BrowsingLimits.Kind.allCases {
            guard let most = limits.most[kind] else { continue }
            let least = (most * limits.noticeAtPercent + 99) / 100
            if kind == .listed {
                days += try nearInLists(least, since: first)
                continue
            }
            let rows = try connection.rows(
                """
                SELECT staff, agency, substr(at, 1, 10) AS day, count(*) AS leaves FROM ledger
                WHERE at >= \(Instant(startOf: first)) AND act = \(Self.acts[kind] ?? "") AND staff <> 'operator'
                  AND \(Self.sensitive)
                GROUP BY staff, agency, substr(at, 1, 10) HAVING count(*) >= \(least)
                """)
            days += rows.compactMap { Self.day($0, kind) }
        }
        return days.sorted { ($1.day, $0.staff, $0.kind.rawValue) < ($0.day, $1.staff, $1.kind.rawValue) }
    }

    /// Different people, as the leaves have them.
    private func nearInLists(_ least: Int, since first: Domain.Day) throws -> [Day] {
        let registers = Self.ofPeople.sorted().map { "'\($0)'" }.joined(separator: ", ")
        let people = SQL(trusted: "l.register IN (\(registers))")
        return try connection.rows(
            """
            SELECT l.staff, l.agency, substr(l.at, 1, 10) AS day, count(DISTINCT l.register || ' ' || g.record) AS leaves
            FROM ledger l JOIN ledger_lists g ON g.leaf = l.number
            WHERE l.at >= \(Instant(startOf: first)) AND l.act = 'list' AND l.staff <> 'operator' AND \(people)
            GROUP BY l.staff, l.agency, substr(l.at, 1, 10)
            HAVING count(DISTINCT l.register || ' ' || g.record) >= \(least)
            """
        ).compactMap { Self.day($0, .listed) }
    }

    private static func day(_ row: Row, _ kind: BrowsingLimits.Kind) -> Day? {
        guard let staff = row.text("staff"), let agency = row.text("agency"),
            let day = row.text("day").flatMap({ Domain.Day($0) })
        else { return nil }
        return Day(staff: staff, agency: agency, day: day, kind: kind, count: row.integer("leaves") ?? 0)
    }
}
