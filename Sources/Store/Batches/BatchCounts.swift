import Domain

/// How far a batch has come, by numbers: a number that two screenings name counts once.
public struct BatchCounts: Sendable, Hashable {
    /// As many as were counted; more where higher numbers were told of.
    public let people: Int
    /// Numbers in each state of `Lifecycle.batchPerson`; those of which nothing was told are waiting.
    public let states: [String: Int]

    init(people counted: Int, told: Int, states: [String: Int]) {
        people = max(counted, told)
        var all = states
        all["waiting", default: 0] += max(0, people - told)
        self.states = all
    }

    /// Screened, whether or not they were charged afterwards.
    public var screened: Int { count("screened") + count("charged") }
    public var declined: Int { count("declined") }
    /// Those who went away, with a reason.
    public var left: Int { count("left") }
    public var charged: Int { count("charged") }
    public var chargedUnscreened: Int { count("charged_unscreened") }
    public var waiting: Int { count("waiting") }
    /// Whom there is still to screen.
    public var toScreen: Int { waiting + chargedUnscreened }

    public func count(_ state: String) -> Int { states[state] ?? 0 }
}
