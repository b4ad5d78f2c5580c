import Content
import Domain
import Store
import Vault

/// Where the work is done: every use case, whether it comes from a page, JSON, a phone or an import,
/// runs as `Work` in one transaction of this office's database.
public struct Office: Sendable {
    public let database: any Database
    /// A copy that may be some seconds behind, for what may be: figures. Never for what a viewer may open, where an
    /// exclusion holds from the moment it is made.
    public var replica: (any Database)?
    /// What time it is; tests bring their own.
    public let clock: @Sendable () -> Instant
    /// What waits are measured by: it goes on evenly, whatever is done to the clock.
    public let elapsed: @Sendable () -> Elapsed
    /// Where ids and tokens come from; tests bring a seeded one.
    public let random: @Sendable () -> UInt64
    /// Forms and deadlines: what a ministry changes.
    public let content: Content
    /// Keys and sealed fields. There is no office without.
    public let vault: Vault
    /// Told of the places that could not be read while something was answered: ids and codes, for the log.
    public var unreadable: (@Sendable ([UnreadablePlace: Unreadable]) -> Void)?

    public init(
        database: any Database, vault: Vault, content: Content, clock: @escaping @Sendable () -> Instant,
        random: @escaping @Sendable () -> UInt64 = {
            var generator = SystemRandomNumberGenerator()
            return generator.next()
        },
        elapsed: @escaping @Sendable () -> Elapsed = RunningTime.elapsed
    ) {
        self.database = database
        self.vault = vault
        self.content = content
        self.clock = clock
        self.random = random
        self.elapsed = elapsed
    }

    /// The day in the country.
    public var today: Day { day(at: clock()) }
    func day(at moment: Instant) -> Day { content.law.day(at: moment) }

    /// One transaction: everything in it happens, with its ledger leaves, or nothing does.
    @discardableResult
    public func write<Answer: Sendable>(
        as viewer: Viewer, _ work: @Sendable @escaping (Work) throws -> Answer
    ) async throws -> Answer {
        let (now, random, content, vault, unreadable) = (clock(), random, content, vault, unreadable)
        return try await database.write { connection in
            let sealer = FieldSealer(
                vault, connection, for: viewer, at: now, today: content.law.day(at: now), content.holders)
            defer { Self.tell(unreadable, sealer) }
            let answer = try work(
                Work(connection, viewer: viewer, now: now, random: random, content: content, sealer))
            // The key store's word comes before the transaction's: a salt too many harms nobody.
            try sealer.session.keepSalts()
            return answer
        }
    }

    /// A read of totals, which may be some seconds behind; from the database itself where there is no replica, or it
    /// is away.
    public func readBehind<Answer: Sendable>(
        as viewer: Viewer, _ work: @Sendable @escaping (RecordReader) throws -> Answer
    ) async throws -> Answer {
        guard let replica else { return try await read(as: viewer, work) }
        let now = clock()
        do {
            return try await replica.read { [vault] in
                try work(RecordReader($0, for: viewer, at: now, FieldSealer(vault)))
            }
        } catch DatabaseFailure.unavailable { return try await read(as: viewer, work) }
    }

    /// A read that leaves no trace, for the desks and the command line. What somebody is shown goes through `ReadingOffice.look`.
    public func read<Answer: Sendable>(
        as viewer: Viewer, _ work: @Sendable @escaping (RecordReader) throws -> Answer
    ) async throws -> Answer {
        let now = clock()
        return try await database.read { [vault, content, unreadable] connection in
            let sealer = FieldSealer(
                vault, connection, for: viewer, at: now, today: content.law.day(at: now), content.holders)
            defer { Self.tell(unreadable, sealer) }
            return try work(RecordReader(connection, for: viewer, at: now, sealer))
        }
    }

    private static func tell(_ told: (@Sendable ([UnreadablePlace: Unreadable]) -> Void)?, _ sealer: FieldSealer) {
        guard let told else { return }
        let places = sealer.session.unreadable
        if !places.isEmpty { told(places) }
    }
}
