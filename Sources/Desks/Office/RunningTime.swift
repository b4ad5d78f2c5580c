import Domain

/// The machine's time since it was started, which nobody sets.
public enum RunningTime {
    private static let start = ContinuousClock.now

    @Sendable public static func elapsed() -> Elapsed {
        let (seconds, attoseconds) = start.duration(to: .now).components
        return Elapsed(milliseconds: seconds * 1000 + attoseconds / 1_000_000_000_000_000)
    }
}
