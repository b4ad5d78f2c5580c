import Domain

extension RecordReader {
    /// The batch with this code, if the viewer may see it.
    ///
    /// Two agencies that see nothing of each other can have taken one code. Where nobody can be asked which, it is that of
    /// the viewer's agency, else the one that was entered first: the later one took what another card said already.
    public func batch(_ code: String) throws -> Batch? { try batches(coded: code).first }

    /// The batches with a code or the name of one of several (`BatchName`): those of the viewer's agency first, then as they
    /// were entered.
    public func batches(named name: BatchName) throws -> [Batch] {
        let all = try batches(coded: name.code)
        guard let id = name.batch else { return all }
        return all.filter { $0.record.id == id }
    }

    /// The batch's name as the viewer needs it: its code, with the record where they see another one with the code.
    public func name(of batch: Batch) throws -> BatchName {
        guard Scope.isEverything(batch.kind.register, for: viewer), try batches(coded: batch.code).count > 1 else {
            return BatchName(batch.code)
        }
        return BatchName(batch.code, of: batch.record.id)
    }

    private func batches(coded code: String) throws -> [Batch] {
        var found: [(batch: Batch, recordedAt: Instant)] = []
        for kind in Batch.Kind.allCases {
            var query = RecordQuery(kind.register)
            query.equals = ["code": .text(code)]
            query.only = Self.unprotected(kind.register)
            query.limit = 100
            found += try list(query).compactMap { stored in
                Batch(stored.record).map { (batch: $0, recordedAt: stored.recordedAt) }
            }
        }
        func isBefore(_ one: (batch: Batch, recordedAt: Instant), _ other: (batch: Batch, recordedAt: Instant)) -> Bool
        {
            let (own, others) = (one.batch.agency == viewer.agency, other.batch.agency == viewer.agency)
            if own != others { return own }
            return one.recordedAt == other.recordedAt
                ? one.batch.record.id < other.batch.record.id : one.recordedAt < other.recordedAt
        }
        return found.sorted(by: isBefore).map(\.batch)
    }

    /// The batches of the viewer's agency in which someone is still to be screened, the newest first.
    ///
    /// - Parameter since: none of before this day.
    public func openBatches(since day: Day, most: Int = 50) throws -> [(batch: Batch, counts: BatchCounts)] {
        let own = try batches(since: day, most: 500) { $0.equals = ["agency": .reference(viewer.agency)] }
        var found: [(batch: Batch, counts: BatchCounts)] = []
        for batch in own where found.count < most {
            let counts = try counts(of: batch)
            if counts.toScreen > 0 { found.append((batch, counts)) }
        }
        return found
    }

    /// Every batch that the viewer sees, the newest first.
    public func batches(
        since day: Day? = nil, most: Int = 30, _ narrow: (inout RecordQuery) -> Void = { _ in }
    ) throws -> [Batch] {
        var found: [Batch] = []
        for kind in Batch.Kind.allCases where Policy.grant(viewer, kind.register).read > .nothing {
            var query = RecordQuery(kind.register)
            if let day { query.from = [kind.day: day] }
            query.sortedBy = kind.day
            query.only = Self.unprotected(kind.register)
            query.limit = most
            narrow(&query)
            found += try list(query).compactMap { Batch($0.record) }
        }
        func newer(_ one: Batch, _ other: Batch) -> Bool {
            one.day == other.day ? one.code < other.code : (one.day?.number ?? 0) > (other.day?.number ?? 0)
        }
        return Array(found.sorted(by: newer).prefix(most))
    }

    /// - Returns: what the viewer sees; all numbers are waiting for someone who sees none of what was told. Numbers that an
    ///   exclusion closes are screened (`closedNumbers`).
    public func counts(of batch: Batch) throws -> BatchCounts {
        let people = Register.named("batch_people")!
        let own = try told(batch)
        let rows = try connection.rows(
            "SELECT r.standing, count(DISTINCT r.number) AS numbers FROM \(people) r WHERE " + own
                + " GROUP BY r.standing")
        let told = try connection.integer("SELECT count(DISTINCT r.number) FROM \(people) r WHERE " + own) ?? 0
        let closed = try closedNumbers(of: batch).count
        var states = Dictionary(
            rows.compactMap { row in row.text("standing").map { ($0, row.integer("numbers") ?? 0) } },
            uniquingKeysWith: +)
        if closed > 0 { states["screened", default: 0] += closed }
        return BatchCounts(people: batch.people, told: told + closed, states: states)
    }

