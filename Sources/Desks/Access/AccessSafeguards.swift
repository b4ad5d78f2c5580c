import Domain
import Store

/// What exclusions and consents have to keep to besides their fields.
extension Work {
    func checkAccessRecord(_ record: Record) throws {
        guard !viewer.isOperator else { return }
        switch record.register.code {
        case "exclusions":
            try checkBreadth(of: record)
            try checkHowMany(with: record)
        case "consents": try checkGuardian(of: record)
        case "crossings": try checkOfficial(record)
        default: return
        }
    }

    /// A whole agency or province is excluded by the department alone: else one custodian could keep a victim from
    /// everyone who helps her.
    private func checkBreadth(of exclusion: Record) throws {
        guard Policy.grant(viewer, exclusion.register).read < .everything else { return }
        for one in Exclusions.excluded where one.isBroad && exclusion[one.field] != nil {
            throw DeskProblem.fields([.init(field: one.field, .rule("exclusion_too_wide"))])
        }
    }

    /// So many wait on one person's word: each keeps records from somebody, and out of what is counted for them. Ended ones
    /// count as well, or they would be asked for and ended in turn.
    private func checkHowMany(with exclusion: Record) throws {
        guard let most = content.limits.exclusionsOnOneWord else { return }
        let asked = try connection.integer(
            """
            SELECT count(*) FROM exclusions x WHERE x.asked_by = \(viewer.staff) AND x.confirmed_at IS NULL
              AND x.asked_at > \(now.adding(seconds: -86_400)) AND x.asked_at <= \(now.adding(seconds: Instant.mostAhead))
            """)
        guard asked ?? 0 >= most else { return }
        let named = Exclusions.excluded.map(\.field).first { exclusion[$0] != nil }
        throw DeskProblem.fields([.init(field: named, .rule("exclusions_of_a_day"))])
    }

    /// Officers add informal crossings; which are official is known to the department.
    private func checkOfficial(_ crossing: Record) throws {
        guard Policy.grant(viewer, crossing.register).correct == .nothing, crossing.isYes("official") else { return }
        throw DeskProblem.fields([.init(field: "official", .rule("official_by_department"))])
    }

    /// A child's guardian consents; age in doubt is a child's (product rule 5).
    private func checkGuardian(of consent: Record) throws {
        guard consent["guardian"] == nil, let person = consent.text("person"), try isTreatedAsChild(person) else {
            return
        }
        throw DeskProblem.fields([.init(field: "guardian", .rule("child_needs_guardian"))])
    }
}
