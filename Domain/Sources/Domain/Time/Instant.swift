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
        guard bytes.count >= 10, let day = Day(String(decoding: bytes[0..<10], as: UTF8.self)) else { return nil }
        if bytes.count == 10 {
            self.init(startOf: day)
            return
        }
        guard bytes.count == 24, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "."), bytes[23] == UInt8(ascii: "Z")
        else { return nil }
        func number(_ range: Range<Int>, below limit: Int) -> Int64? {
            guard bytes[range].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
                let number = Int(String(decoding: bytes[range], as: UTF8.self)), number < limit
            else { return nil }
            return Int64(number)
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
        let rest = Int(milliseconds - Int64(day.number) * 86_400_000)
        func padded(_ number: Int, to width: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        let (seconds, thousandths) = rest.quotientAndRemainder(dividingBy: 1000)
        return "\(day)T\(padded(seconds / 3600, to: 2)):\(padded(seconds / 60 % 60, to: 2)):"
            + "\(padded(seconds % 60, to: 2)).\(padded(thousandths, to: 3))Z"
    }
}
