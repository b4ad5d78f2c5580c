/// A moment in UTC, to the millisecond: when something was recorded. Written `2020-05-01T08:30:00.000Z`,
/// which sorts as text in the order of time.
public struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// The first moment of a day.
    public init(startOf day: Day) { milliseconds = Int64(day.number) * 86_400_000 }

    /// Reads `YYYY-MM-DDTHH:MM:SS.mmmZ`, or a day alone as its first moment.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, let day = Day(bytes: bytes[..<10]) else { return nil }
        if bytes.count == 10 {
            self.init(startOf: day)
            return
        }
        guard bytes.count == 24, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "."), bytes[23] == UInt8(ascii: "Z")
        else { return nil }
        func number(_ range: Range<Int>, below limit: Int64) -> Int64? {
            var number: Int64 = 0
            for byte in bytes[range] {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                number = number * 10 + Int64(byte - UInt8(ascii: "0"))
            }
            return number < limit ? number : nil
        }
        guard let hours = number(11..<13, below: 24), let minutes = number(14..<16, below: 60),
            let seconds = number(17..<19, below: 60), let thousandths = number(20..<23, below: 1000)
        else { return nil }
        self.init(
            milliseconds: Int64(day.number) * 86_400_000 + hours * 3_600_000 + minutes * 60_000 + seconds * 1000
                + thousandths)
    }

    public static func < (one: Instant, other: Instant) -> Bool { one.milliseconds < other.milliseconds }

    public func adding(seconds: Int) -> Instant { Instant(milliseconds: milliseconds + Int64(seconds) * 1000) }

    /// The day in UTC.
    public var day: Day {
        let (days, rest) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
        return Day(number: Int(rest < 0 ? days - 1 : days))
    }

    public var description: String {
        let day = day
        let rest = Int(milliseconds - Int64(day.number) * 86_400_000)
        let (seconds, thousandths) = rest.quotientAndRemainder(dividingBy: 1000)
        // Every leaf and every session is written with one.
        var text = day.description
        text.reserveCapacity(24)
        func append(_ mark: String, _ number: Int, _ width: Int) {
            text += mark
            text.append(padded: number, to: width)
        }
        append("T", seconds / 3600, 2)
        append(":", seconds / 60 % 60, 2)
        append(":", seconds % 60, 2)
        append(".", thousandths, 3)
        text += "Z"
        return text
    }
}
