import Domain
import Store

/// The days that phones tell. A phone's clock proves nothing: a day on which something can't have happened goes back to
/// its author, who says which day it was. Nobody is counted in a year that a flat battery made up.
extension Work {
    /// Seconds that a phone's clock may be ahead of the server's.
    private static let ahead = 600

    /// The day of what tells no day of its own: on which the phone made it, in the country.
    /// - Throws: `OperationProblem` where the phone's clock was ahead when it was made.
    func made(_ operation: FieldOperation, _ row: StoredOperation, as field: String) throws -> String {
        let day = content.law.day(at: operation.madeAt)
        guard operation.madeAt <= row.receivedAt.adding(seconds: Self.ahead) else {
            throw OperationProblem(day: field, .inTheFuture(day.description))
        }
        return min(day, content.law.day(at: row.receivedAt)).description
    }

    /// Each of these days has to be one on which the author had this phone, and their posting.
    ///
    /// A phone may be set up in the evening of a day that has begun in the country already: one day before is no doubt.
    /// What came back for its day and was sent again is its author's own word, and stands.
    /// - Parameter days: as they were told; what is no day is told of where it is read.
    func check(_ days: [(field: String, told: String?)], _ operation: FieldOperation, _ row: StoredOperation) throws {
        let told = days.compactMap { field, told in
            told.flatMap { Day(VisibleText.line($0)) }.map { (field: field, day: $0) }
        }
        guard !told.isEmpty, try !isAnswered(row) else { return }
        let setUp = try setUp(row)?.adding(days: -1)
        let staff = try reader.reading(for: .commandLine).find(Register.named("staff")!, operation.author)
        let posting = staff?.record.day("from_day")
        for (field, day) in told {
            if let posting, day < posting { throw OperationProblem(day: field, .rule("day_before_posting")) }
            if let setUp, day < setUp { throw OperationProblem(day: field, .rule("day_before_phone")) }
        }
    }

    /// Since when a withdrawal of consent counts: since it was made, or where that can't be, since before there was a
    /// phone to make it with.
    func earliest(_ operation: FieldOperation, _ row: StoredOperation, told: String?) throws -> Day {
        let made = content.law.day(at: operation.madeAt)
        let isAhead = operation.madeAt > row.receivedAt.adding(seconds: Self.ahead)
        let sure = isAhead ? try setUp(row) ?? made : made
        return told.flatMap { Day(VisibleText.line($0)) }.map { min($0, sure) } ?? sure
    }

    /// The day on which the phone was set up that first made this, also where it was mended on another.
    private func setUp(_ row: StoredOperation) throws -> Day? {
        try PhoneStore(connection).find(row.origin).map { content.law.day(at: $0.madeAt) }
    }

    /// Whether one of those that this takes the place of came back for its day.
    private func isAnswered(_ row: StoredOperation) throws -> Bool {
        var next = row.mends
        var left = 50
        while let id = next, left > 0, let before = try OperationStore(connection).find(id) {
            if before.reason == OperationReason.dayInDoubt.rawValue { return true }
            next = before.mends
            left -= 1
        }
        return false
    }
}
