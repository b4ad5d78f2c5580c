/// A calendar day (Gregorian, no time zone): the date on which something happened.
///
/// Days are counted from 1970-01-01 and written as ISO 8601 `YYYY-MM-DD`.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Whole days since 1970-01-01.
    public let number: Int

    public init(number: Int) { self.number = number }

    /// - Returns: nil if the month or day does not exist, or the year is outside 1900 to 2999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.daysIn(month: month, of: year)
        else { return nil }
        number = Day.number(year: year, month: month, day: day)
    }

    /// Reads exactly `YYYY-MM-DD`, in the digits of any script; anything else is nil, so that 03/04/2020 is never
    /// guessed at.
    public init?(_ text: some StringProtocol) {
        if text.utf8.count == 10 {
            self.init(bytes: text.utf8)
        } else {
            // No other script writes eight digits in so few bytes, and none needs more than four for each sign.
            guard (11...40).contains(text.utf8.count) else { return nil }
            self.init(bytes: Digits.plain(String(text)).utf8)
        }
    }

    init?(bytes: some Sequence<UInt8>) {
        var parts = (0, 0, 0)
        var position = 0
        for byte in bytes {
            switch (position, byte) {
            case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): break
            case (4, _), (7, _), (10..., _): return nil
            case (_, UInt8(ascii: "0")...UInt8(ascii: "9")):
                let digit = Int(byte - UInt8(ascii: "0"))
                if position < 4 {
                    parts.0 = parts.0 * 10 + digit
                } else if position < 7 {
                    parts.1 = parts.1 * 10 + digit
                } else {
                    parts.2 = parts.2 * 10 + digit
                }
            default: return nil
            }
            position += 1
        }
        guard position == 10 else { return nil }
        self.init(year: parts.0, month: parts.1, day: parts.2)
    }

    public static func < (one: Day, other: Day) -> Bool { one.number < other.number }

    public func adding(days: Int) -> Day { Day(number: number + days) }

    /// Year, month (1...12) and day of the month.
    public var parts: (year: Int, month: Int, day: Int) {
        // Days to civil date by 400-year eras, the year starting in March so that leap days come last.
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    public var year: Int { parts.year }

    public var description: String {
        let (year, month, day) = parts
        var text = ""
        text.append(padded: year, to: 4)
        text += "-"
        text.append(padded: month, to: 2)
        text += "-"
        text.append(padded: day, to: 2)
        return text
    }

    /// Whole years between a birth date and this day.
    public func age(bornOn birth: Day) -> Int {
        let (year, month, day) = parts
        let (birthYear, birthMonth, birthDay) = birth.parts
        return year - birthYear - ((month, day) < (birthMonth, birthDay) ? 1 : 0)
    }

    static func daysIn(month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Without the limits on years that hold for what people write.
    static func number(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}
