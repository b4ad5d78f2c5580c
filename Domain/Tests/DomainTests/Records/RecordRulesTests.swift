import Testing

@testable import Domain

@Suite struct RecordRulesTests {
    @Test(arguments: [
        ("services", ["started_on": "2020-05-02", "ended_on": "2020-05-01"], "ends_before_start"),
        ("staff", ["from_day": "2020-05-02", "to_day": "2020-05-01"], "ends_before_start"),
        ("people", ["age_basis": "documented"], "age_needs_basis"),
        ("referrals", ["consent": "no", "purpose": "services"], "referral_needs_consent"),
        ("service_requests", ["outcome": "unmet"], "unmet_needs_reason"),
        ("arrivals", ["returnees": "3", "children": "4"], "children_within_returnees"),
        ("arrivals", ["code": "K7M2Q0"], "batch_code"), ("raids", ["code": "k7m2qx"], "batch_code"),
        ("batch_people", ["number": "1"], "batch_person_names_one"),
        ("batch_people", ["raid": "D-1", "arrival": "B-1"], "batch_person_names_one"),
        ("batch_people", ["raid": "D-1", "screening": "S-1"], "screening_names_person"),
        ("inspections", ["people_present": "5", "women": "3", "men": "3"], "groups_within_present"),
        ("inspections", ["people_present": "5", "foreigners": "6"], "groups_within_present"),
        ("inspections", ["people_present": "5", "people_interviewed": "6"], "interviewed_within_present"),
        ("training_participants", ["participants": "3", "women": "4"], "women_within_participants"),
        ("compensation_orders", ["paid_lak": "5"], "paid_needs_day"), ("statements", [:], "statement_says_something"),
        ("attestations", [:], "attestation_names_one"),
        ("attestations", ["register": "people", "measure": "m"], "attestation_names_one"),
    ])
    func aBrokenRuleIsNamed(code: String, raw: [String: String], rule: String) throws {
        let register = try #require(Register.named(code))
        let broken = RecordRules.broken(by: try values(raw, register), in: register)
        #expect(broken.map(\.what).contains(.rule(rule)))
        #expect(broken.allSatisfy { problem in problem.field.map { register.field($0) != nil } ?? false })
    }

    @Test(arguments: [
        ("services", ["started_on": "2020-05-01", "ended_on": "2020-05-01"]),
        ("services", ["started_on": "2020-05-01"]),
        ("people", ["age_basis": "documented", "birth_date": "2000-01-01"]), ("people", ["age_basis": "stated"]),
        ("referrals", ["consent": "no", "purpose": "child_protection"]), ("referrals", ["consent": "yes"]),
        ("arrivals", ["returnees": "3", "children": "3"]), ("compensation_orders", ["paid_lak": "0"]),
        ("raids", ["code": "K7M2QX"]), ("batch_people", ["raid": "D-1", "person": "P-1", "screening": "S-1"]),
        ("inspections", ["people_present": "5", "women": "3", "men": "1", "children": "1", "people_interviewed": "5"]),
        ("attestations", ["measure": "m"]), ("attestations", ["register": "people"]),
    ])
    func whatKeepsTheRulesPasses(code: String, raw: [String: String]) throws {
        let register = try #require(Register.named(code))
        #expect(RecordRules.broken(by: try values(raw, register), in: register).isEmpty)
    }

    @Test(arguments: [
        ("people", "birth_date"), ("screenings", "screened_on"), ("referrals", "made_on"),
        ("identifications", "opened_on"),
        ("criminal_cases", "reported_on"), ("services", "started_on"), ("calls", "called_on"),
        ("sentences", "imposed_on"), ("inspections", "inspected_on"), ("raids", "raided_on"),
        ("trainings", "held_on"), ("awareness_events", "held_on"), ("committees", "established_on"),
        ("posts", "guidelines_received_on"), ("posts", "guidelines_trained_on"), ("emergencies", "asked_on"),
        ("case_steps", "taken_on"),
    ])
    func whatHappenedLiesNotAhead(code: String, field: String) throws {
        let register = try #require(Register.named(code))
        let today = try #require(Day("2020-05-01"))
        let ahead = RecordRules.ahead([field: .day(today.adding(days: 1))], of: today, in: register)
        #expect(ahead == [Draft.Problem(field: field, .inTheFuture("2020-05-02"))])
        #expect(RecordRules.ahead([field: .day(today)], of: today, in: register).isEmpty)
    }

    @Test(arguments: [("referrals", "due_on"), ("staff", "to_day"), ("staff", "from_day"), ("shelters", "opened_on")])
    func termsAndPlansMayLieAhead(code: String, field: String) throws {
        let register = try #require(Register.named(code))
        let today = try #require(Day("2020-05-01"))
        #expect(RecordRules.ahead([field: .day(today.adding(days: 90))], of: today, in: register).isEmpty)
    }

    @Test func aDraftNamesEveryProblemAtOnce() throws {
        let people = try #require(Register.named("people"))
        let raw = ["given_name": "Mali", "sex": "woman", "citizenship": "XX", "birth_date": "today"]
        guard case .failure(let problems) = Draft.read(raw, for: people) else {
            Issue.record("A bad draft was read")
            return
        }
        #expect(Set(problems.all.map(\.field)) == ["sex", "citizenship", "birth_date", "age_basis"])
    }

    @Test func changesAreFieldCodesInTheRegistersOrder() throws {
        let people = try #require(Register.named("people"))
        let old = Record(people, id: "P-1", ["given_name": .text("Mali"), "sex": .code("female")])
        var new = old
        new.values["sex"] = nil
        new.values["given_name"] = .text("Malee")
        new.values["birth_year"] = .integer(2000)
        #expect(new.changes(from: old) == ["given_name", "sex", "birth_year"])
    }

    @Test(arguments: [
        ("P-1", true), ("", false), ("P 1", false), ("ປ", false), (String(repeating: "x", count: 65), false),
    ])
    func anIdIsVisibleASCII(text: String, isId: Bool) {
        #expect(Record.isId(text) == isId)
    }

    private func values(_ raw: [String: String], _ register: Register) throws -> [String: Value] {
        var values: [String: Value] = [:]
        for (code, text) in raw { values[code] = try #require(register.field(code)).read(text) }
        return values
    }
}
