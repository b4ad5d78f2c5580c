import Domain
import TestDatabases
import Testing

@testable import Web

@Suite("Forms of the protection path", .sameOnBothDatabases)
struct ProtectionFormTests {
    @Test("An adult's identification without a means is refused with its sentence, and what was typed stays")
    func meansNeeded() async throws {
        let country = try await SmallCountry()
        let (_, identification) = try await country.malaiIsAccepted()
        try await country.visited { visitor in
            for language in ["en", "lo"] {
                let refused = try await visitor.post(
                    "/identifications/\(identification)/steps", as: "noy", in: language,
                    [
                        "step": "identify", "identify.reason": "A reason long to type", "identify.act": "recruitment",
                        "identify.purpose": "forced_labour", "identify.form": "labour_trafficking",
                        "identify.child": "no",
                    ])
                #expect(refused.status == .unprocessableContent)
                let sentence = country.site.content.language(language)("refusal.means_needed_for_adult")
                #expect(refused.body.contains(sentence.replacing("'", with: "&#39;")))
                #expect(refused.body.contains("A reason long to type"))
                #expect(refused.body.contains(#"value="recruitment" checked"#))
            }
            let steps = try await country.office.read(as: .commandLine) {
                try $0.steps(.identification, of: identification)
            }
            #expect(steps.isEmpty)
        }
    }

    @Test("A screening form with problems keeps everything that was typed")
    func keeps() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            let refused = try await visitor.post(
                "/screenings", as: "kham",
                [
                    "context": "marriage", "age_status": "in_doubt", "consent": "yes", "language": "hmn",
                    "screened_on": "2021-03-15", "given_name": "Pa", "birth_year": "MCMXC", "citizenship": "other",
                    "citizenship_other": "Nowhere at all", "safe_contact": "Through the teacher", "D1-01": "yes",
                    "M-09": "no", "remark": "Her aunt waits outside.",
                ])
            #expect(refused.status == .unprocessableContent)
            for typed in ["Pa", "MCMXC", "Nowhere at all", "Through the teacher", "Her aunt waits outside."] {
                #expect(refused.body.contains(typed))
            }
            #expect(refused.body.contains(#"name="D1-01" value="yes" checked"#))
            #expect(refused.body.contains(#"name="M-09" value="no" checked"#))
            #expect(refused.body.contains(#"name="language" value="hmn""#))
            #expect(refused.body.contains(##"href="#field-sex""##))
            let people = try await country.office.read(as: .commandLine) { try $0.countAll(.init(Kept.people)) }
            #expect(people == 0)
        }
    }

    @Test("A referral without consent is refused at its question")
    func consent() async throws {
        let country = try await SmallCountry()
        let way = try await country.malaiIsReferred()
        try await country.visited { visitor in
            let refused = try await visitor.post(
                "/people/\(way.person)/refer", as: "kham",
                ["purpose": "services", "to_agency": "A-LWU", "consent": "no", "message": "Needs a bed tonight"])
            #expect(refused.status == .unprocessableContent)
            #expect(refused.body.contains("field-consent-error"))
            #expect(refused.body.contains("Needs a bed tonight"))
        }
    }

    @Test("Only the recipient answers a referral; a reason is asked for where one is owed")
    func answers() async throws {
        let country = try await SmallCountry()
        let way = try await country.malaiIsReferred()
        try await country.visited { visitor in
            let path = "/referrals/\(way.referral)"
            let own = try await visitor.post(path + "/steps", as: "kham", ["step": "accept"])
            #expect(own.status == .unprocessableContent)
            let page = try await visitor.get(path, as: "kham")
            #expect(!page.body.contains(#"name="step" value="accept""#))
            let declined = try await visitor.post(path + "/steps", as: "noy", ["step": "decline"])
            #expect(declined.status == .unprocessableContent)
            #expect(declined.body.contains("Reason"))
            let returned = try await visitor.post(
                path + "/steps", as: "noy",
                ["step": "return_for_information", "return_for_information.reason": "Which language?"])
            #expect(returned.status == .seeOther)
            #expect(try await visitor.get(path, as: "kham").body.contains("Which language?"))
        }
    }

    @Test("Age in doubt shows both profiles and treats the person as a child")
    func ageInDoubt() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            let made = try await visitor.post(
                "/screenings", as: "kham",
                [
                    "context": "returnee", "age_status": "in_doubt", "consent": "yes", "screened_on": "2021-03-15",
                    "given_name": "Noi", "sex": "female", "age_basis": "in_doubt", "citizenship": "LA", "A-01": "yes",
                    "D4-01": "yes", "D4-04": "yes",
                ])
            let result = try await visitor.get(made.location, as: "kham").body
            #expect(result.contains("treated as a child until shown otherwise"))
            #expect(result.contains("Adult, labour") && result.contains("Child, labour"))
        }
    }
}
