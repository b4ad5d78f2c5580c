/// The stretch of whole months that a figure speaks of, first and last day included.
///
/// The two calendars of the report are `2020` (calendar year) and `2020-04/2021-03` (1 April to
/// 31 March, the window of the annual assessment); a month `2020-05` and any other run of months are
/// periods as well.
public struct Period: Hashable, Sendable, CustomStringConvertible {
    public let first: Day
    public let last: Day

    /// The calendar year.
    public init(year: Int) {
        first = Day(number: Day.number(year: year, month: 1, day: 1))
        last = Day(number: Day.number(year: year, month: 12, day: 31))
    }

    private init(first: Day, last: Day) {
        self.first = first
        self.last = last
    }

    /// Months from and through, both included.
    /// - Returns: nil if a month does not exist or the end is before the start.
    public init?(from: (year: Int, month: Int), through: (year: Int, month: Int)) {
        guard let first = Day(year: from.year, month: from.month, day: 1),
            (1...12).contains(through.month),
            let last = Day(
                year: through.year, month: through.month, day: Day.daysIn(month: through.month, of: through.year)),
            first < last
        else { return nil }
        self.first = first
        self.last = last
    }

    /// Reads `2020`, `2020-05` or `2020-04/2021-03`.
    public init?(_ text: String) {
        let ends = text.split(separator: "/", omittingEmptySubsequences: false)
        func month(_ part: Substring) -> (year: Int, month: Int)? {
            guard part.utf8.count == 7, let day = Day(part + "-01") else { return nil }
            return (day.parts.year, day.parts.month)
        }
        switch ends.count {
        case 1 where text.utf8.count == 4:
            guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), let year = Int(text),
                Day(year: year, month: 1, day: 1) != nil
            else { return nil }
            self.init(year: year)
        case 1:
            guard let only = month(ends[0]) else { return nil }
            self.init(from: only, through: only)
        case 2:
            guard let from = month(ends[0]), let through = month(ends[1]) else { return nil }
            self.init(from: from, through: through)
        default: return nil
        }
    }

    public func contains(_ day: Day) -> Bool { first <= day && day <= last }

    public var months: Int {
        (last.parts.year - first.parts.year) * 12 + last.parts.month - first.parts.month + 1
    }

    /// The period of the same length that ends the day before this one begins. There is always one: that of
    /// 1900 is 1899, though nobody can write it.
    public var previous: Period {
        let start = first.parts
        let firstIndex = start.year * 12 + start.month - 1 - months
        return Period(
            first: Day(number: Day.number(year: firstIndex / 12, month: firstIndex % 12 + 1, day: 1)),
            last: first.adding(days: -1))
    }

    public var description: String {
        let (from, through) = (first.parts, last.parts)
        if from.month == 1, through.month == 12, from.year == through.year { return String(from.year) }
        let start = String(first.description.prefix(7))
        return months == 1 ? start : start + "/" + String(last.description.prefix(7))
    }
}
