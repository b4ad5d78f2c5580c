import Domain
import Foundation
import Store

extension FigureCounts {
    /// What a recount from all records says of a kept count.
    public struct Compared: Sendable {
        public let code: String
        public let wasKept: Bool
        public let isEqual: Bool
        /// Of this thread's processor time, for the recount.
        public let milliseconds: Int
    }

    /// Counts every measure of a period from the records, within one read, and holds what is kept to it.
    public static func compare(
        _ measures: [Measure] = Measure.all, for period: Period, home: String, _ connection: any Connection
    ) throws -> [Compared] {
        let counts = try FigureCounts(connection, home: home)
        let missing = Set(try counts.missing(measures, period))
        return try measures.map { measure in
            let start = processorTime()
            let anew = try Counted(measure, connection, measure.facts.sql(for: period, asOf: nil, home: home))
            let time = processorTime() - start
            let wasKept = !missing.contains(measure)
            return Compared(
                code: measure.code, wasKept: wasKept,
                isEqual: wasKept ? try counts.counted(measure, period) == anew : true, milliseconds: time / 1_000_000)
        }
    }

    private static func processorTime() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
