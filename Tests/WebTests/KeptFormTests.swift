import Desks
import Domain
import HTTPTypes
import Hummingbird
import Store
import TestCountry
import TestDatabases
import Testing
import Vault

@testable import Web

/// A form that is sent while its owner is not signed in comes back to them, and to nobody else.
@Suite(.sameOnBothDatabases) struct KeptFormTests {
    private static let typed = "Typedbeforetheend"
    private static let password = "a long pass phrase"

    /// What is typed on pages that show their own form again, beside the field that holds `typed`.
    private static let fields: [String: (field: String, others: KeyValuePairs<String, String>)] = [
        "/registers/:register": ("given_name", ["sex": "female", "back": "/people"]),
        "/screenings": ("remark", ["context": "returnee", "age_status": "adult", "consent": "yes"]),
        "/cases": ("summary", ["number": "2021-1"]),
        "/disclosures": ("reason", ["person": "P-1"]),
        "/staff": ("name", ["username": "new"]),
    ]

    private func mark(_ user: String, _ country: SmallCountry) throws -> String {
        try #require(try country.office.vault.session().mark(ofStaff: Cast.named(user).staff))
    }

    /// The hidden field that carries the form on.
    private static func kept(_ body: String) -> String? {
        body.firstMatch(of: /name="kept" value="([^"]*)"/).map { String($0.1) }
    }

    private func leaves(_ country: SmallCountry) async throws -> Int {
        try await country.office.database.read { connection in
            try connection.integer(
                "SELECT count(*) FROM ledger WHERE act IN ('create', 'correct') AND register <> 'accounts'") ?? 0
        }
    }

    @Test func everyFormOfTheSiteComesBackToItsOwnerAndToNobodyElse() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            var secret: [String] = []
            for route in Routes.all where route.method == .post && !route.isData {
                guard case .acting = route.answerer else { continue }
                guard !route.isSecret else {
                    secret.append(route.path)
                    continue
                }
                let path = route.path.replacing(":register", with: "people").replacing(
                    ":step", with: "open_investigation"
                )
                .split(separator: "/").map { $0.hasPrefix(":") ? "X-1" : String($0) }
                .reduce("") { $0 + "/" + $1 }
                let owner = try #require(
                    Cast.all.first { member in
                        route.rule.admits(country.viewer(member.user), register: "people")
                            && (route.path != "/registers/:register" || member.role == .officer)
                    }?.user, "nobody may send \(route.path)")
                let (field, others) = Self.fields[route.path] ?? ("reason", ["step": "x"])
                let sent = KeyValuePairs<String, String>(
                    dictionaryLiteral: (field, Self.typed), (FormOwner.field, try self.mark(owner, country)))
                let before = try await self.leaves(country)
                let form = Visitor.encoded(sent) + "&" + Visitor.encoded(others)
                let asked = try await visitor.post(path, as: nil, form: form)
                #expect(asked.status == .ok && asked.body.contains("action=\"/sign-in\""), "\(route.path)")
                #expect(!asked.body.contains(Self.typed) && !asked.headers.contains { $0.value.contains(Self.typed) })
                let kept = try #require(Self.kept(asked.body), "\(route.path)")
                let other = owner == "keo" ? "noy" : "keo"
                let elses = try await visitor.post(
                    "/sign-in", as: nil, ["username": other, "password": Self.password, "kept": kept])
                #expect(!elses.body.contains(Self.typed), "\(other) sees \(route.path)")
                #expect(Self.kept(elses.body) == kept, "it waits no longer: \(route.path)")
                let again = try await visitor.post(
                    "/sign-in", as: nil, ["username": owner, "password": Self.password, "kept": kept])
                #expect(again.status == .ok, "\(route.path): \(again.status)")
                #expect(again.headers[.setCookie]?.contains(SessionCookie.name) == true)
                #expect(again.body.contains("action=\"\(path)\""), "\(route.path) is not sent to its own address")
                #expect(again.body.contains(Self.typed), "\(route.path) lost what was typed")
                #expect(again.body.contains("Not saved yet"), "\(route.path)")
                #expect(try await self.leaves(country) == before, "\(route.path) was saved unasked")
            }
            #expect(secret == ["/account/passphrase", "/account/factor", "/account/prove", "/account/stay"])
        }
    }

    @Test func aScreeningComesBackWithItsAnswersAndIsSavedOnceByItsOfficer() async throws {
        let country = try await SmallCountry()
        let question = try #require(country.office.content.form(for: "returnee")?.questions.first?.code)
        try await country.visited { visitor in
            let page = try await visitor.get(
                "/screenings/new?context=returnee&age_status=adult&consent=yes&person=", as: "kham")
            let whose = try #require(page.body.firstMatch(of: /name="whose" value="([^"]*)"/).map { String($0.1) })
            #expect(whose == (try self.mark("kham", country)))
            let form: KeyValuePairs = [
                "whose": whose, "context": "returnee", "age_status": "adult", "consent": "yes", "language": "lo",
                "screened_on": "2021-03-15", "given_name": Self.typed, "sex": "female", "age_basis": "stated",
                "citizenship": "LA", question: "yes", "remark": "two\nlines & more",
            ]
            country.clock.move(seconds: 16 * 60)
            let asked = try await visitor.post("/screenings", as: "kham", form)
            let kept = try #require(Self.kept(asked.body))
            let wrong = try await visitor.post(
                "/sign-in", as: nil, ["username": "kham", "password": "not this one at all", "kept": kept])
            #expect(Self.kept(wrong.body) == kept, "a mistyped passphrase must not lose it")
            let back = try await visitor.post(
                "/sign-in", as: nil, ["username": "kham", "password": Self.password, "kept": kept])
            #expect(back.body.contains("action=\"/screenings\"") && back.body.contains("value=\"\(Self.typed)\""))
            #expect(back.body.contains("two\nlines &amp; more"))
            #expect(
                back.body.contains("name=\"\(question)\" value=\"yes\" checked")
                    || back.body.contains("value=\"yes\" checked"))
            let count = try await country.office.read(as: .commandLine) {
                try $0.count(RecordQuery(Register.named("screenings")!)).number
            }
            #expect(count == 0)
        }
    }

    @Test func whatIsCorrectedOrReferredComesBackOnItsOwnPage() async throws {
        let country = try await SmallCountry()
        _ = try await country.write(as: "kham") { work in
            try work.create(
                Register.named("people")!,
                ["given_name": "Standing", "sex": "female", "age_basis": "stated", "citizenship": "LA"], id: "P-1")
        }
        try await country.visited { visitor in
            let whose = try self.mark("kham", country)
            for (path, field, says) in [
                ("/registers/people/P-1/correct", "given_name", "name=\"version\" value=\"1\""),
                ("/people/P-1/refer", "message", "Send the referral"),
            ] {
                let asked = try await visitor.post(
                    path, as: nil, [field: Self.typed, "version": "1", "whose": whose, "consent": "yes"])
                let back = try await visitor.post(
                    "/sign-in", as: nil,
                    ["username": "kham", "password": Self.password, "kept": try #require(Self.kept(asked.body))])
                #expect(back.body.contains("action=\"\(path)\"") && back.body.contains(Self.typed), "\(path)")
                #expect(back.body.contains(says) || back.body.contains("Not saved yet"), "\(path)")
            }
            let standing = try await country.office.read(as: .commandLine) {
                try $0.find(Register.named("people")!, "P-1")?.record
            }
            #expect(standing?.version == 1 && standing?.text("given_name") == "Standing")
        }
    }

    @Test func aFormOfSomebodyElsesPageIsNotSavedInOnesOwnName() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            let sent: KeyValuePairs = [
                "given_name": Self.typed, "sex": "female", "age_basis": "stated", "citizenship": "LA",
                "whose": try self.mark("kham", country),
            ]
            let refused = try await visitor.post("/registers/people", as: "boun", sent)
            #expect(refused.status == .conflict && !refused.body.contains(Self.typed))
            let kept = try #require(Self.kept(refused.body))
            let out = try await visitor.post("/sign-out", as: "boun", ["kept": kept, "back": "/people"])
            #expect(Self.kept(out.body) == kept && out.body.contains("action=\"/sign-in\""))
            #expect(out.headers[.setCookie]?.contains("Max-Age=0") == true)
            let back = try await visitor.post(
                "/sign-in", as: nil, ["username": "kham", "password": Self.password, "kept": kept])
            #expect(back.body.contains(Self.typed))
            #expect(try await visitor.post("/registers/people", as: "kham", sent).status == .seeOther)
        }
    }

    @Test func itWaitsNoLongerThanTwelveHoursAndIsNotTakenAltered() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            let asked = try await visitor.post(
                "/registers/people", as: nil, ["given_name": Self.typed, "whose": try self.mark("kham", country)])
            let kept = try #require(Self.kept(asked.body))
            var letters = Array(kept)
            letters[letters.count / 2] = letters[letters.count / 2] == "A" ? "B" : "A"
            for altered in [String(letters), String(kept.dropLast(4)), "x", String(repeating: "A", count: 60)] {
                let answer = try await visitor.post(
                    "/sign-in", as: nil, ["username": "kham", "password": Self.password, "kept": altered])
                #expect(answer.status == .conflict && answer.body.contains("please type it again"))
            }
            country.clock.move(seconds: Parcel.seconds)
            let late = try await visitor.post(
                "/sign-in", as: nil, ["username": "kham", "password": Self.password, "kept": kept])
            #expect(late.status == .conflict && !late.body.contains(Self.typed))
            let elsewhere = try await SmallCountry(in: .elsewhere)
            #expect(try Parcel(kept, at: elsewhere.clock.now, elsewhere.office.vault.session()) == nil)
        }
    }

    @Test func aFormThatSaysNothingOfItsOwnerIsLostWithASentenceAndProgramsAreToldAsBefore() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            let lost = try await visitor.post("/registers/people", as: nil, ["given_name": Self.typed])
            #expect(lost.status == .seeOther && lost.location == "/sign-in?lost=1&back=/")
            #expect(try await visitor.get(lost.location, as: nil).body.contains("was not saved"))
            #expect(try await visitor.post("/field/operations", as: nil).status == .unauthorized)
            let secret = try await visitor.post(
                "/account/passphrase", as: nil, ["password": Self.typed, "whose": try self.mark("kham", country)])
            #expect(secret.status == .seeOther && Self.kept(secret.body) == nil)
        }
    }

    @Test func whoHasToShowWhoTheyAreOrToSetUpACodeFindsTheirFormAfterwards() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            for _ in 0..<12 {
                country.clock.move(seconds: 250)
                _ = try await visitor.get("/", as: "thip")
            }
            let asked = try await visitor.post("/staff", as: "thip", ["name": Self.typed, "username": "new"])
            #expect(asked.body.contains("action=\"/account/prove\"") && !asked.body.contains(Self.typed))
            let proved = try await visitor.post(
                "/account/prove", as: "thip", ["password": Self.password, "kept": try #require(Self.kept(asked.body))])
            #expect(proved.body.contains("action=\"/staff\"") && proved.body.contains(Self.typed))
        }
        let strict = try await SmallCountry(factors: .required)
        try await strict.visited { visitor in
            let asked = try await visitor.post("/registers/people", as: "kham", ["given_name": Self.typed])
            #expect(asked.body.contains("action=\"/account/factor\"") && !asked.body.contains(Self.typed))
            let kept = try #require(Self.kept(asked.body))
            let wrong = try await visitor.post("/account/factor", as: "kham", ["code": "000", "kept": kept])
            #expect(Self.kept(wrong.body) == kept && !wrong.body.contains(Self.typed))
        }
    }

    @Test func typingKeepsASessionAndNothingKeepsItForGood() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            let page = try await visitor.get("/registers/people/new", as: "kham").body
            #expect(page.contains("id=\"session-end\"") && page.contains("data-idle=\"900\""))
            #expect(page.contains("data-stay=\"/account/stay\"") && page.contains("<noscript>"))
            for _ in 0..<50 {
                country.clock.move(seconds: 14 * 60)
                #expect(try await visitor.post("/account/stay", as: "kham").status == .noContent)
            }
            let left = try await visitor.post("/account/stay", as: "kham").headers[HTTPField.Name(SessionEnd.header)!]
            #expect(left == String(12 * 3600 - 50 * 14 * 60))
            #expect(try await visitor.get("/registers/people/new", as: "kham").body.contains("data-left=\"1200\""))
            country.clock.move(seconds: 14 * 60)
            #expect(try await visitor.post("/account/stay", as: "kham").status == .noContent)
            country.clock.move(seconds: 7 * 60)
            #expect(try await visitor.post("/account/stay", as: "kham").status == .seeOther)
        }
    }

    @Test func aFormOfAMegabyteComesBackWhole() async throws {
        let country = try await SmallCountry()
        var generator = SystemRandomNumberGenerator()
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
        let long = String((0..<1_000_000).map { _ in letters.randomElement(using: &generator)! })
        try await country.visited { visitor in
            let asked = try await visitor.post(
                "/registers/people", as: nil, ["safe_contact": long, "whose": try self.mark("kham", country)])
            let kept = try #require(Self.kept(asked.body))
            #expect(kept.utf8.count < Parcel.largest)
            let back = try await visitor.post(
                "/sign-in", as: nil, ["username": "kham", "password": Self.password, "kept": kept])
            #expect(back.body.contains(long))
        }
    }
}
