import Domain
import Store
import Synchronization

extension FigureCounts {
    /// Keeps what a read has counted. It is no record and has no leaf: whoever loses it counts again.
    public static func keep(_ fresh: [KeptCount], home: String, in database: any Database) async throws {
        guard !fresh.isEmpty else { return }
        try await database.write { connection in
            for count in fresh { try count.save(home: home, connection) }
        }
    }

    /// Throws away what is kept for a period.
    public static func forget(_ period: Period, in database: any Database) async throws {
        try await database.write { connection in
            try connection.run("DELETE FROM figure_counts WHERE period = \(period.description)")
        }
    }

    /// Counts what is not kept yet, two measures at once. Each reader sees a moment of its own and says which: whoever
    /// reads the figures next brings them all to the same one.
    public static func prepare(
        _ measures: [Measure] = Measure.all, for period: Period, home: String, in database: any Database
    ) async throws {
        let missing = try await database.read { try FigureCounts($0, home: home).missing(measures, period) }
        // Those that ask every record of the country take longest and are begun first.
        let waiting = Waiting(together(missing))
        @Sendable func countSome(_ connection: any Connection) throws -> [KeptCount] {
            let counts = try FigureCounts(connection, home: home)
            while let measures = waiting.next() {
                for measure in measures { _ = try counts.counted(measure, period) }
            }
            return counts.fresh
        }
        async let one = database.read(countSome)
        async let other = database.read(countSome)
        try await keep(one + other, home: home, in: database)
    }

    /// Stocks and flows of one lifecycle go to one reader, which asks all records for one of them: what follows from the
    /// others comes after them.
    private static func together(_ measures: [Measure]) -> [[Measure]] {
        let following = (0...2).flatMap { place in measures.filter { $0.following?.place ?? 0 == place } }
        let groups = Dictionary(grouping: following) { $0.dimension("stage") == nil ? $0.code : $0.opens.code }
        let (long, short) = (groups.values.filter { $0.count > 1 }, groups.values.filter { $0.count == 1 })
        return long + short
    }

    private final class Waiting: Sendable {
        private let measures: Mutex<[[Measure]]>

        init(_ measures: [[Measure]]) { self.measures = Mutex(measures.reversed()) }

        func next() -> [Measure]? { measures.withLock { $0.popLast() } }
    }
}
