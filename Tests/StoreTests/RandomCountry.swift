import Domain
import Seeded
import Store

enum RandomCountry {
    static let agencies = ["A-1", "A-2", "A-3", "A-4"]
    static let names = ["Nalee", "Bounmy", "Keo"]
    static let families = ["Thepvongsa", "Inthisone", "Phommachanh", "Keo"]

    /// A small country of random records, the same at every run.
    static func make(seed: UInt64) async throws -> TestDatabase {
        let test = try await TestDatabase()
        try await test.write { writer in
            var random = SeededGenerator(seed: seed)
            func agency() -> String { agencies.randomElement(using: &random)! }
            func add(_ register: String, _ id: String, _ raw: [String: String]) throws {
                try writer.insert(try .made(register, id, raw))
            }
            try add("places", "L", ["name_lo": "ກ", "name_en": "L", "level": "province"])
            try add("sites", "W", ["name_en": "W", "kind": "mine", "province": "L"])
            for id in agencies {
                try add("agencies", id, ["name_lo": "ກ", "name_en": id, "kind": "ngo", "level": "central"])
            }
            for index in 1...12 {
                try add(
                    "people", "P-\(index)",
                    [
                        "given_name": names[index % names.count], "family_name": families[index % families.count],
                        "sex": "female", "age_basis": "stated", "citizenship": "LA",
                        "safe_contact": "secret \(index)",
                    ])
                let (one, other) = (agency(), agency())
                let person = "P-\(Int.random(in: 1...index, using: &random))"
                try add(
                    "arrivals", "B-\(index)",
                    ["arrived_on": "2020-05-01", "from_country": "TH", "agency": agency(), "returnees": "3"])
                try add(
                    "raids", "D-\(index)",
                    ["raided_on": "2020-05-01", "site": "W", "agency": agency(), "people_found": "3"])
                if index % 2 == 0 {
                    try add(
                        "screenings", "S-\(index)",
                        [
                            "person": person, "screened_on": "2020-05-01", "context": "raid", "agency": agency(),
                            "age_status": "adult", "consent": "yes", "form": "core", "form_version": "1",
                        ])
                    try add(
                        "screening_steps", "SS-\(index)",
                        ["record": "S-\(index)", "step": "complete", "taken_on": "2020-05-01"])
                }
                try add(
                    "referrals", "R-\(index)",
                    [
                        "person": person, "purpose": "services", "from_agency": one, "to_agency": other,
                        "made_on": "2020-05-02", "due_on": "2020-05-0\(2 + index % 7)", "consent": "yes",
                    ])
                if index % 3 == 0 {
                    try add(
                        "referral_steps", "RS-\(index)",
                        ["record": "R-\(index)", "step": "withdraw_consent", "taken_on": "2020-05-03"])
                }
                try add("identifications", "I-\(index)", ["person": person, "opened_on": "2020-05-03", "child": "no"])
                try add(
                    "shelters", "H-\(index)",
                    ["name_en": "H", "agency": agency(), "government": "yes", "address": "nowhere"])
                try add(
                    "services", "V-\(index)",
                    ["person": person, "provider": agency(), "kind": "legal", "started_on": "2020-05-04"])
                try add(
                    "criminal_cases", "C-\(index)",
                    [
                        "number": "\(index)", "reported_on": "2020-05-01", "form": "unspecified", "police": agency(),
                        "prosecutor": agency(), "court": agency(),
                    ])
                try add("suspects", "K-\(index)", ["criminal_case": "C-\(index)", "name": "K"])
                try add("case_victims", "Y-\(index)", ["criminal_case": "C-\(index)", "person": person])
                try add(
                    "sentences", "Z-\(index)",
                    ["suspect": "K-\(index)", "imposed_on": "2020-05-05", "prison_months": "60", "article": "215"])
                try add(
                    "handovers", "G-\(index)",
                    ["handed_on": "2020-05-05", "direction": "received", "country": "TH", "to_agency": agency()])
                try add(
                    "handover_people", "GP-\(index)",
                    ["handover": "G-\(index)", "handed": "victim", "person": person, "child": "no"])
                try add("calls", "T-\(index)", ["called_on": "2020-05-01", "agency": agency()])
            }
        }
        return test
    }
}
