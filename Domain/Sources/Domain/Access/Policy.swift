/// The one table of who may do what: role × register here, and from it row by row in `rules` (action, relation,
/// state, consent, purpose). A register that a role's rows do not name is closed to it. Routes, lists, exports,
/// drill-downs and desks all ask here.
public enum Policy {
    public static func grant(_ role: Role, _ register: Register) -> Grant {
        // Steps are open as their records are.
        rows[role]?[register.historyOf ?? register.code] ?? .nothing
    }

    public static func grant(_ viewer: Viewer, _ register: Register) -> Grant {
        viewer.isOperator
            ? Grant(read: .everything, create: true, correct: .everything, ceiling: .sealed)
            : grant(viewer.role, register)
    }

    /// The annual figures are for every role that answers for them; drilling down still asks `grant`.
    public static func maySeeFigures(_ role: Role) -> Bool { may(role, .figures) }

    static let rows: [Role: [String: Grant]] = Dictionary(
        uniqueKeysWithValues: Role.allCases.map { role in (role, table(for: role)) })

    private static let reference = ["places", "crossings", "sites", "agencies", "posts"]

    private static func table(for role: Role) -> [String: Grant] {
        var table: [String: Grant] = [:]
        func open(_ registers: [String], _ grant: Grant) { for register in registers { table[register] = grant } }
        if role != .administrator { open(reference, .read(.everything, .operational)) }
        if Role.protection.contains(role) {
            let scope: Grant.Scope = role == .atd ? .everything : .ownAgency
            open(["consents"], .keep(scope, .protected))
            // Confirmed and ended by acts of their own: a correction would turn it against somebody else.
            open(["exclusions"], .ask(scope, .protected))
            open(["emergencies"], .ask(.ownAgency, .personal))
            // Whoever is there finds the paths across a border and the places of risk; the department corrects them.
            open(["crossings", "sites"], .ask(.everything, .operational))
        }
        if Role.disclosers.contains(role) {
            open(["disclosures"], .read(role == .atd ? .everything : .ownAgency, .protected))
        }
        switch role {
        case .officer:
            open(["people", "screenings"], .keep(.ownAgency, .protected))
            // Whoever sends a person on writes the message that goes with them.
            open(["referrals"], .keep(.ownAgency, .protected))
            open(["arrivals", "raids", "inspections"], .keep(.ownAgency, .operational))
            open(["batch_people"], .keep(.ownAgency, .protected))
            open(["trainings", "training_participants"], .read(.everything, .operational))
        case .atd:
            open(
                ["people", "screenings", "referrals", "identifications", "criminal_cases", "suspects", "case_victims"],
                .keep(.everything, .protected))
            open(
                ["arrivals", "raids", "batch_people", "inspections", "handovers", "handover_people"],
                .keep(.everything, .protected))
            open(["calls"], .keep(.ownAgency, .protected))
            open(["sentences", "compensation_orders", "removal_alternatives"], .read(.everything, .personal))
            open(["services", "service_requests"], .read(.everything, .operational))
            open(["trainings", "training_participants", "awareness_events"], .keep(.everything, .operational))
            open(["sites", "crossings"], .keep(.everything, .operational))
            open(["attestations", "statements"], .keep(.ownAgency, .operational))
        case .lwu:
            open(["people", "referrals"], .keep(.ownAgency, .protected))
            open(["service_requests", "calls"], .keep(.ownAgency, .protected))
            // Counselling and the place of safety: sealed to the agency that gives them.
            open(["services", "shelters"], .keep(.ownAgency, .sealed))
            open(["screenings"], .keep(.ownAgency, .protected))
            open(["identifications"], .read(.ownAgency, .personal))
            open(["handovers", "handover_people"], .keep(.ownAgency, .personal))
            open(["awareness_events", "trainings", "training_participants"], .keep(.everything, .operational))
            open(["attestations", "statements"], .keep(.ownAgency, .operational))
        case .mlsw:
            open(["people", "screenings", "referrals"], .keep(.ownAgency, .protected))
            // Labour inspectors.
            open(["inspections"], .keep(.ownAgency, .operational))
            open(["service_requests"], .keep(.ownAgency, .protected))
            open(["services"], .keep(.ownAgency, .sealed))
            open(["recruitment_agencies", "recruitment_fees"], .keep(.everything, .personal))
            open(["trainings", "training_participants", "awareness_events"], .keep(.everything, .operational))
            open(["attestations", "statements"], .keep(.ownAgency, .operational))
        case .mofa:
            open(["people", "screenings", "referrals"], .keep(.ownAgency, .protected))
            open(["handovers", "handover_people"], .keep(.everything, .personal))
            open(["attestations", "statements"], .keep(.ownAgency, .operational))
        case .ngo:
            open(["people", "screenings", "referrals"], .keep(.ownAgency, .protected))
            open(["service_requests"], .keep(.ownAgency, .protected))
            open(["services"], .keep(.ownAgency, .sealed))
        case .prosecutor, .court:
            open(["criminal_cases", "suspects", "case_victims"], .keep(.ownAgency, .personal, create: false))
            // What a court imposed is the court's to write.
            open(
                ["sentences", "compensation_orders"],
                role == .court ? .keep(.ownAgency, .personal) : .read(.ownAgency, .personal))
            // A victim's name and age for the trial; nothing of what was said in screening or care.
            open(["people"], .read(.ownAgency, .personal))
            // All else of protection comes as named fields of a disclosure, which is asked for.
            open(["disclosures"], .ask(.ownAgency, .personal))
            open(["attestations", "statements"], .keep(.ownAgency, .operational))
        case .secretariat:
            open(
                [
                    "trainings", "training_participants", "awareness_events", "committees", "budget_lines",
                    "statements", "attestations", "progress_reports", "recruitment_agencies",
                ], .keep(.everything, .operational))
            open(["staff"], .read(.everything, .operational))
        case .oversight:
            open(["attestations", "statements", "progress_reports"], .read(.everything, .operational))
            // That it happened, who, when, why and which number: nothing of the record itself.
            open(["emergencies"], .read(.everything, .personal))
        case .administrator:
            open(["agencies", "posts"], .read(.everything, .operational))
            open(["staff"], .keep(.everything, .personal))
        }
        return table
    }
}

extension Grant {
    fileprivate static func read(_ scope: Scope, _ ceiling: Sensitivity) -> Grant {
        Grant(read: scope, create: false, correct: .nothing, ceiling: ceiling)
    }

    /// Made, answered by others, and not corrected.
    fileprivate static func ask(_ scope: Scope, _ ceiling: Sensitivity) -> Grant {
        Grant(read: scope, create: true, correct: .nothing, ceiling: ceiling)
    }

    fileprivate static func keep(_ scope: Scope, _ ceiling: Sensitivity, create: Bool = true) -> Grant {
        Grant(read: scope, create: create, correct: scope, ceiling: ceiling)
    }
}
