import Desks
import Domain
import Logging
import Store
import Synchronization
import Testing

@testable import Web

@Suite("What pages and logs show of sealed fields")
struct VaultPageTests {
    private static let secret = "Canarykhamvongsaphone"

    private func country() async throws -> SmallCountry {
        let country = try await SmallCountry()
        _ = try await country.write(as: "kham") { work in
            let person = try work.create(
                Register.named("people")!,
                [
                    "given_name": Self.secret, "family_name": Self.secret, "sex": "female", "age_basis": "stated",
                    "citizenship": "LA", "birth_year": "1999", "safe_contact": Self.secret,
                ], id: "P-1")
            try work.screen(
                .known(person.id),
                [
                    "screened_on": "2021-03-01", "context": "returnee", "age_status": "adult", "consent": "yes",
                    "form": "core", "form_version": "1", "remark": Self.secret,
                ], answers: Answers())
        }
        return country
    }

    @Test(
        "Those who have nothing to do with a person find the name on no page",
        arguments: ["boun", "dala", "somsy", "vilay", "anong", "bounmy", "sengdao", "phone", "keo", "thip"])
    func strangers(user: String) async throws {
        let country = try await country()
        try await country.visited { visitor in
            let paths = [
                "/", "/people", "/people?q=\(Self.secret)", "/people?q=P-1", "/people/P-1", "/screenings",
                "/screenings?q=\(Self.secret)", "/referrals", "/identifications", "/cases", "/registers",
                "/registers/people", "/registers/people?q=\(Self.secret)", "/registers/people/P-1",
                "/registers/people/export", "/registers/screenings", "/registers/screenings/export", "/figures",
            ]
            for path in paths {
                let body = try await visitor.get(path, as: user).body
                // What was asked for stands in the box that it was asked in.
                #expect(!body.replacing("value=\"\(Self.secret)\"", with: "").contains(Self.secret), "\(path)")
            }
        }
    }

    @Test("Those who do find the person by any spelling of the name")
    func found() async throws {
        let country = try await country()
        try await country.visited { visitor in
            for words in ["Canarykhamvongsaphone", "kanaricamwongsapon"] {
                let body = try await visitor.get("/people?q=\(words)", as: "kham").body
                #expect(body.contains("/people/P-1"), "\(words)")
            }
            #expect(try await !visitor.get("/people?q=Nobody", as: "kham").body.contains("/people/P-1"))
        }
    }

    @Test("A field that was altered is marked on every page, not shown, not empty, and hides nobody else")
    func altered() async throws {
        let country = try await country()
        try await country.office.database.write { connection in
            try connection.run("UPDATE people SET given_name = family_name WHERE id = 'P-1'")
        }
        _ = try await country.write(as: "kham") { work in
            try work.create(
                Register.named("people")!,
                ["given_name": "Bouavanh", "sex": "female", "age_basis": "stated", "citizenship": "LA"], id: "P-2")
        }
        try await country.visited { visitor in
            for path in ["/people/P-1", "/people", "/registers/people", "/registers/people/P-1", "/screenings"] {
                let answer = try await visitor.get(path, as: "kham")
                #expect(answer.status == .ok && answer.body.contains("it was altered"), "\(path)")
                if path.hasSuffix("people") { #expect(answer.body.contains("Bouavanh"), "\(path)") }
                let lao = try await visitor.get(path, as: "kham", in: "lo")
                #expect(lao.body.contains("ຖືກດັດແປງ"), "\(path)")
            }
            let data = try await visitor.get("/data/people", as: "kham").body
            #expect(data.contains("\"unreadable\" : {") && data.contains("\"given_name\" : \"altered\""))
            let file = try await visitor.get("/registers/people/export", as: "kham").body
            #expect(file.contains("P-1,(can't be read: it was altered),") && file.contains("P-2,Bouavanh"))
            let form = try await visitor.get("/registers/people/P-1/correct", as: "kham").body
            #expect(!form.contains("can't be read: it was altered)\""))
            let sent: KeyValuePairs = [
                "version": "1", "family_name": "New", "sex": "female", "age_basis": "stated", "citizenship": "LA",
            ]
            let refused = try await visitor.post("/registers/people/P-1/correct", as: "kham", sent)
            #expect(refused.status == .conflict && refused.body.contains("would lose that"))
            let mended: KeyValuePairs = [
                "version": "1", "given_name": "Anew", "sex": "female", "age_basis": "stated", "citizenship": "LA",
            ]
            #expect(try await visitor.post("/registers/people/P-1/correct", as: "kham", mended).status == .seeOther)
            #expect(try await visitor.get("/people", as: "kham").body.contains("Anew"))
        }
    }

    @Test("An erased person's page says so, and shows what is counted")
    func erased() async throws {
        let country = try await country()
        try await Erasure(country.office).erase(.person, "P-1")
        try await country.visited { visitor in
            let page = try await visitor.get("/people/P-1", as: "kham")
            #expect(page.status == .ok && page.body.contains("was erased") && !page.body.contains(Self.secret))
            let record = try await visitor.get("/registers/people/P-1", as: "kham")
            #expect(record.body.contains("<dd>erased</dd>") || record.body.contains(">erased<"))
            let refused = try await visitor.post(
                "/registers/people/P-1/correct", as: "kham",
                ["version": "1", "given_name": "Again", "sex": "female", "age_basis": "stated", "citizenship": "LA"])
            #expect(refused.status == .conflict && refused.body.contains("erased for good"))
        }
    }

    @Test("A person who may be known already is shown to those who may see both")
    func maybeKnown() async throws {
        let country = try await SmallCountry()
        for (user, id) in [("kham", "P-1"), ("kham", "P-2"), ("boun", "P-3")] {
            _ = try await country.write(as: user) { work in
                try work.create(
                    Register.named("people")!,
                    [
                        "given_name": id == "P-1" ? "Khamphone" : "ຄຳພອນ", "family_name": "Vongsa", "sex": "female",
                        "age_basis": "stated", "citizenship": "LA",
                    ], id: id)
            }
        }
        try await country.visited { visitor in
            let page = try await visitor.get("/people/P-1", as: "kham").body
            #expect(page.contains("may already be known") && page.contains("/people/P-2\""))
            #expect(!page.contains("P-3"))
            #expect(try await !visitor.get("/people/P-3", as: "boun").body.contains("may already be known"))
        }
    }
}
