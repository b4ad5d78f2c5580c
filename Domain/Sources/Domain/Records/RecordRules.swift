/// Rules between the fields of one record. Each is one line: in which register, its name (the sentence
/// stands under `problem.rule.<name>`), the field to point at, and when it is broken.
public enum RecordRules {
    struct Rule: Sendable {
        let register: String
        let name: String
        let field: String
        let isBroken: @Sendable ([String: Value]) -> Bool
    }

    public static func broken(by values: [String: Value], in register: Register) -> [Draft.Problem] {
        (byRegister[register.code] ?? []).filter { $0.isBroken(values) }
            .map { Draft.Problem(field: $0.field, .rule($0.name)) }
    }

    private static let byRegister = Dictionary(grouping: all, by: \.register)

    /// What is told as having happened after today: every day but those that may lie ahead.
    public static func ahead(_ values: [String: Value], of today: Day, in register: Register) -> [Draft.Problem] {
        register.pastDays.compactMap { field in
            guard case .day(let day)? = values[field.code], day > today else { return nil }
            return Draft.Problem(field: field.code, .inTheFuture(day.description))
        }
    }

    static let all: [Rule] =
        [
            ends("sites", "opened_on", "closed_on"),
            ends("crossings", "opened_on", "closed_on"),
            ends("shelters", "opened_on", "closed_on"),
            ends("services", "started_on", "ended_on"),
            ends("committees", "established_on", "dissolved_on"),
            ends("recruitment_agencies", "licensed_on", "licence_ended_on"),
            ends("trainings", "held_on", "ended_on"),
            ends("staff", "from_day", "to_day"),
            ends("budget_lines", "period_from", "period_to"),
            ends("statements", "period_from", "period_to"),
            ends("attestations", "period_from", "period_to"),
            ends("referrals", "made_on", "due_on"),
            ends("consents", "given_on", "withdrawn_on"),
            ends("disclosures", "requested_on", "expires_on"),
            Rule(register: "people", name: "age_needs_basis", field: "age_basis") {
                $0["age_basis"] == .code("documented") && $0["birth_date"] == nil
            },
            // Consent is per purpose and per recipient (product rule 3); a child in danger is protected without.
            Rule(register: "referrals", name: "referral_needs_consent", field: "consent") {
                $0["consent"] != .yes(true) && $0["purpose"] != .code("child_protection")
            },
            Rule(register: "service_requests", name: "unmet_needs_reason", field: "unmet_reason") {
                $0["outcome"] == .code("unmet") && $0["unmet_reason"] == nil
            },
            Rule(register: "arrivals", name: "children_within_returnees", field: "children") {
                number($0["children"]) > number($0["returnees"])
            },
            codeIsOne("arrivals"), codeIsOne("raids"),
            Rule(register: "batch_people", name: "batch_person_names_one", field: "raid") {
                ($0["raid"] == nil) == ($0["arrival"] == nil)
            },
            Rule(register: "batch_people", name: "screening_names_person", field: "screening") {
                ($0["screening"] == nil) != ($0["person"] == nil)
            },
            Rule(register: "inspections", name: "groups_within_present", field: "people_present") { values in
                ["women", "men", "children"].reduce(0) { $0 + number(values[$1]) } > number(values["people_present"])
                    || number(values["foreigners"]) > number(values["people_present"])
            },
            Rule(register: "inspections", name: "interviewed_within_present", field: "people_interviewed") {
                number($0["people_interviewed"]) > number($0["people_present"])
            },
            Rule(register: "training_participants", name: "women_within_participants", field: "women") {
                number($0["women"]) > number($0["participants"])
            },
            Rule(register: "compensation_orders", name: "paid_needs_day", field: "paid_on") {
                number($0["paid_lak"]) > 0 && $0["paid_on"] == nil
            },
            Rule(register: "handovers", name: "handover_names_ours", field: "to_agency") {
                $0["direction"] == .code("received") && $0["to_agency"] == nil
            },
            Rule(register: "handovers", name: "handover_names_ours", field: "from_agency") {
                $0["direction"] == .code("sent") && $0["from_agency"] == nil
            },
            Rule(register: "handover_people", name: "best_interests_by_whom", field: "best_interests_by") {
                ($0["best_interests_on"] == nil) != ($0["best_interests_by"] == nil)
            },
            Rule(register: "statements", name: "statement_says_something", field: "value_text") {
                $0["value_text"] == nil
            },
            Rule(register: "attestations", name: "attestation_names_one", field: "register") {
                ($0["register"] == nil) == ($0["measure"] == nil)
            },
            Rule(register: "exclusions", name: "exclusion_names_one_record", field: "person") {
                ($0["person"] == nil) == ($0["criminal_case"] == nil)
            },
            Rule(register: "exclusions", name: "exclusion_names_one_excluded", field: "staff") { values in
                Exclusions.excluded.count { values[$0.field] != nil } != 1
            },
            Rule(register: "disclosures", name: "law_needs_article", field: "article") {
                $0["basis"] == .code("law") && $0["article"] == nil
            },
        ]

    private static func ends(_ register: String, _ start: String, _ end: String) -> Rule {
        Rule(register: register, name: "ends_before_start", field: end) { values in
            if case .day(let first)? = values[start], case .day(let last)? = values[end] { last < first } else { false }
        }
    }

    private static func codeIsOne(_ register: String) -> Rule {
        Rule(register: register, name: "batch_code", field: "code") { values in
            if case .text(let code)? = values["code"] { !BatchCode.isCode(code) } else { false }
        }
    }

    private static func number(_ value: Value?) -> Int {
        if case .integer(let number)? = value { number } else { 0 }
    }
}
