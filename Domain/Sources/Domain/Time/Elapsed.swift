/// Time since a moment that never moves, in milliseconds: by it waits are measured. A wall clock can be put forward or
/// back, and who was told to wait until a wrong clock's time would wait for days; this one only goes on.
public struct Elapsed: Hashable, Comparable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    public static func < (one: Elapsed, other: Elapsed) -> Bool { one.milliseconds < other.milliseconds }

    public func adding(seconds: Int) -> Elapsed { Elapsed(milliseconds: milliseconds + Int64(seconds) * 1000) }

    /// Never negative: who brings an earlier moment has waited for nothing yet.
    public func milliseconds(since earlier: Elapsed) -> Int64 { max(0, milliseconds - earlier.milliseconds) }
}
