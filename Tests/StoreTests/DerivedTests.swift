import Domain
import Seeded
import Testing

@testable import Store

/// What is kept beside the records is exactly what follows from them, whatever was written in whichever order.
@Suite struct DerivedTests {
    private static let agencies = ["A-1", "A-2", "A-3"]
    private static let people = (1...6).map { "P-\($0)" }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func tiesAndStatesFollowFromTheRecordsAfterAnyWrites(seed: UInt64) async throws {
        let test = try await TestDatabase()
        try await test.write { try Self.ground($0) }
        var random = SeededGenerator(seed: seed)
        var made: [(register: String, id: String, raw: [String: String])] = []
        for number in 1...120 {
            let isNew = made.isEmpty || Int.random(in: 0..<3, using: &random) > 0
            let index = isNew ? made.count : Int.random(in: 0..<made.count, using: &random)
            if isNew { made.append(Self.anything(number, made.map { ($0.register, $0.id) }, &random)) }
            let (register, id, before) = made[index]
            let raw = isNew ? before : Self.changed(register, before, made.map { ($0.register, $0.id) }, &random)
            made[index].raw = raw
            try await test.write { writer in
                var record = try Record.made(register, id, raw)
                guard !isNew else { return try writer.insert(record) }
                record.version =
                    try writer.connection.integer("SELECT version FROM \(record.register) WHERE id = \(id)") ?? 0
                try writer.replace(record)
            }
            let differences = try await test.database.read { try Derived.differences($0) }
            #expect(differences.isEmpty, "after \(number), \(register) \(id)")
        }
        let kept = try await test.database.read { try $0.integer("SELECT count(*) FROM ties") ?? 0 }
        #expect(kept > 3)
    }

    @Test func aTieThatNobodyWroteIsFoundAndSoIsOneThatIsMissing() async throws {
        let test = try await TestDatabase()
        try await test.write { try Self.ground($0) }
        try await test.write { writer in
            try writer.insert(try .made("referrals", "R-1", Self.referral("P-1", "A-1", "A-2")))
            try writer.insert(try .made("referrals", "R-2", Self.referral("P-2", "A-1", "A-2")))
        }
        try await test.database.write { connection in
            try connection.run("DELETE FROM ties WHERE person = 'P-1' AND agency = 'A-2'")
            try connection.run("INSERT INTO ties (kind, agency, person, entry) VALUES ('care', 'A-3', 'P-2', 1)")
            try connection.run("UPDATE referrals SET standing = 'accepted' WHERE id = 'R-1'")
        }
        let found = try await test.database.read { Set(try Derived.differences($0).map { "\($0.id) \($0.sentence)" }) }
        #expect(
            found == [
                "P-1 the tie (care) to A-2 is missing", "P-2 the tie (care) to A-3 follows from no record",
                "R-1 stands at accepted, its history at sent",
            ])
    }

    // MARK: Anything

    private static func ground(_ writer: RecordWriter) throws {
        try writer.insert(try .made("places", "L", ["name_lo": "ກ", "name_en": "L", "level": "province"]))
        for id in agencies {
            try writer.insert(
                try .made("agencies", id, ["name_lo": "ກ", "name_en": id, "kind": "ngo", "level": "central"]))
        }
        for id in people {
            try writer.insert(
                try .made(
                    "people", id, ["given_name": id, "sex": "female", "age_basis": "stated", "citizenship": "LA"]))
        }
    }

    private static func referral(_ person: String, _ from: String, _ to: String) -> [String: String] {
        [
            "person": person, "purpose": "services", "from_agency": from, "to_agency": to, "made_on": "2020-05-02",
            "consent": "yes",
        ]
    }

    private static func anything(
        _ number: Int, _ there: [(String, String)], _ random: inout SeededGenerator
    ) -> (String, String, [String: String]) {
        let all = [
            "screenings", "referrals", "referrals", "services", "service_requests", "handovers", "criminal_cases",
            "referral_steps", "referral_steps", "case_steps", "handover_people", "case_victims",
        ]
        while true {
            let register = all.randomElement(using: &random)!
            if let raw = raw(register, number, there, &random) { return (register, "X-\(number)", raw) }
        }
    }

    /// The same record with agencies and people drawn anew; a step is taken back or stands again.
    private static func changed(
        _ register: String, _ before: [String: String], _ there: [(String, String)], _ random: inout SeededGenerator
    ) -> [String: String] {
        guard !register.hasSuffix("_steps") else {
            return before.merging(["withdrawn": before["withdrawn"] == "yes" ? "no" : "yes"]) { $1 }
        }
        return raw(register, 0, there, &random).map { before.merging($0) { $1 } } ?? before
    }

    private static func raw(
        _ register: String, _ number: Int, _ there: [(String, String)], _ random: inout SeededGenerator
    ) -> [String: String]? {
        let (one, other) = (agencies.randomElement(using: &random)!, agencies.randomElement(using: &random)!)
        let person = people.randomElement(using: &random)!
        func some(_ register: String) -> String? {
            there.filter { $0.0 == register }.randomElement(using: &random)?.1
        }
        switch register {
        case "screenings":
            return [
                "person": person, "screened_on": "2020-05-01", "context": "raid", "agency": one, "age_status": "adult",
                "consent": "yes", "form": "core", "form_version": "1",
            ]
        case "referrals": return referral(person, one, other)
        case "services": return ["person": person, "provider": one, "kind": "legal", "started_on": "2020-05-04"]
        case "service_requests":
            return [
                "person": person, "agency": one, "kind": "legal", "requested_on": "2020-05-04", "outcome": "provided",
            ]
        case "handovers":
            return [
                "handed_on": "2020-05-05", "direction": "received", "country": "TH", "from_agency": one,
                "to_agency": other,
            ]
        case "criminal_cases":
            return [
                "number": "\(number)", "reported_on": "2020-05-01", "form": "unspecified", "police": one,
                "prosecutor": one, "court": other,
            ]
        case "referral_steps":
            let step = ["receive", "withdraw_consent", "accept", "decline"].randomElement(using: &random)!
            return some("referrals").map { ["record": $0, "step": step, "taken_on": "2020-05-0\(number % 9 + 1)"] }
        case "case_steps":
            return some("criminal_cases").map {
                ["record": $0, "step": "open", "taken_on": "2020-05-0\(number % 9 + 1)"]
            }
        case "handover_people":
            return some("handovers").map { ["handover": $0, "handed": "victim", "person": person, "child": "no"] }
        case "case_victims": return some("criminal_cases").map { ["criminal_case": $0, "person": person] }
        default: return nil
        }
    }
}
