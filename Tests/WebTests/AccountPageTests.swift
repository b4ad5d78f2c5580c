import Desks
import Domain
import Store
import TestDatabases
import Testing

@testable import Web

@Suite(.sameOnBothDatabases) struct AccountPageTests {
    @Test func thePictureHoldsTheAddressThatAppsRead() throws {
        let drawn = QRCode("otpauth://totp/Sinxay:noy?secret=MZXW6YTBOI&issuer=Sinxay", label: "picture").html.text
        #expect(drawn.contains("aria-label=\"picture\""))
        // Three finder patterns of seven dark modules stand in the corners, after four of white.
        #expect(drawn.contains("M4 4h7v1h-7z"))
        #expect(drawn.contains("M4 10h7v1h-7z"))
    }

    @Test func theAccountPageShowsSessionsAndChangesThePassphrase() async throws {
        try await SmallCountry().visited { visitor in
            let page = try await visitor.get("/account", as: "noy")
            #expect(page.status == .ok)
            #expect(page.body.contains("Where you are signed in"))
            let unlike = try await visitor.post(
                "/account/passphrase", as: "noy",
                ["password": "a long pass phrase", "new": "nine clay pots of rain", "again": "nine clay pots"])
            #expect(unlike.status == .unprocessableContent)
            let weak = try await visitor.post(
                "/account/passphrase", as: "noy",
                ["password": "a long pass phrase", "new": "passwordpassword", "again": "passwordpassword"])
            #expect(weak.body.contains("easy to guess"))
            let wrong = try await visitor.post(
                "/account/passphrase", as: "noy",
                ["password": "not what it is", "new": "nine clay pots of rain", "again": "nine clay pots of rain"])
            #expect(wrong.body.contains("is not right"))
            let changed = try await visitor.post(
                "/account/passphrase", as: "noy",
                ["password": "a long pass phrase", "new": "nine clay pots of rain", "again": "nine clay pots of rain"])
            #expect(changed.location == "/account?done=passphrase")
        }
    }

    @Test func whoHasNoSecondFactorOpensNothingElseUntilItIsSet() async throws {
        try await SmallCountry(factors: .required).visited { visitor in
            for path in ["/", "/people", "/figures", "/registers/people/export", "/data/people"] {
                #expect(try await visitor.get(path, as: "noy").location == "/account/factor", "\(path)")
            }
            #expect(try await visitor.post("/screenings", as: "kham").location == "/account/factor")
            let page = try await visitor.get("/account/factor", as: "noy")
            #expect(page.body.contains("class=\"qr\""))
            #expect(
                try await visitor.post("/account/factor", as: "noy", ["code": "000"]).status == .unprocessableContent)
        }
    }

    @Test func anExportAsksForThePassphraseAgainAfterAWhile() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            #expect(try await visitor.get("/registers/people/export", as: "noy").status == .ok)
            country.clock.move(seconds: Session.provedSeconds)
            let asked = try await visitor.get("/registers/people/export", as: "noy")
            #expect(asked.location == "/account/prove?back=/registers/people/export")
            #expect(try await visitor.get("/people", as: "noy").status == .ok)
            let wrong = try await visitor.post("/account/prove", as: "noy", ["password": "x", "back": "/people"])
            #expect(wrong.status == .unauthorized)
            let proved = try await visitor.post(
                "/account/prove", as: "noy", ["password": "a long pass phrase", "back": "/registers/people/export"])
            #expect(proved.location == "/registers/people/export")
            #expect(proved.headers[.setCookie]?.contains("\(SessionCookie.name)=") == true)
        }
    }

    @Test func whatAnswersForOthersAsksAgainAndComesBackToItsPage() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            // Within the five minutes that an administrator's session lasts without a request.
            for _ in 0..<12 {
                country.clock.move(seconds: 250)
                #expect(try await visitor.get("/", as: "thip").status == .ok)
            }
            #expect(try await visitor.get("/staff", as: "thip").location == "/account/prove?back=/staff")
            let sent = try await visitor.post("/staff/U-NOY/suspend", as: "thip")
            #expect(sent.location == "/account/prove?back=/")
            #expect(try await visitor.get("/", as: "noy").status == .ok, "nobody was suspended")
        }
    }

    @Test func aFailureSaysNothingOfWhatWasWrong() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            try await country.office.database.write { try AccountStore($0).setDisabled(staff: "U-ANONG", true) }
            let pages = try await [
                visitor.post("/sign-in", as: nil, ["username": "", "password": "x"]),
                visitor.post("/sign-in", as: nil, ["username": "", "password": ""]),
            ].map(\.body)
            #expect(Set(pages).count == 1)
            var bodies: Set<String> = []
            for (name, password) in [("nobody", "x"), ("noy", "x"), ("anong", "a long pass phrase")] {
                let answer = try await visitor.post("/sign-in", as: nil, ["username": name, "password": password])
                #expect(answer.status == .unauthorized)
                #expect(answer.headers[.setCookie] == nil)
                bodies.insert(answer.body.replacing("value=\"\(name)\"", with: "value=\"\""))
            }
            #expect(bodies.count == 1)
        }
    }

    @Test func lostFactorsAreForAdministratorsAndOversightAlone() async throws {
        try await SmallCountry().visited { visitor in
            let missing = try await visitor.get("/no/such/page", as: "noy")
            #expect(try await visitor.get("/factor-resets", as: "noy").body == missing.body)
            let asked = try await visitor.post("/factor-resets", as: "thip", ["username": "noy", "reason": "lost"])
            #expect(asked.location == "/factor-resets")
            #expect(
                try await visitor.post("/factor-resets", as: "keo", ["username": "noy", "reason": "x"]).status
                    == .notFound)
            let list = try await visitor.get("/factor-resets", as: "keo").body
            let id = try #require(list.firstMatch(of: /action="\/factor-resets\/([0-9a-f]+)"/)?.1)
            let confirmed = try await visitor.post("/factor-resets/\(id)", as: "keo")
            #expect(confirmed.body.contains("The code to hand over"))
            #expect(try await visitor.get("/factor-resets", as: "keo").body.contains("The code to hand over") == false)
        }
    }
}
