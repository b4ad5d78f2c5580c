import Domain
import Store
import TestDatabases
import Testing

@testable import Desks

/// People handed over across a border, by their own word, and children by a decision.
@Suite(.sameOnBothDatabases) struct ReturnSafeguardTests {
    private static let handovers = Register.named("handovers")!
    private static let handed = Register.named("handover_people")!

    /// A handover of 20 May 2021 from the department, and three people: an adult, a child, one whose age is in doubt.
    private func office(_ direction: String = "sent") async throws -> TestOffice {
        let test = try await TestOffice.withAgencies()
        try await test.write(as: .commandLine) { work in
            try work.create(Self.handovers, Self.raw(direction), id: "G-1")
            for (id, values) in [
                ("P-ADULT", ["birth_date": "1990-01-01", "age_basis": "documented"]),
                ("P-CHILD", ["birth_date": "2003-05-21", "age_basis": "documented"]),
                ("P-DOUBT", ["birth_year": "1995", "age_basis": "in_doubt"]),
            ] { try work.create(WorkTests.people, WorkTests.person.merging(values) { $1 }, id: id) }
        }
        return test
    }

    private static func raw(_ direction: String) -> [String: String] {
        [
            "handed_on": "2021-05-20", "direction": direction, "country": "TH", "from_agency": "A-ATD",
            "to_agency": "A-LWU",
        ]
    }

    private func problem(_ test: TestOffice, _ values: [String: String], as viewer: Viewer = .noy) async throws
        -> Draft.Problem?
    {
        let raw = ["handover": "G-1", "handed": "victim", "child": "no"].merging(values) { $1 }
        do {
            try await test.write(as: viewer) { try $0.create(Self.handed, raw) }
            return nil
        } catch DeskProblem.fields(let problems) { return problems.first }
    }

    private static let disagreed = Draft.Problem(field: "consent_to_return", .rule("return_needs_agreement"))
    private static let undecided = Draft.Problem(field: "best_interests_on", .rule("child_needs_best_interests"))

    @Test(arguments: [Viewer.noy, .commandLine]) func nobodyIsSentWhoDidNotAgree(viewer: Viewer) async throws {
        let test = try await office()
        for person in ["P-ADULT", "P-CHILD", "P-DOUBT", ""] {
            for child in ["yes", "no"] {
                for word in ["no", ""] {
                    let values = [
                        "person": person, "child": child, "consent_to_return": word, "best_interests_on": "2021-05-01",
                        "best_interests_by": "A-LWU",
                    ]
                    #expect(try await problem(test, values, as: viewer) == Self.disagreed, "\(values)")
                }
            }
        }
        #expect(try await problem(test, ["person": "P-ADULT", "consent_to_return": "yes"], as: viewer) == nil)
    }

    @Test func aChildIsSentOnlyAfterADecisionOnItsBestInterestsWhateverTheFormSays() async throws {
        let test = try await office()
        for (person, child) in [("P-CHILD", "no"), ("P-DOUBT", "no"), ("P-ADULT", "yes"), ("", "yes")] {
            let values = ["person": person, "child": child, "consent_to_return": "yes"]
            #expect(try await problem(test, values) == Self.undecided, "\(person) \(child)")
            let late = values.merging(["best_interests_on": "2021-05-21", "best_interests_by": "A-LWU"]) { $1 }
            #expect(try await problem(test, late) == Self.undecided, "decided afterwards")
            let decided = values.merging(["best_interests_on": "2021-05-20", "best_interests_by": "A-LWU"]) { $1 }
            #expect(try await problem(test, decided) == nil)
        }
        let nobodys = [
            "person": "P-CHILD", "child": "yes", "consent_to_return": "yes", "best_interests_on": "2021-05-01",
        ]
        #expect(
            try await problem(test, nobodys) == .init(field: "best_interests_by", .rule("best_interests_by_whom")))
    }

    /// Content says who decides (`Content/roles/agencies.yaml`).
    @Test(arguments: [Viewer.noy, .commandLine])
    func theDecisionIsThatOfAnAgencyThatDecidesOnChildren(viewer: Viewer) async throws {
        let test = try await office()
        let values = [
            "person": "P-CHILD", "child": "yes", "consent_to_return": "yes", "best_interests_on": "2021-05-01",
        ]
        for agency in ["A-ATD", "A-NGO", "A-IMM"] {
            #expect(
                try await problem(test, values.merging(["best_interests_by": agency]) { $1 }, as: viewer)
                    == .init(field: "best_interests_by", .notOfKind(["labour_ministry", "womens_union"])), "\(agency)")
        }
        #expect(try await problem(test, values.merging(["best_interests_by": "A-LWU"]) { $1 }, as: viewer) == nil)
    }

    @Test func aChildIsAskedAlsoAsASuspectAndAnAdultSuspectIsNot() async throws {
        let test = try await office()
        #expect(try await problem(test, ["handed": "suspect", "child": "yes"]) == Self.disagreed)
        #expect(try await problem(test, ["handed": "suspect", "person": "P-ADULT"]) == Self.disagreed)
        #expect(try await problem(test, ["handed": "suspect"]) == nil)
    }

    @Test func whatPeopleSayWhoWereSentHereIsWrittenDownAsItIs() async throws {
        let test = try await office("received")
        for word in ["no", "", "yes"] {
            #expect(try await problem(test, ["person": "P-CHILD", "child": "yes", "consent_to_return": word]) == nil)
        }
        // But not turned round afterwards.
        do {
            try await test.write(as: .noy) { try $0.correct(Self.handovers, "G-1", version: 1, Self.raw("sent")) }
            Issue.record("turned round")
        } catch DeskProblem.fields(let problems) { #expect(problems.map(\.field) == ["direction"]) }
    }

    @Test func aWordIsNotTakenBackWhereItLetSomebodyBeSent() async throws {
        let test = try await office()
        let raw = [
            "handover": "G-1", "handed": "victim", "child": "no", "person": "P-ADULT", "consent_to_return": "yes",
        ]
        let id = try await test.write(as: .noy) { try $0.create(Self.handed, raw).id }
        do {
            try await test.write(as: .noy) {
                try $0.correct(Self.handed, id, version: 1, raw.merging(["consent_to_return": "no"]) { $1 })
            }
            Issue.record("taken back")
        } catch DeskProblem.fields(let problems) { #expect(problems == [Self.disagreed]) }
    }

    @Test func aHandoverNamesTheAgencyHere() async throws {
        let test = try await office()
        for (direction, field) in [("received", "to_agency"), ("sent", "from_agency")] {
            let raw = Self.raw(direction).merging([field: ""]) { $1 }
            do {
                try await test.write(as: .commandLine) { try $0.create(Self.handovers, raw) }
                Issue.record("\(direction)")
            } catch DeskProblem.fields(let problems) {
                #expect(problems == [.init(field: field, .rule("handover_names_ours"))])
            }
        }
    }
}