    /// Numbers of which an exclusion closes to the viewer what was told. A number has a person once it was screened, and the
    /// viewer's agency screened it: waiting again, it would tell them that they are excluded. How it stands is not told.
    public func closedNumbers(of batch: Batch) throws -> Set<Int> {
        guard try reach.isExcluded() else { return [] }
        let people = Register.named("batch_people")!
        let all = try connection.rows(
            "SELECT DISTINCT r.number FROM \(people) r WHERE " + (try told(batch, open: false)))
        let open = try connection.rows("SELECT DISTINCT r.number FROM \(people) r WHERE " + (try told(batch)))
        func numbers(_ rows: [Row]) -> Set<Int> { Set(rows.compactMap { $0.integer("number") }) }
        return numbers(all).subtracting(numbers(open))
    }

    /// Whether an exclusion closes to the viewer anything that was told of a number: also where they see more of it, since
    /// they would open it to themselves by screening somebody under it again.
    public func isClosedToTelling(_ number: Int, of batch: Batch) throws -> Bool {
        guard try reach.isExcluded() else { return false }
        let rows: SQL = "SELECT count(*) FROM \(Register.named("batch_people")!) r WHERE r.number = \(number) AND "
        let all = try connection.integer(rows + (try told(batch, open: false))) ?? 0
        return try connection.integer(rows + (try told(batch))) ?? 0 < all
    }

    /// The records of a batch's numbers, in the order of numbers; of one number the earliest first.
    ///
    /// - Parameter number: nil for all of them.
    public func numbers(of batch: Batch, number: Int? = nil) throws -> [StandingRecord] {
        var query = RecordQuery(Register.named("batch_people")!)
        query.equals = [batch.kind.field: .reference(batch.record.id)]
        if let number { query.equals["number"] = .integer(number) }
        query.descending = false
        query.limit = BatchCode.most
        return try standing(query).sorted { one, other in
            (one.stored.record.integer("number") ?? 0) < (other.stored.record.integer("number") ?? 0)
        }
    }

    /// A number that more than one screening names: two people with one card, or one who was asked twice. Both
    /// screenings stay; someone has to look.
    public struct NumberScreenedTwice: Sendable, Hashable {
        public let kind: Batch.Kind
        /// The raid's or the arrival's id.
        public let batch: String
        public let number: Int
        public let screenings: [String]
    }

    /// - Parameter since: only batches of this day or after.
    public func numbersScreenedTwice(since day: Day? = nil) throws -> [NumberScreenedTwice] {
        let people = Register.named("batch_people")!
        guard Policy.grant(viewer, people).read > .nothing else { return [] }
        let scope = try reach.condition(people, alias: "r") ?? "1 = 1"
        return try Batch.Kind.allCases.flatMap { kind -> [NumberScreenedTwice] in
            let field = kind.field
            let after: SQL =
                day.map { SQL(trusted: " AND b.\(kind.day) >= ") + "\($0)" } ?? SQL(trusted: "")
            let twice =
                SQL(
                    trusted: "SELECT r.\(field) AS batch, r.number FROM batch_people r "
                        + "JOIN \(kind.register.code) b ON b.id = r.\(field) WHERE r.screening IS NOT NULL AND ")
                + scope + after
                + SQL(trusted: " GROUP BY r.\(field), r.number HAVING count(DISTINCT r.screening) > 1 ")
            let seen = try reach.condition(people, alias: "p") ?? "1 = 1"
            let rows = try connection.rows(
                SQL(trusted: "SELECT t.batch, t.number, p.screening FROM (") + twice
                    + SQL(
                        trusted: ") t JOIN batch_people p ON p.\(field) = t.batch AND p.number = t.number "
                            + "WHERE p.screening IS NOT NULL AND ")
                    + seen + " ORDER BY t.batch, t.number, p.entry")
            var found: [NumberScreenedTwice] = []
            for row in rows {
                guard let batch = row.text("batch"), let number = row.integer("number"),
                    let screening = row.text("screening")
                else { continue }
                if let last = found.last, last.batch == batch, last.number == number {
                    found[found.count - 1] = NumberScreenedTwice(
                        kind: kind, batch: batch, number: number, screenings: last.screenings + [screening])
                } else {
                    found.append(
                        NumberScreenedTwice(kind: kind, batch: batch, number: number, screenings: [screening]))
                }
            }
            return found
        }
    }

    /// - Parameter open: whether exclusions are looked at.
    private func told(_ batch: Batch, open: Bool = true) throws -> SQL {
        let people = Register.named("batch_people")!
        guard Policy.grant(viewer, people).read > .nothing else { return "1 = 0" }
        let own = SQL(trusted: "r.\(batch.kind.field) = ") + "\(batch.record.id)"
        let scope =
            open
            ? try reach.condition(people, alias: "r")
            : Scope.condition(people, alias: "r", for: viewer, at: now, excluded: false)
        return scope.map { own + " AND " + $0 } ?? own
    }
}
