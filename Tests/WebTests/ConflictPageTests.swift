import Desks
import Domain
import Store
import TestDatabases
import Testing

@testable import Web

/// Sight of a record is an opening, wherever it happens.
@Suite(.sameOnBothDatabases) struct ConflictPageTests {
    private static let typed: KeyValuePairs = [
        "version": "99", "given_name": "Dokkeo", "sex": "female", "age_basis": "stated", "citizenship": "TH",
    ]

    private func openings(_ country: SmallCountry, _ person: String) async throws -> Int {
        try await country.office.database.read {
            try $0.integer("SELECT count(*) FROM ledger WHERE act = 'read' AND record = \(person)") ?? 0
        }
    }

    @Test func aStaleVersionShowsTheRecordOnlyWithItsLeaf() async throws {
        let country = try await SmallCountry()
        let way = try await country.malaiIsReferred()
        try await country.visited { visitor in
            let before = try await openings(country, way.person)
            let answer = try await visitor.post(
                "/registers/people/\(way.person)/correct", as: "noy", Self.typed)
            #expect(answer.status == .conflict)
            #expect(answer.body.contains("Malai") && answer.body.contains("Dokkeo"))
            #expect(try await openings(country, way.person) == before + 1)
        }
    }

    @Test func atTheDaysLimitItShowsWhatWasTypedAndNothingElse() async throws {
        let limits = BrowsingLimits(most: [.opened: 1, .listed: 1000, .searches: 9, .exports: 9], noticeAtPercent: 100)
        let country = try await SmallCountry(limits: limits)
        let way = try await country.malaiIsReferred()
        try await country.visited { visitor in
            #expect(try await visitor.get("/people/\(way.person)", as: "noy").status == .ok)
            let before = try await openings(country, way.person)
            for language in ["en", "lo"] {
                let answer = try await visitor.post(
                    "/registers/people/\(way.person)/correct", as: "noy", in: language, Self.typed)
                #expect(answer.status == .tooManyRequests)
                #expect(answer.body.contains("Dokkeo"), "nothing typed is lost")
                #expect(!answer.body.contains("Malai"))
                #expect(!answer.body.contains("⟦"))
            }
            #expect(try await openings(country, way.person) == before)
        }
    }

    /// Which of two values a correction is refused for tells the other: no answer differs without a leaf.
    @Test func whyACorrectionComesTooLateIsSaidToWhoHasOpenedTheRecord() async throws {
        let country = try await SmallCountry()
        let way = try await country.malaiIsReferred()
        let path = "/registers/screenings/\(way.screening)/correct"
        try await country.visited { visitor in
            for consent in ["yes", "no"] {
                let before = try await openings(country, way.screening)
                let stale = try await visitor.post(path, as: "noy", ["version": "99", "consent": consent])
                #expect(stale.status == .conflict && !stale.body.contains("be corrected here any more"), "\(consent)")
                #expect(try await openings(country, way.screening) == before + 1, "\(consent)")
            }
            let before = try await openings(country, way.screening)
            let late = try await visitor.post(path, as: "noy", ["version": "1", "consent": "no"])
            #expect(late.status == .unprocessableContent && late.body.contains("be corrected here any more"))
            #expect(try await openings(country, way.screening) == before + 1)
        }
    }

    @Test func atTheDaysLimitTheFormKeepsWhatWasTypedAndTheReasonIsNotSaid() async throws {
        let limits = BrowsingLimits(most: [.opened: 1, .searches: 9, .exports: 9], noticeAtPercent: 100)
        let country = try await SmallCountry(limits: limits)
        let way = try await country.malaiIsReferred()
        try await country.visited { visitor in
            #expect(try await visitor.get("/people/\(way.person)", as: "noy").status == .ok)
            for language in ["en", "lo"] {
                let late = try await visitor.post(
                    "/registers/screenings/\(way.screening)/correct", as: "noy", in: language,
                    ["version": "1", "consent": "no", "language": "thai"])
                #expect(late.status == .tooManyRequests)
                #expect(late.body.contains("name=\"consent\""), "nothing typed is lost")
                #expect(!late.body.contains("be corrected here any more") && !late.body.contains("⟦"))
            }
            #expect(try await openings(country, way.screening) == 0)
        }
    }

