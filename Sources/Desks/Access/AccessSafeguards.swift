import Domain
import Store

/// What exclusions and consents have to keep to besides their fields.
extension Work {
    func checkAccessRecord(_ record: Record) throws {
        guard !viewer.isOperator else { return }
        switch record.register.code {
        case "exclusions": try checkBreadth(of: record)
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
