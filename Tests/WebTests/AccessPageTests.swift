import Desks
import Domain
import Store
import TestDatabases
import Testing

@testable import Web

/// The pages of access as their users go through them.
@Suite(.sameOnBothDatabases) struct AccessPageTests {
    /// Malai, who is a victim in a case of the prosecutor's.
    private func country() async throws -> (SmallCountry, SmallCountry.Way) {
        let country = try await SmallCountry()
        let way = try await country.malaiIsReferred()
        try await country.office.write(as: .commandLine) { work in
            let raw = [
                "number": "1/21", "reported_on": "2021-03-11", "form": "labour_trafficking", "police": "A-ATD",
                "prosecutor": "A-OPP",
            ]
            _ = try work.create(Register.named("criminal_cases")!, raw, id: "C-1")
            _ = try work.create(
                Register.named("case_victims")!, ["criminal_case": "C-1", "person": way.person], id: "Y-1")
        }
        return (country, way)
    }

    @Test func aDisclosureGoesFromThePersonsPageToTheNamedFields() async throws {
        let (country, way) = try await country()
        try await country.visited { visitor in
            let person = try await visitor.get("/people/\(way.person)", as: "bounmy")
            #expect(person.body.contains("/disclosures/new?person=\(way.person)"))
            let form = try await visitor.get("/disclosures/new?person=\(way.person)", as: "bounmy")
            for never in ["value=\"answers\"", "value=\"remark\"", "value=\"signs\"", "value=\"summary\""] {
                #expect(!form.body.contains(never), "\(never)")
            }
            let asked: KeyValuePairs = [
                "person": way.person, "criminal_case": "C-1", "fields.screenings": "screened_on", "purpose": "trial",
                "basis": "law", "article": "Law of 2015", "reason": "For the trial.", "expires_on": "2021-06-01",
            ]
            let sent = try await visitor.post("/disclosures", as: "bounmy", asked)
            #expect(sent.status == .seeOther)
            let page = sent.location
            #expect(try await visitor.get(page, as: "bounmy").body.contains("Protection has not answered yet"))
            let answer = try await visitor.get(page, as: "noy")
            #expect(answer.body.contains("value=\"\(way.screening)\""))
            let approved = try await visitor.post(
                page + "/steps", as: "noy", ["step": "approve", "approve.subject": way.screening])
            #expect(approved.status == .seeOther)
            let read = try await visitor.get(page, as: "bounmy")
            #expect(read.body.contains("10 March 2021"))
            #expect(!read.body.contains("Trafficking"), "nothing of the screening but its day")
            // The women's union has nothing to do with her, nor has the court.
            for user in ["dala", "sengdao", "keo", "thip"] {
                #expect(try await visitor.get(page, as: user).status == .notFound, "\(user)")
            }
        }
    }

