/// Says now and then how far something long has come; of something short it says nothing.
struct Progress {
    private static let pause = Duration.seconds(5)
    private let what: String
    private let clock = ContinuousClock()
    private var said: ContinuousClock.Instant

    /// - Parameter what: is being done, as the beginning of a line.
    init(_ what: String) {
        self.what = what
        said = clock.now
    }

    mutating func tell(_ done: Int, of all: Int, _ unit: String) { tell("\(done) of \(all) \(unit)") }

    /// Where how many there are is not known.
    mutating func tell(_ done: Int, _ unit: String) { tell("\(done) \(unit)") }

    private mutating func tell(_ state: @autoclosure () -> String) {
        guard clock.now - said >= Self.pause else { return }
        said = clock.now
        say("\(what): \(state())")
    }
}
