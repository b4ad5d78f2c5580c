@testable import Domain

/// The policy as JSON, written out by hand so that it is one row a line and needs nothing beyond `Domain`.
enum AccessJSON {
    static var text: String {
        """
        {
          "admissions": {
        \(Disclosures.admissions.sorted { $0.key < $1.key }.map { "    \"\($0.key)\": \(list($0.value.sorted()))" }.joined(separator: ",\n"))
          },
          "corrected_elsewhere": \(list(Register.all.filter(\.isClosedToForms).map(\.code))),
          "custody": {
        \(Register.all.map { "    \"\($0.code)\": \(custody($0))" }.joined(separator: ",\n"))
          },
          "disclosable": {
        \(Disclosures.registers.compactMap(Register.named).map { "    \"\($0.code)\": \(list(Disclosures.fields(of: $0).map(\.code)))" }.joined(separator: ",\n"))
          },
          "duties": {
        \(Duty.allCases.map { duty in "    \"\(duty.rawValue)\": \(list(Role.allCases.filter { Policy.may($0, duty) }.map(\.rawValue)))" }.joined(separator: ",\n"))
          },
          "emergency": {"minutes": \(Emergency.lasts / 60), "registers": \(list(Emergency.registers)), "review_hours": \(Emergency.reviewedWithin / 3600)},
          "exclusion": {"ahead_seconds": \(Instant.mostAhead), "hours": \(Exclusions.lasts / 3600), "filled_by_desk": \(list(Exclusions.filledByDesk.sorted()))},
          "fields": {
        \(Register.all.map(fields).joined(separator: ",\n"))
          },
          "hanging": {
        \(Exclusions.roots.map(hanging).joined(separator: ",\n"))
          },
          "lifecycles": {
        \(Lifecycle.all.map { "    \"\($0.register)\": {\"initial\": \"\($0.initial)\", \"steps\": {\(steps($0))}}" }.joined(separator: ",\n"))
          },
          "made_elsewhere": \(list(Register.all.filter(\.hasOwnDesk).map(\.code))),
          "rules": [
        \(Policy.rules.map(rule).joined(separator: ",\n"))
          ]
        }

        """
    }

    private static func rule(_ rule: AccessRule) -> String {
        var parts = [
            "\"role\": \"\(rule.role.rawValue)\"", "\"register\": \"\(rule.register)\"",
            "\"action\": \"\(rule.action.rawValue)\"", "\"relation\": \"\(rule.relation.rawValue)\"",
            "\"ceiling\": \"\(rule.ceiling.code)\"",
        ]
        if let step = rule.step { parts.append("\"step\": \"\(step)\"") }
        if let states = rule.states { parts.append("\"states\": \(list(states))") }
        if rule.needsConsent { parts.append("\"consent\": true") }
        if rule.needsPurpose { parts.append("\"purpose\": true") }
        return "    {\(parts.joined(separator: ", "))}"
    }

    private static func custody(_ register: Register) -> String {
        switch register.custody {
        case .common: "{\"kind\": \"common\"}"
        case .persons: "{\"kind\": \"persons\"}"
        case .agencies(let fields): "{\"kind\": \"agencies\", \"fields\": \(list(fields))}"
        case .parent(let field, let parent):
            "{\"kind\": \"parent\", \"field\": \"\(field)\", \"register\": \"\(parent)\"}"
        case .shared(let agency, let field, let parent):
            "{\"kind\": \"shared\", \"with\": \"\(agency)\", \"field\": \"\(field)\", \"register\": \"\(parent)\"}"
        }
    }

    private static func fields(_ register: Register) -> String {
        let own = register.fields.map { "\"\($0.code)\": \"\($0.sensitivity.code)\"" }
        return "    \"\(register.code)\": {\(own.joined(separator: ", "))}"
    }

    private static func hanging(_ root: (register: String, field: String)) -> String {
        let ways = Register.all.compactMap { register -> String? in
            let ways = Exclusions.ways(from: register, to: root.register)
            guard !ways.isEmpty else { return nil }
            return
                "\"\(register.code)\": {\(ways.map { "\"\($0.field.code)\": \"\($0.through.code)\"" }.joined(separator: ", "))}"
        }
        return "    \"\(root.register)\": {\(ways.joined(separator: ", "))}"
    }

    private static func steps(_ lifecycle: Lifecycle) -> String {
        lifecycle.steps.map { rule in
            let from = list(lifecycle.states.filter(rule.from.contains))
            return
                "\"\(rule.code)\": {\"from\": \(from), \"to\": \"\(rule.to)\", \"needs\": \(list(rule.needs))\(rule.isFormal ? ", \"formal\": true" : "")}"
        }.joined(separator: ", ")
    }

    private static func list(_ items: [String]) -> String {
        "[\(items.map { "\"\($0)\"" }.joined(separator: ", "))]"
    }
}
