import Domain
import Store

/// What agencies said about registers and measures for a period. Several agencies, and several stretches of
/// time, can together cover it; whether it was theirs to say was checked when they said it.
struct Attested {
    private struct Word {
        let says: String
        let kind: String
        let from: Day
        let to: Day
    }

    private let period: Period
    private var registers: [String: [Word]] = [:]
    private var measures: [String: [Word]] = [:]

    init(_ connection: any Connection, for period: Period, asOf moment: Instant?) throws {
        self.period = period
        let facts = Facts(
            """
            SELECT t.register, t.measure, t.says, t.period_from, t.period_to, a.kind
            FROM {attestations} t JOIN {agencies} a ON a.id = t.agency
            WHERE t.period_from <= {last} AND t.period_to >= {first}
            """)
        for row in try connection.rows(facts.sql(for: period, asOf: moment, home: "")) {
            guard let says = row.text("says"), let kind = row.text("kind"),
                let from = row.text("period_from").flatMap({ Day($0) }),
                let to = row.text("period_to").flatMap({ Day($0) })
            else { continue }
            let word = Word(says: says, kind: kind, from: from, to: to)
            if let register = row.text("register") { registers[register, default: []].append(word) }
            if let measure = row.text("measure") { measures[measure, default: []].append(word) }
        }
    }

    /// What follows for a measure without records. A word on the measure itself goes before one on registers.
    func status(of measure: Measure) -> Figure.Status {
        let own = measures[measure.code, default: []]
        if covers(own, ["complete", "none"]) { return .zero }
        if covers(own, ["not_applicable"]) { return .notApplicable }
        if own.contains(where: { $0.says == "not_collected" }) { return .notCollected }
        if areComplete(measure) { return .zero }
        if measure.restsOn.allSatisfy({ covers(words(on: $0, for: measure), ["not_applicable"]) }) {
            return .notApplicable
        }
        return .notCollected
    }

    func saidNotCollected(_ measure: Measure) -> Bool {
        (measures[measure.code, default: []] + measure.restsOn.flatMap { words(on: $0, for: measure) })
            .contains { $0.says == "not_collected" }
    }

    /// Whether someone answers for every register that the measure rests on, or for the measure itself.
    func areComplete(_ measure: Measure) -> Bool {
        covers(measures[measure.code, default: []], ["complete", "none"])
            || measure.restsOn.allSatisfy { covers(words(on: $0, for: measure), ["complete", "none"]) }
    }

    /// Whether someone said in so many words that there were none, which also settles what is unknown.
    func saysNone(_ measure: Measure) -> Bool { covers(measures[measure.code, default: []], ["complete", "none"]) }

    private func words(on register: String, for measure: Measure) -> [Word] {
        registers[register, default: []].filter { measure.answeredBy.isEmpty || measure.answeredBy.contains($0.kind) }
    }

    /// Whether words of these kinds leave no day of the period open.
    private func covers(_ words: [Word], _ kinds: Set<String>) -> Bool {
        var next = period.first
        for word in words.filter({ kinds.contains($0.says) }).sorted(by: { $0.from < $1.from }) {
            if word.from > next { return false }
            if word.to >= next { next = word.to.adding(days: 1) }
        }
        return next > period.last
    }
}