    @Test func aSealedAddressStandsInNoConflict() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            // Sealed to the women's union by a member who can open it.
            let made = try await visitor.post(
                "/registers/shelters", as: "dala",
                ["name_en": "House", "agency": "A-LWU", "government": "yes", "address": "Behind the temple"])
            #expect(made.status == .seeOther)
            let stale = try await visitor.post(
                "/registers/shelters/\(made.madeId)/correct", as: "dala",
                ["version": "9", "name_en": "House", "agency": "A-LWU", "government": "yes", "address": "At the river"])
            #expect(stale.status == .conflict)
            #expect(stale.body.contains("At the river") && !stale.body.contains("Behind the temple"))
            #expect(stale.body.contains("Sealed. Open the record to read it."))
        }
    }

    @Test func aStaleRemarkIsShownAgainAndOverwritesNothing() async throws {
        let country = try await SmallCountry()
        let way = try await country.malaiIsReferred()
        try await country.visited { visitor in
            let path = "/screenings/\(way.screening)/remark"
            let stale = try await visitor.post(path, as: "kham", ["version": "9", "remark": "She is afraid."])
            #expect(stale.status == .conflict)
            #expect(stale.body.contains("She is afraid."))
            let answer = try await visitor.post(path, as: "kham", ["version": "1", "remark": "She is afraid."])
            #expect(answer.status == .seeOther)
        }
    }

    @Test func aFormAboutSomebodyShowsTheirNameWithItsLeaf() async throws {
        let country = try await SmallCountry()
        let way = try await country.malaiIsReferred()
        try await country.visited { visitor in
            let before = try await openings(country, way.person)
            let form = try await visitor.get("/screenings/new?person=\(way.person)&change=yes", as: "noy")
            #expect(form.body.contains("Malai"))
            #expect(try await openings(country, way.person) == before + 1)
            #expect(try await visitor.get("/screenings/new?person=\(way.person)", as: "boun").status == .notFound)
        }
    }

    /// A list with every field is as good as a file, whichever route gives it out.
    @Test func aListForProgramsAsksForAProofAsAFileDoes() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            let given = try await visitor.get("/data/people", as: "noy")
            #expect(given.status == .ok)
            country.clock.move(seconds: Session.provedSeconds)
            let asked = try await visitor.get("/data/people", as: "noy")
            #expect(asked.location == "/account/prove?back=/data/people")
            let places = try await visitor.get("/data/places", as: "noy")
            #expect(places.status == .ok)
        }
    }

    @Test func aRoleThatAnAgencyDoesNotHoldIsRefusedAtItsField() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            for (language, words) in [("en", "does not hold this role"), ("lo", "ໜ່ວຍງານປະເພດນີ້ບໍ່ມີບົດບາດນີ້")] {
                let answer = try await visitor.post(
                    "/staff/U-ANONG/move", as: "thip", in: language,
                    ["version": "1", "name": "Anong", "role": "lwu", "agency": "A-NGO", "from_day": "2020-01-01"])
                #expect(answer.status == .unprocessableContent)
                #expect(answer.body.contains(words))
            }
            let signedIn = try await visitor.get("/people", as: "dala")
            #expect(signedIn.status == .ok)
            try await country.office.database.write {
                try $0.run("UPDATE agencies SET kind = 'ngo' WHERE id = 'A-LWU'")
            }
            #expect(try await visitor.get("/staff/U-DALA", as: "thip").body.contains("nobody can sign in with it"))
            #expect(try await visitor.get("/people", as: "dala").location.hasPrefix("/sign-in"))
        }
    }

    @Test func aBatchOfAnotherAgencyLooksLikeNone() async throws {
        let country = try await SmallCountry()
        try await country.write(as: "kham") { work in
            _ = try work.openBatch(
                .arrival, code: "K7M2QX", ["arrived_on": "2021-03-14", "from_country": "TH", "returnees": "4"])
        }
        try await country.visited { visitor in
            var answers: Set<String> = []
            for code in ["K7M2QX", "K7M2QY"] {
                for path in ["/batches/\(code)", "/batches/\(code)/cards", "/batches/\(code)?number=1"] {
                    answers.insert(try await visitor.get(path, as: "boun").body)
                }
                answers.insert(try await visitor.post("/batches/\(code)/1", as: "boun", ["step": "left"]).body)
            }
            #expect(answers.count == 1)
            for code in ["K7M2QX", "K7M2QY"] {
                let made = try await visitor.post(
                    "/registers/arrivals", as: "boun",
                    ["arrived_on": "2021-03-14", "from_country": "TH", "returnees": "2", "code": code])
                #expect(made.status == .seeOther, "\(code)")
            }
            #expect(try await visitor.get("/batches/K7M2QX", as: "kham").status == .ok)
        }
    }
}
