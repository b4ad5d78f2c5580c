/// Moments that were written down, by a clock that may have been wrong.
extension Instant {
    /// So many seconds the clocks of an installation's servers may differ, or one be put back. A stored moment further
    /// ahead was written by a clock that ran ahead, and counts for nothing.
    public static let mostAhead = 120

    /// Whether a stored moment lies ahead of a clock by more than clocks differ.
    public func isFarAhead(of now: Instant) -> Bool { self > now.adding(seconds: Self.mostAhead) }

    /// Whether a stored moment is at most so many seconds old. One far ahead is not: what was begun then would else
    /// last until that day.
    public func isWithin(seconds: Int, of now: Instant) -> Bool {
        self >= now.adding(seconds: -seconds) && !isFarAhead(of: now)
    }

    /// Whether an end that was set so many seconds ahead is still to come. One further ahead was set by a clock that
    /// ran ahead.
    public func isToCome(at now: Instant, setAhead seconds: Int) -> Bool {
        self > now && !isFarAhead(of: now.adding(seconds: seconds))
    }
}
