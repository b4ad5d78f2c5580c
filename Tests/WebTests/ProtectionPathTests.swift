import Domain
import Testing

@testable import Web

@Suite("From the first meeting to help")
struct ProtectionPathTests {
    @Test("An officer screens and refers, the department identifies, the women's union helps")
    func path() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            let screened = try await visitor.post(
                "/screenings", as: "kham",
                [
                    "context": "returnee", "age_status": "adult", "consent": "yes", "language": "lao",
                    "screened_on": "2021-03-15", "given_name": "Malai", "sex": "female", "birth_year": "1995",
                    "age_basis": "stated", "citizenship": "LA", "post": "O-1", "crossing": "X-1", "A-01": "yes",
                    "D1-01": "yes", "D1-02": "yes", "D4-01": "yes", "D4-04": "yes", "D5-01": "yes", "D5-03": "yes",
                ])
            #expect(screened.status == .seeOther)
            let result = try await visitor.get(screened.location, as: "kham")
            #expect(result.body.contains("Signs of trafficking"))
            #expect(result.body.contains("This advises. It never decides"))
            #expect(result.body.contains("one strong sign and another"))

            let referred = try await visitor.post(
                screened.location + "/refer", as: "kham",
                [
                    "purpose": "identification", "to_agency": "A-ATD", "consent": "yes",
                    "message": "She would like to sit down.",
                ])
            let seen = try await visitor.get(referred.location, as: "noy")
            #expect(seen.body.contains("She would like to sit down."))
            #expect(seen.body.contains("2 days left to answer"))

            let accepted = try await visitor.post(referred.location + "/steps", as: "noy", ["step": "accept"])
            #expect(accepted.location.hasPrefix("/identifications/"))
            let identified = try await visitor.post(
                accepted.location + "/steps", as: "noy",
                [
                    "step": "identify", "identify.reason": "The promise and the work differ.",
                    "identify.act": "recruitment", "identify.act": "receipt", "identify.means": "deception",
                    "identify.purpose": "forced_labour", "identify.form": "labour_trafficking", "identify.child": "no",
                ])
            #expect(identified.status == .seeOther)
            let decision = try await visitor.get(accepted.location, as: "noy")
            #expect(decision.body.contains("Identified victim"))
            #expect(decision.body.contains("Recruitment, Receipt"))

            let person = decision.body.firstMatch(of: /\/people\/(P-[0-9A-Z]+)/)?.1 ?? ""
            let sent = try await visitor.post(
                "/people/\(person)/refer", as: "noy", ["purpose": "services", "to_agency": "A-LWU", "consent": "yes"])
            _ = try await visitor.post(sent.location + "/steps", as: "dala", ["step": "accept"])
            let service = try await visitor.post(
                "/registers/services", as: "dala",
                ["person": String(person), "kind": "shelter", "started_on": "2021-03-15", "provider": "A-LWU"])
            #expect(service.status == .seeOther)
            let page = try await visitor.get("/people/\(person)", as: "dala")
            #expect(page.body.contains("Shelter"))
            #expect(page.body.contains("Help does not depend on identification or on cooperation with the police"))
        }
    }

    @Test("A screening without consent keeps the offer of help and no answer")
    func withoutConsent() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            let form = try await visitor.get("/screenings/new?context=returnee&age_status=adult&consent=no", as: "kham")
            #expect(form.body.contains("Ask none of the questions"))
            #expect(!form.body.contains("D1-01"))
            let made = try await visitor.post(
                "/screenings", as: "kham",
                [
                    "context": "returnee", "age_status": "adult", "consent": "no", "screened_on": "2021-03-15",
                    "given_name": "Not given", "sex": "female", "age_basis": "estimated", "birth_year": "1990",
                    "citizenship": "LA", "D1-01": "yes",
                ])
            let id = made.madeId
            let kept = try await country.office.read(as: .commandLine) { try $0.find(Kept.screenings, id)?.record }
            #expect(kept?.isYes("consent") == false)
            #expect(kept?.text("answers") == nil || kept?.text("answers") == "")
            #expect(try await visitor.get(made.location, as: "kham").body.contains("Help was offered"))
        }
    }

    @Test("A screening that is opened again is answered further and completed")
    func reopened() async throws {
        let country = try await SmallCountry()
        let way = try await country.malaiIsReferred()
        try await country.visited { visitor in
            let path = "/screenings/\(way.screening)"
            #expect(try await visitor.get(path + "/answers", as: "kham").status == .notFound)
            let withoutReason = try await visitor.post(path + "/steps", as: "kham", ["step": "reopen"])
            #expect(withoutReason.status == .unprocessableContent)
            let reopened = try await visitor.post(
                path + "/steps", as: "kham", ["step": "reopen", "reopen.reason": "She remembers more."])
            #expect(reopened.status == .seeOther)
            let form = try await visitor.get(path + "/answers", as: "kham").body
            #expect(form.contains(#"name="D1-01" value="yes" checked"#))
            let saved = try await visitor.post(
                path + "/answers", as: "kham", ["version": "1", "D1-01": "yes", "D5-04": "yes"])
            #expect(saved.status == .seeOther)
            let kept = try await country.office.read(as: .commandLine) {
                try $0.find(Kept.screenings, way.screening)?.record
            }
            #expect(kept?.text("answers") == "D1-01=yes;D5-04=yes")
            #expect(kept?.version == 2)
        }
    }
}
