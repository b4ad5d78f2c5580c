import Domain
import Store

/// People are handed over across a border by their own word, and a child by a decision on its best interests, of an
/// agency of a kind that content names. The acts of another country are written down as they were.
extension Work {
    private static let handovers = Register.named("handovers")!
    private static let asked = [
        "handover", "handed", "person", "child", "consent_to_return", "best_interests_on", "best_interests_by",
    ]

    func checkReturn(_ record: Record, since standing: Record? = nil) throws {
        switch record.register.code {
        case "handover_people":
            try checkWhoDecided(record, since: standing)
            guard standing == nil || Self.asked.contains(where: { standing?[$0] != record[$0] }),
                let id = record.text("handover"), let handover = try wholly(Self.handovers, id)?.record
            else { return }
            try checkReturn(of: record, by: handover)
        case Self.handovers.code:
            // Turned round, or on another day, it is asked of everyone in it.
            guard let standing,
                let changed = ["direction", "handed_on"].first(where: { standing[$0] != record[$0] })
            else { return }
            var query = RecordQuery(Register.named("handover_people")!)
            query.equals = ["handover": .reference(record.id)]
            query.limit = .max
            for stored in try reader.reading(for: .commandLine).list(query) {
                do { try checkReturn(of: stored.record, by: record) } catch DeskProblem.fields(let problems) {
                    throw DeskProblem.fields(problems.map { .init(field: changed, $0.what) })
                }
            }
        default: return
        }
    }

    /// Only some kinds of agency decide on a child's best interests (`RoleHolders`).
    private func checkWhoDecided(_ record: Record, since standing: Record?) throws {
        try checkKinds(of: record, since: standing)
    }

    private func checkReturn(of record: Record, by handover: Record) throws {
        guard handover["direction"] == .code("sent") else { return }
        let day = handover.day("handed_on") ?? today
        let isChild = try record.isYes("child") || record.text("person").map { try mayBeChild($0, on: day) } ?? false
        // Suspects are handed over by law, not by their word; children among them are children.
        let isAsked = record["handed"] == .code("victim") || record["person"] != nil || isChild
        if isAsked, record["consent_to_return"] != .yes(true) {
            throw DeskProblem.fields([.init(field: "consent_to_return", .rule("return_needs_agreement"))])
        }
        guard isChild else { return }
        guard let decided = record.day("best_interests_on"), decided <= day else {
            throw DeskProblem.fields([.init(field: "best_interests_on", .rule("child_needs_best_interests"))])
        }
    }

    /// Age in doubt is a child's; where nothing is known of it, what the record says stands.
    private func mayBeChild(_ person: String, on day: Day) throws -> Bool {
        guard let record = try wholly(Register.named("people")!, person)?.record else { return false }
        if record["age_basis"] == .code("in_doubt") { return true }
        if let birth = record.day("birth_date") { return day.age(bornOn: birth) < 18 }
        return record.integer("birth_year").map { day.year - $0 - 1 < 18 } ?? false
    }
}
