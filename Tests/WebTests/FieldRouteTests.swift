import Desks
import Domain
import Testing

@testable import Web

/// What phones ask of the server, over its real routes.
@Suite struct FieldRouteTests {
    private func states(_ json: JSON) -> [String] {
        json["results"]?.elements?.compactMap { $0["state"]?.text } ?? []
    }

    @Test func aPhoneIsAddedWithThePassphraseAndTakesAPackAlong() async throws {
        try await SmallCountry().visited { visitor in
            let added = try await visitor.data(
                "/field/devices", as: "kham", #"{"passphrase":"a long pass phrase","name":"Phone"}"#)
            #expect(added.status == .created)
            #expect(added.json["token"]?.text.flatMap(Base64URL.bytes)?.count == 32)
            let pack = try await visitor.data("/field/pack", as: "kham", "{}", phone: added.json["device"]?.text)
            #expect(pack.status == .ok)
            #expect(pack.json["staff"]?["id"] == "U-KHAM" && pack.json["staff"]?["agency_name"] == "Agency A-IMM")
            #expect(pack.json["intake"]?["public"]?.text.flatMap(Base64URL.bytes)?.count == 65)
            #expect(pack.json["posts"]?.elements?.compactMap { $0["id"]?.text } == ["O-1"])
            #expect(pack.json["crossings"]?.elements?.first?["official"] == "yes")
            #expect(pack.json["provinces"]?.elements?.first?["name_en"] == "Bokeo")
            let agencies = pack.json["agencies"]?.elements?.compactMap { $0["id"]?.text } ?? []
            #expect(agencies.contains("A-ATD") && !agencies.contains("A-IMM") && !agencies.contains("A-COURT"))
            let forms = try await visitor.data("/field/forms.json", as: nil)
            #expect(pack.json["forms_version"] == forms.json["version"] && forms.json["version"]?.text != nil)
            // It stands on the account's page, and in its history.
            let account = try await visitor.get("/account", as: "kham").body
            #expect(account.contains("/account/phones/\(added.json["device"]?.text ?? "?")"))
            #expect(account.contains("A phone for work without a network was added (Phone)"))
        }
    }

    @Test func aWrongPassphraseAddsNothingAndGuessingIsSlowedDown() async throws {
        try await SmallCountry().visited { visitor in
            var found: Set<Int> = []
            for _ in 0..<8 {
                found.insert(
                    try await visitor.data("/field/devices", as: "kham", #"{"passphrase":"guess","name":"x"}"#).status
                        .code)
            }
            #expect(found == [403, 429])
            #expect(try await visitor.get("/account", as: "kham").body.contains("/account/phones/") == false)
        }
    }

    @Test func aNameThatIsNoneIsAFieldToMend() async throws {
        try await SmallCountry().visited { visitor in
            let answer = try await visitor.data(
                "/field/devices", as: "kham", #"{"passphrase":"a long pass phrase","name":" "}"#)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.json["problems"]?.elements?.first?["field"] == "name")
        }
    }

    @Test func whoIsNotSignedInOrDoesNotScreenGetsJSONAndNothingElse() async throws {
        try await SmallCountry().visited { visitor in
            for path in ["/field/pack", "/field/returned"] {
                let stranger = try await visitor.data(path, as: nil, "{}")
                #expect(stranger.status == .unauthorized && stranger.json["reason"] == "signed_out")
                for user in ["bounmy", "thip", "phone", "keo"] {
                    let answer = try await visitor.data(path, as: user, "{}")
                    #expect(answer.status == .notFound && answer.json["reason"] == "not_found")
                }
            }
            for path in ["/field/devices", "/field/operations"] {
                #expect(try await visitor.data(path, as: nil, "{}").status == .unauthorized)
                #expect(try await visitor.data(path, as: "bounmy", "{}").status == .notFound)
                #expect(try await visitor.data(path, as: "kham", "{}", from: "cross-site").status == .forbidden)
                #expect(try await visitor.data(path, as: "kham", "no JSON").status == .badRequest)
            }
        }
    }

    @Test func eachOperationHasItsResultInItsPlace() async throws {
        try await SmallCountry().visited { visitor in
            let phone = try await visitor.phone(of: "kham")
            let (good, bad) = (try phone.screening(), try phone.screening(year: "1850"))
            let answer = try await visitor.send([good, ["id": "junk"], bad, good], from: phone, as: "boun")
            #expect(answer.status == .ok)
            #expect(states(answer.json) == ["done", "refused", "returned", "done"])
            let results = answer.json["results"]?.elements ?? []
            #expect(results.map { $0["id"] } == [good["id"], "junk", bad["id"], good["id"]])
            #expect(results[2]["sentence"] == "Some answers have to be mended.")

            // Who carried it is not who is told.
            #expect(try await visitor.data("/field/returned", as: "boun", "{}").json["operations"] == [])
            let returned = try await visitor.data("/field/returned", as: "kham", "{}", in: "lo")
            let operation = try #require(returned.json["operations"]?.elements?.first)
            #expect(operation["id"] == bad["id"] && operation["reason"] == "fields")
            #expect(operation["body"]?["person"]?["given_name"] == "Malai")
            let problem = try #require(operation["problems"]?.elements?.first)
            #expect(problem["field"] == "person.birth_year" && problem["sentence"]?.text?.isEmpty == false)
        }
    }

    @Test func nothingWaitsUnseen() async throws {
        try await SmallCountry().visited { visitor in
            let phone = try await visitor.phone(of: "kham")
            let answer = try await visitor.send(
                [try phone.operation("batch_person", ["code": "K7M2QX", "number": .integer(1), "step": "left"])],
                from: phone, as: "kham")
            #expect(states(answer.json) == ["waiting"])
            let page = try await visitor.get("/tasks", as: "kham").body
            #expect(page.contains("It waits for the group of people"))
            #expect(try await visitor.get("/tasks", as: "boun").body.contains("It waits for") == false)
        }
    }

    @Test func tooManyAndTooMuchAreRefused() async throws {
        try await SmallCountry().visited { visitor in
            let many =
                "{\"device\":\"F-1\",\"operations\":[" + Array(repeating: "{}", count: 101).joined(separator: ",")
                + "]}"
            let tooMany = try await visitor.data("/field/operations", as: "kham", many)
            #expect(tooMany.status == .badRequest)
            let large = String(repeating: " ", count: OperationDesk.largest + 1)
            let tooMuch = try await visitor.data("/field/operations", as: "kham", large)
            #expect(tooMuch.status == .contentTooLarge)
        }
    }

    @Test(arguments: [true, false]) func anEndedPhoneIsToldToWipeItselfAndWhatItSendsIsReturned(byOwner: Bool)
        async throws
    {
        try await SmallCountry().visited { visitor in
            let phone = try await visitor.phone(of: "kham")
            let ended =
                byOwner
                ? try await visitor.post("/account/phones/\(phone.id)", as: "kham")
                : try await visitor.post("/staff/U-KHAM/phones/\(phone.id)", as: "thip")
            #expect(ended.status == .seeOther)
            let pack = try await visitor.data("/field/pack", as: "kham", "{}", phone: phone.id)
            #expect(pack.status == .gone && pack.json["wipe"] == .yes(true))
            let answer = try await visitor.send([try phone.screening()], from: phone, as: "kham")
            #expect(answer.status == .gone && answer.json["wipe"] == .yes(true))
            #expect(states(answer.json) == ["returned"])
            let returned =
                try await visitor.data("/field/returned", as: "kham", "{}").json["operations"]?.elements ?? []
            #expect(returned.map { $0["reason"] } == ["device_ended"])
        }
    }

    @Test func nobodyEndsThePhoneOfAnother() async throws {
        try await SmallCountry().visited { visitor in
            let phone = try await visitor.phone(of: "kham")
            #expect(try await visitor.post("/account/phones/\(phone.id)", as: "boun").status == .notFound)
            #expect(try await visitor.post("/staff/U-BOUN/phones/\(phone.id)", as: "thip").status == .notFound)
            #expect(try await visitor.post("/staff/U-KHAM/phones/\(phone.id)", as: "noy").status == .notFound)
            #expect(try await visitor.data("/field/pack", as: "boun", "{}", phone: phone.id).status == .notFound)
            #expect(try await visitor.data("/field/pack", as: "kham", "{}", phone: phone.id).status == .ok)
        }
    }

    @Test func twoRecordsThatMayBeOnePersonAreATaskOfTheAgency() async throws {
        try await SmallCountry().visited { visitor in
            let phone = try await visitor.phone(of: "kham")
            _ = try await visitor.send([try phone.screening(), try phone.screening("ມາໄລ")], from: phone, as: "kham")
            let page = try await visitor.get("/tasks", as: "kham")
            #expect(page.status == .ok && page.body.contains("Two records may be one person"))
            #expect(try await visitor.get("/tasks", as: "boun").body.contains("Nothing to look at"))
            #expect(try await visitor.get("/tasks", as: "bounmy").status == .notFound)
            let path = try #require(page.body.firstMatch(of: /\/tasks\/T-[0-9A-Z]+/)).output
            #expect(try await visitor.post(String(path), as: "boun", ["outcome": "same"]).status == .notFound)
            #expect(
                try await visitor.post(String(path), as: "kham", ["outcome": "kept_both"]).status
                    == .unprocessableContent)
            #expect(try await visitor.post(String(path), as: "kham", ["outcome": "different"]).status == .seeOther)
            #expect(try await visitor.get("/tasks", as: "kham").body.contains("Two people"))
        }
    }
}