    @Test func anExclusionIsMadeOnThePersonsPageAndHoldsAtOnce() async throws {
        let (country, way) = try await country()
        try await country.visited { visitor in
            let address = "/registers/exclusions/new?person=\(way.person)&back=/people/\(way.person)"
            let person = try await visitor.get("/people/\(way.person)", as: "noy")
            #expect(person.body.contains(address.replacing("&", with: "&amp;")))
            let form = try await visitor.get(address, as: "noy")
            for name in ["staff", "post", "reason"] { #expect(form.body.contains("name=\"\(name)\""), "\(name)") }
            for name in ["asked_at", "confirmed_by", "made_by", "lifted_on"] {
                #expect(!form.body.contains("name=\"\(name)\""), "\(name)")
            }
            #expect(try await visitor.get("/people/\(way.person)", as: "kham").status == .ok)
            let made = try await visitor.post(
                "/registers/exclusions", as: "noy",
                ["person": way.person, "staff": "U-KHAM", "reason": "A relative of the suspect."])
            #expect(made.status == .seeOther)
            let nothing = try await visitor.get("/people/NOT-THERE", as: "kham")
            for path in [
                "/people/\(way.person)", "/screenings/\(way.screening)", "/referrals/\(way.referral)", made.location,
                "/exclusions/\(made.madeId)",
            ] {
                let answer = try await visitor.get(path, as: "kham")
                #expect(answer.status == .notFound, "\(path)")
                #expect(answer.body == nothing.body, "\(path)")
            }
        }
    }

    @Test(arguments: ["en", "lo"])
    func anExclusionIsConfirmedByAPeerEndedByWhoAskedAndSeenByOversight(language: String) async throws {
        let (country, way) = try await country()
        try await country.office.write(as: .commandLine) { work in
            _ = try work.create(
                Register.named("services")!,
                ["person": way.person, "provider": "A-LWU", "kind": "shelter", "started_on": "2021-03-10"])
        }
        try await country.visited { visitor in
            let made = try await visitor.post(
                "/registers/exclusions", as: "noy",
                ["person": way.person, "staff": "U-KHAM", "reason": "A relative of the suspect."])
            let page = "/exclusions/\(made.madeId)"
            let list = try await visitor.get("/exclusions", as: "dala", in: language)
            #expect(list.body.contains("href=\"\(page)\"") && !list.body.contains("A relative"))
            let read = try await visitor.get(page, as: "dala", in: language)
            #expect(read.body.contains("A relative of the suspect.") && read.body.contains("/people/\(way.person)"))
            #expect(!read.body.contains("⟦"))
            #expect(try await visitor.post(page + "/confirm", as: "noy").status == .conflict)
            for user in ["boun", "keo", "bounmy", "thip"] {
                #expect(try await visitor.post(page + "/confirm", as: user).status == .notFound, "\(user)")
                #expect(try await visitor.get(page, as: user).status == .notFound, "\(user)")
            }
            #expect(try await visitor.post(page + "/confirm", as: "dala").status == .seeOther)
            #expect(try await visitor.get("/people/\(way.person)", as: "kham").status == .notFound)
            let all = try await visitor.get("/exclusions-review", as: "keo", in: language)
            #expect(all.status == .ok && all.body.contains("U-KHAM") && !all.body.contains("⟦"))
            #expect(!all.body.contains(way.person) && !all.body.contains("A relative"))
            #expect(try await visitor.get("/exclusions-review", as: "noy").status == .notFound)
            let own = try await visitor.get("/exclusions", as: "noy", in: language)
            let end = try #require(own.body.firstMatch(of: /exclusions\/(XC-[0-9A-Z]+)\/end/)?.output.1)
            #expect(try await visitor.post("/exclusions/\(end)/end", as: "dala").status == .notFound)
            #expect(try await visitor.post("/exclusions/\(end)/end", as: "noy").status == .seeOther)
            #expect(try await visitor.get("/people/\(way.person)", as: "kham").status == .ok)
        }
    }

    /// Somebody of the department asks that they be excluded themselves, so many hours ago.
    private func excludeNoy(_ country: SmallCountry, _ person: String, hoursAgo: Int) async throws -> String {
        country.clock.set(ahead: -hoursAgo * 3600)
        defer { country.clock.set(ahead: hoursAgo * 3600) }
        return try await country.office.write(as: Self.noy) { work in
            let raw = ["person": person, "staff": "U-NOY", "reason": "Kin."]
            return try work.create(Register.named("exclusions")!, raw).id
        }
    }

    private static let noy = Viewer(staff: "U-NOY", name: "", role: .atd, agency: "A-ATD", province: nil)

    @Test(arguments: [1, 73])
    func noPageShowsAnExclusionToSomebodyItNames(hoursAgo: Int) async throws {
        let (country, way) = try await country()
        try await country.office.write(as: .commandLine) {
            _ = try $0.create(
                Register.named("identifications")!,
                ["person": way.person, "opened_on": "2021-01-01", "child": "no", "staff": "U-NOY"])
        }
        let id = try await excludeNoy(country, way.person, hoursAgo: hoursAgo)
        try await country.visited { visitor in
            let nothing = try await visitor.get("/people/NOT-THERE", as: "noy")
            let person = try await visitor.get("/people/\(way.person)", as: "noy")
            #expect(person.status == .ok, "it waits, since they have her identification in charge, or lapsed")
            for path in ["/registers/exclusions/\(id)", "/exclusions/\(id)"] {
                let answer = try await visitor.get(path, as: "noy")
                #expect(answer.status == .notFound && answer.body == nothing.body, "\(path)")
            }
            #expect(try await visitor.get("/data/exclusions/\(id)", as: "noy").status == .notFound)
            for path in ["/registers/exclusions", "/data/exclusions", "/exclusions"] {
                let answer = try await visitor.get(path, as: "noy")
                #expect(answer.status == .ok && !answer.body.contains(id), "\(path)")
            }
            #expect(try await visitor.post("/exclusions/\(id)/end", as: "noy").status == .notFound)
            #expect(try await visitor.get("/exclusions-review", as: "keo").body.contains(id))
        }
    }

    @Test func oversightsListAndTheAgencysOwnAreLeafedThrough() async throws {
        let (country, way) = try await country()
        let ids = try await country.office.write(as: .commandLine) { work in
            try (0..<51).map { _ in
                let raw = ["person": way.person, "staff": "U-KHAM", "reason": "Kin.", "made_by": "A-ATD"]
                return try work.create(Register.named("exclusions")!, raw).id
            }
        }
        try await country.visited { visitor in
            for (path, user) in [("/exclusions-review", "keo"), ("/exclusions", "noy")] {
                let first = try await visitor.get(path, as: user)
                let second = try await visitor.get(path + "?page=2", as: user)
                #expect(first.body.contains("\(path)?page=2") && !first.body.contains(ids[0]), "\(path)")
                #expect(second.body.contains(ids[0]) && !second.body.contains(ids[1]), "\(path)")
            }
        }
    }

    @Test func anAdmissionIsRefusedWithItsReason() async throws {
        let (country, way) = try await country()
        try await country.visited { visitor in
            let asked: KeyValuePairs = [
                "person": way.person, "criminal_case": "C-1", "fields.screenings": "answers", "purpose": "trial",
                "basis": "law", "article": "Law of 2015", "reason": "For the trial.", "expires_on": "2021-06-01",
            ]
            let sent = try await visitor.post("/disclosures", as: "bounmy", asked)
            #expect(sent.status == .conflict)
            #expect(sent.body.contains("told of themselves"))
        }
    }

    @Test func anEmergencyIsAskedForLetAndReviewed() async throws {
        let (country, way) = try await country()
        try await country.visited { visitor in
            let path = "/people/\(way.person)"
            #expect(try await visitor.get(path, as: "dala").status == .notFound)
            let asked = try await visitor.post(
                "/emergencies", as: "dala", ["register": "people", "record": way.person, "reason": "She is followed."])
            #expect(asked.status == .seeOther)
            let waiting = try await visitor.get("/emergencies", as: "noy")
            #expect(waiting.body.contains("She is followed."))
            #expect(!(try await visitor.get("/emergencies", as: "anong")).body.contains("She is followed."))
            let id = try #require(waiting.body.firstMatch(of: /emergencies\/(EM-[0-9A-Z]+)\/approve/)?.output.1)
            #expect(try await visitor.post("/emergencies/\(id)/approve", as: "dala").status == .conflict)
            #expect(try await visitor.post("/emergencies/\(id)/approve", as: "noy").status == .seeOther)
            let opened = try await visitor.get(path, as: "dala")
            #expect(opened.status == .ok)
            #expect(opened.body.contains("Malai"))
            let oversight = try await visitor.get("/emergencies", as: "keo")
            #expect(oversight.body.contains(way.person))
            #expect(!oversight.body.contains("Malai"))
            let reviewed = try await visitor.post(
                "/emergencies/\(id)/review", as: "keo", ["finding": "justified", "review": "She was in danger."])
            #expect(reviewed.status == .seeOther)
        }
    }

    /// Who is told of an exclusion by a refusal leaves a leaf, and oversight sees that somebody tried.
    @Test(arguments: ["en", "lo"]) func aRefusedApprovalIsSeenByOversightAndNotByWhoAsked(language: String) async throws
    {
        let (country, way) = try await country()
        let words = ["en": "an exclusion keeps who asked", "lo": "ຜູ້ຂໍຖືກກັນອອກຈາກບັນທຶກນີ້"][language]!
        try await country.visited { visitor in
            _ = try await visitor.post(
                "/emergencies", as: "dala", ["register": "people", "record": way.person, "reason": "She is followed."])
            let asked = try await visitor.get("/emergencies", as: "dala", in: language).body
            let made = try await visitor.post(
                "/registers/exclusions", as: "kham", ["person": way.person, "staff": "U-DALA", "reason": "Kin."])
            #expect(made.status == .seeOther)
            let waiting = try await visitor.get("/emergencies", as: "noy")
            let id = try #require(waiting.body.firstMatch(of: /emergencies\/(EM-[0-9A-Z]+)\/approve/)?.output.1)
            #expect(!(try await visitor.get("/emergencies", as: "keo", in: language)).body.contains(words))
            #expect(try await visitor.post("/emergencies/\(id)/approve", as: "noy").status == .conflict)
            let leaves = try await country.office.database.read {
                try $0.rows("SELECT staff, purpose FROM ledger WHERE act = 'refuse' AND record = \(String(id))")
            }
            #expect(leaves.map { $0.text("staff") } == ["U-NOY"])
            #expect(leaves.map { $0.text("purpose") } == ["asker_excluded"])
            let seen = try await visitor.get("/emergencies", as: "keo", in: language)
            #expect(seen.body.contains(words) && !seen.body.contains("⟦"))
            #expect(try await visitor.get("/emergencies", as: "dala", in: language).body == asked)
            #expect(!(try await visitor.get("/emergencies", as: "noy", in: language)).body.contains(words))
        }
    }

    @Test func whoComesNearTheLimitIsToldAndAtTheLimitStopped() async throws {
        let limits = BrowsingLimits(most: [.opened: 5, .listed: 1000, .searches: 2, .exports: 1], noticeAtPercent: 80)
        let country = try await SmallCountry(limits: limits)
        let way = try await country.malaiIsReferred()
        try await country.visited { visitor in
            let path = "/people/\(way.person)"
            for opening in 1...5 {
                let answer = try await visitor.get(path, as: "noy")
                #expect(answer.status == .ok, "\(opening)")
                #expect(answer.body.contains("that one person opens in a day") == (opening > 4), "\(opening)")
            }
            let stopped = try await visitor.get(path, as: "noy")
            #expect(stopped.status == .tooManyRequests)
            #expect(!stopped.body.contains("Malai"))
            #expect(stopped.body.contains("ask a colleague"))
            for other in ["/data/people/\(way.person)", "/registers/people/\(way.person)"] {
                #expect(try await visitor.get(other, as: "noy").status == .tooManyRequests, "\(other)")
            }
            for _ in 1...2 { _ = try await visitor.get("/people?q=a", as: "noy") }
            #expect(try await visitor.get("/data/people?q=Malai", as: "noy").status == .tooManyRequests)
            #expect(try await visitor.get("/registers/people/export", as: "noy").status == .ok)
            #expect(try await visitor.get("/data/people", as: "noy").status == .tooManyRequests)
            #expect(try await visitor.get("/browsing", as: "keo").body.contains("Limit reached"))
        }
    }

    @Test func theInvitedJoinAndSignIn() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            let made = try await visitor.post(
                "/staff", as: "thip",
                ["name": "Vanh", "role": "officer", "agency": "A-IMM", "from_day": "2021-03-01", "username": "vanh"])
            #expect(made.status == .ok)
            let code = try #require(made.body.firstMatch(of: /<code>([0-9A-Z-]{24})<\/code>/)?.output.1)
            let wrong = try await visitor.post(
                "/join", as: nil,
                [
                    "username": "vanh", "code": "0000", "passphrase": "a passphrase of my own",
                    "again": "a passphrase of my own",
                ])
            #expect(wrong.status == .unprocessableContent)
            let joined = try await visitor.post(
                "/join", as: nil,
                [
                    "username": "vanh", "code": String(code), "passphrase": "a passphrase of my own",
                    "again": "a passphrase of my own",
                ])
            #expect(joined.location == "/sign-in")
            let signedIn = try await visitor.post(
                "/sign-in", as: nil, ["username": "vanh", "password": "a passphrase of my own"])
            #expect(signedIn.status == .seeOther)
        }
    }

    @Test(arguments: ["en", "lo"]) func noPageLacksAText(language: String) async throws {
        let (country, way) = try await country()
        try await country.visited { visitor in
            for (user, paths) in [
                "bounmy": ["/disclosures", "/disclosures/new", "/people/\(way.person)"],
                "noy": ["/disclosures", "/emergencies", "/registers/exclusions/new", "/registers/consents/new"],
                "keo": ["/", "/emergencies", "/browsing"], "thip": ["/", "/staff", "/staff/new", "/staff/U-KHAM"],
            ] {
                for path in paths {
                    let page = try await visitor.get(path, as: user, in: language)
                    #expect(page.status == .ok, "\(path)")
                    #expect(!page.body.contains("⟦"), "\(path)")
                }
            }
            let join = try await visitor.get("/join", as: nil, in: language)
            #expect(join.status == .ok)
            #expect(!join.body.contains("⟦"))
        }
    }
}
