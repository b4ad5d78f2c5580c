import Testing

@testable import Domain

@Suite("The combination rule")
struct CombinationRuleTests {
    /// The document's sentence, written a second way.
    private func isPositive(_ strong: Int, _ medium: Int, _ weak: Int) -> Bool {
        strong >= 2 || (strong == 1 && medium + weak >= 1) || medium >= 3 || (medium >= 2 && weak >= 1)
    }

    private let counts = (0...4).flatMap { strong in
        (0...4).flatMap { medium in (0...4).map { WeightCount(strong: strong, medium: medium, weak: $0) } }
    }

    @Test("is met by exactly the counts of the ILO/EC document")
    func exhaustively() {
        for count in counts {
            #expect(
                (CombinationRule.met(by: count) != nil) == isPositive(count.strong, count.medium, count.weak),
                "\(count)")
        }
    }

    @Test(
        "names the rule that was met",
        arguments: [
            (WeightCount(strong: 2), CombinationRule.twoStrong),
            (WeightCount(strong: 1, medium: 1), .strongAndAnother),
            (WeightCount(strong: 1, weak: 1), .strongAndAnother),
            (WeightCount(medium: 3), .threeMedium), (WeightCount(medium: 2, weak: 1), .twoMediumAndWeak),
        ])
    func named(count: WeightCount, rule: CombinationRule) {
        #expect(CombinationRule.met(by: count) == rule)
    }

    @Test(
        "is not met by less",
        arguments: [
            WeightCount(), WeightCount(strong: 1), WeightCount(medium: 2), WeightCount(medium: 1, weak: 4),
            WeightCount(weak: 9),
        ])
    func notMet(count: WeightCount) {
        #expect(CombinationRule.met(by: count) == nil)
    }

    @Test("lists exactly the smallest numbers of open indicators that would make it positive")
    func shortfallsAreMinimalAndComplete() {
        let small = counts.filter { $0.strong <= 3 && $0.medium <= 3 && $0.weak <= 3 }
        for fired in small {
            for unknown in small {
                let enough = small.filter { more in
                    unknown.covers(more)
                        && isPositive(
                            fired.strong + more.strong, fired.medium + more.medium, fired.weak + more.weak)
                }
                let minimal = enough.filter { one in !enough.contains { $0 != one && one.covers($0) } }
                let positive = isPositive(fired.strong, fired.medium, fired.weak)
                let found = CombinationRule.shortfalls(from: fired, unknown: unknown)
                guard Set(found) == (positive ? [] : Set(minimal)), found.count == Set(found).count else {
                    Issue.record("fired \(fired), unknown \(unknown): \(found) is not \(minimal)")
                    return
                }
            }
        }
    }
}
