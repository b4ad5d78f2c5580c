import Domain
import Store
import TestDatabases
import Testing

@testable import Web

@Suite(.sameOnBothDatabases) struct BatchPageTests {
    private func raided() async throws -> SmallCountry {
        let country = try await SmallCountry()
        try await country.write(as: "kham") {
            _ = try $0.openBatch(
                .raid, code: "K7M2QX", ["raided_on": "2021-03-14", "site": "W-1", "people_found": "4"])
        }
        return country
    }

    private static let screening: KeyValuePairs<String, String> = [
        "context": "raid", "age_status": "adult", "consent": "yes", "language": "lao", "screened_on": "2021-03-15",
        "given_name": "Malai", "sex": "female", "birth_year": "1995", "age_basis": "stated", "citizenship": "LA",
        "batch": "k7m2qx-2", "D1-01": "yes",
    ]

    @Test func aRaidEnteredOnAPageHasACodeAndCards() async throws {
        let country = try await raided()
        try await country.visited { visitor in
            let made = try await visitor.post(
                "/registers/raids", as: "kham", ["raided_on": "2021-03-15", "site": "W-1", "people_found": "2"])
            let raid = try await visitor.get(made.location, as: "kham")
            let code = try #require(raid.body.firstMatch(of: #/href="/batches/([0-9A-Z]{6})"/#)?.1)
            #expect(BatchCode.isCode(String(code)))
            let cards = try await visitor.get("/batches/\(code)/cards", as: "kham", in: "lo")
            #expect(cards.status == .ok)
            for number in 1...2 { #expect(cards.body.contains("\(code)-\(number)")) }
            #expect(!cards.body.contains("\(code)-3"))
            #expect(!cards.body.contains("⟦"))
        }
    }

    /// The department sees both of two batches with one code, and is asked which.
    @Test(arguments: ["en", "lo"]) func whoSeesTwoBatchesWithOneCodeIsAskedWhich(language: String) async throws {
        let country = try await raided()
        let other = try await country.write(as: "boun") {
            try $0.openBatch(.raid, code: "K7M2QX", ["raided_on": "2021-03-12", "site": "W-1", "people_found": "9"])
        }
        try await country.visited { visitor in
            for path in ["/batches/K7M2QX", "/batches/K7M2QX/cards"] {
                let choice = try await visitor.get(path, as: "noy", in: language)
                #expect(choice.status == .ok)
                #expect(!choice.body.contains("⟦"))
                for told in language == "en"
                    ? ["Agency A-IMM", "Agency A-IMM-2", "Venue", "12 March 2021", "14 March 2021"] : ["ອົງການ A-IMM-2"]
                {
                    #expect(choice.body.contains(told), "\(told)")
                }
            }
            #expect(try await visitor.get("/batches?code=k7m2qx", as: "noy").location == "/batches/K7M2QX")
            let address = "/batches/K7M2QX.\(other.record.id)"
            let choice = try await visitor.get("/batches/K7M2QX", as: "noy")
            #expect(choice.body.contains("href=\"\(address)\""))
            let page = try await visitor.get(address + "?number=2", as: "noy", in: language)
            #expect(page.body.contains("9") && page.body.contains("\(address)/2"))
            #expect(page.body.contains("batch=K7M2QX.\(other.record.id)"), "a screening says which too")
            // Told without saying of which, nothing is told.
            let asked = try await visitor.post("/batches/K7M2QX/2", as: "noy", ["step": "declined"])
            #expect(asked.status == .ok && asked.body.contains(address))
            let told = try await visitor.post(address + "/2", as: "noy", ["step": "declined"])
            #expect(told.location == address + "?number=2#number")
            let fields: KeyValuePairs<String, String> = [
                "context": "raid", "age_status": "adult", "consent": "yes", "language": "lao",
                "screened_on": "2021-03-15", "given_name": "Malai", "sex": "female", "birth_year": "1995",
                "age_basis": "stated", "citizenship": "LA", "batch": "K7M2QX-3", "D1-01": "yes",
            ]
            let screened = try await visitor.post("/screenings", as: "noy", fields)
            #expect(screened.status == .unprocessableContent)
            #expect(screened.body.contains("More than one raid or group") && screened.body.contains("Malai"))
            // An agency that sees one of them is led to it as ever.
            #expect(try await visitor.get("/batches?code=K7M2QX", as: "boun").location == "/batches/K7M2QX")
            let own = try await visitor.get("/batches/K7M2QX", as: "boun")
            #expect(own.body.contains("/batches/K7M2QX/cards") && !own.body.contains("K7M2QX."))
            for path in [
                address, "/batches/K7M2QX.NOTHING", "/batches/K7M2QX.", "/batches/K7M2QX.\(other.record.id)/cards",
            ] {
                #expect(try await visitor.get(path, as: "kham").status == .notFound, "\(path)")
            }
        }
    }

    @Test func aChargeBeforeTheScreeningIsRefusedInWordsAndTakenAfterIt() async throws {
        let country = try await raided()
        try await country.visited { visitor in
            let early = try await visitor.post("/batches/K7M2QX/2", as: "kham", ["step": "charge"])
            #expect(early.status == .unprocessableContent)
            #expect(early.body.contains("Nobody found in a raid is charged before they were screened"))
            let lao = try await visitor.post("/batches/K7M2QX/2", as: "kham", in: "lo", ["step": "charge"])
            #expect(lao.body.contains("ຕ້ອງໄດ້ຄັດກອງກ່ອນຈຶ່ງຕັ້ງຂໍ້ຫາໄດ້"))
            let screened = try await visitor.post("/screenings", as: "kham", Self.screening)
            #expect(screened.status == .seeOther, "\(screened.body)")
            let silent = try await visitor.post("/batches/K7M2QX/2", as: "kham", ["step": "charge"])
            #expect(silent.status == .unprocessableContent)
            #expect(silent.body.contains("who looked for signs of trafficking"))
            let charged = try await visitor.post(
                "/batches/K7M2QX/2", as: "kham", ["step": "charge", "charge.reason": "Asked by the women's union."])
            #expect(charged.status == .seeOther)
            let page = try await visitor.get("/batches/K7M2QX?number=2", as: "kham")
            #expect(page.body.contains("Screened and charged"))
            #expect(page.body.contains("1 of 4"))
        }
    }

    @Test func aWrongCodeKeepsWhatWasTyped() async throws {
        let country = try await raided()
        try await country.visited { visitor in
            for (batch, sentence) in [
                ("K7M2QY-1", "There is no raid or group"), ("hello", "A code has six characters"),
            ] {
                let fields: KeyValuePairs<String, String> = [
                    "context": "raid", "age_status": "adult", "consent": "yes", "screened_on": "2021-03-15",
                    "given_name": "Malai", "sex": "female", "birth_year": "1995", "age_basis": "stated",
                    "citizenship": "LA", "batch": batch,
                ]
                let answer = try await visitor.post("/screenings", as: "kham", fields)
                #expect(answer.status == .unprocessableContent)
                #expect(answer.body.contains(sentence), "\(batch)")
                #expect(answer.body.contains("Malai"))
            }
        }
    }

    @Test func aBatchIsNotThereForOthers() async throws {
        let country = try await raided()
        try await country.visited { visitor in
            for user in ["boun", "dala", "anong", "bounmy", "phone", "keo", "thip"] {
                for path in ["/batches/K7M2QX", "/batches/K7M2QX/cards", "/batches/K7M2QX?number=1"] {
                    #expect(try await visitor.get(path, as: user).status == .notFound, "\(user) \(path)")
                }
                let told = try await visitor.post(
                    "/batches/K7M2QX/1", as: user, ["step": "left", "left.reason": "Went home"])
                #expect(told.status == .notFound, "\(user)")
            }
            #expect(try await visitor.get("/batches/K7M2QX", as: "noy").status == .ok)
            #expect(try await visitor.get("/batches/k7m2qx", as: "kham").status == .ok)
        }
    }

    @Test func whatComesOfAScreeningIsNotToldByHand() async throws {
        let country = try await raided()
        try await country.visited { visitor in
            for step in ["screened", "screened_after_charge", "no_such_step"] {
                let answer = try await visitor.post("/batches/K7M2QX/1", as: "kham", ["step": step])
                #expect(answer.status != .seeOther, "\(step)")
            }
            #expect(try await visitor.get("/batches/K7M2QX", as: "kham").body.contains("0 of 4"))
        }
    }

    @Test(arguments: ["en", "lo"]) func everyPartOfCoverageIsThereForWhoAnswersForFigures(language: String) async throws
    {
        let country = try await raided()
        try await country.visited { visitor in
            for part in CoveragePage.Part.allCases {
                let path = "/coverage?part=\(part.rawValue)&period=2021"
                for user in ["kham", "noy", "phone", "keo"] {
                    let page = try await visitor.get(path, as: user, in: language)
                    #expect(page.status == .ok, "\(user) \(path)")
                    #expect(!page.body.contains("⟦"), "\(user) \(path)")
                }
                #expect(try await visitor.get(path, as: "thip").status == .notFound)
            }
            let sites = try await visitor.get("/coverage?part=sites&period=2021", as: "noy")
            // Of others' screenings they know nothing: not that there was none, either.
            #expect(sites.body.contains("Places where your agency has screened nobody"))
            #expect(!sites.body.contains("ever screened"))
            let country = try await visitor.get("/coverage?part=sites&period=2021", as: "phone")
            #expect(country.body.contains("Places where nobody was ever screened"))
            #expect(try await visitor.post("/screenings", as: "kham", Self.screening).status == .seeOther)
            let seen = try await visitor.get("/coverage?part=sites&period=2021", as: "noy", in: language)
            #expect(seen.body.contains("/screenings?site=W-1"))
            // Exactly, as the figures say it; of others' screenings an agency learns nothing.
            let whole = try await visitor.get("/coverage?part=sites&period=2021", as: "phone", in: language)
            #expect(!whole.body.contains("1–9"))
            #expect(
                !(try await visitor.get("/coverage?part=sites&period=2021", as: "boun", in: language))
                    .body.contains("March 2021"))
        }
    }
}
