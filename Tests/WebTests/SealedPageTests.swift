import Desks
import Domain
import Store
import TestDatabases
import Testing

@testable import Web

/// A shelter's address on its pages: for a member, for a colleague who waits, and for everyone else.
@Suite(.sameOnBothDatabases) struct SealedPageTests {
    private func country() async throws -> SmallCountry {
        let country = try await SmallCountry()
        try await country.office.write(as: .commandLine) { work in
            _ = try work.create(
                Register.named("staff")!,
                ["name": "Dao", "role": "lwu", "agency": "A-LWU", "from_day": "2020-01-01"], id: "U-DAO")
            _ = try work.create(
                Register.named("shelters")!,
                ["name_en": "House", "agency": "A-LWU", "government": "yes", "address": "Behind the temple"], id: "H-1")
        }
        try await country.signIn.addAccount(
            staff: "U-DAO", username: "dao", password: "a long pass phrase", isDemonstration: true)
        return country
    }

    @Test func aColleagueWaitsAndIsLetIn() async throws {
        let country = try await country()
        try await country.visited { visitor in
            #expect(try await visitor.get("/registers/shelters/H-1", as: "dala").body.contains("Behind the temple"))
            let waiting = try await visitor.get("/registers/shelters/H-1", as: "dao")
            #expect(waiting.body.contains("sealed to A-LWU") && !waiting.body.contains("Behind the temple"))
            let form = try await visitor.get("/registers/shelters/H-1/correct", as: "dao")
            #expect(!form.body.contains("sealed 2 ") && !form.body.contains("(sealed to"))
            let data = try await visitor.get("/data/shelters/H-1", as: "dao")
            #expect(data.body.contains("(sealed to A-LWU)"))
            // Correcting something else leaves it as it is.
            let corrected = try await visitor.post(
                "/registers/shelters/H-1/correct", as: "dao",
                [
                    "version": "1", "name_en": "House", "agency": "A-LWU", "government": "yes", "beds": "4",
                    "address": "",
                ])
            #expect(corrected.status == .seeOther)
            #expect(try await visitor.get("/registers/shelters/H-1", as: "dala").body.contains("Behind the temple"))

            let page = try await visitor.get("/sealed-access", as: "dala")
            #expect(page.body.contains("Waits for access") && page.body.contains("/sealed-access/U-DAO"))
            let own = try await visitor.get("/sealed-access", as: "dao")
            #expect(own.body.contains("You have no access yet") && !own.body.contains("/sealed-access/U-DAO"))
            #expect(try await visitor.post("/sealed-access/U-DAO", as: "dao", [:]).status != .seeOther)
            #expect(try await visitor.post("/sealed-access/U-DAO", as: "dala", [:]).status == .seeOther)
            #expect(try await visitor.get("/registers/shelters/H-1", as: "dao").body.contains("Behind the temple"))
        }
    }

    @Test(arguments: ["kham", "noy", "anong", "somsy", "bounmy", "phone", "keo", "thip"])
    func othersSeeNothingOfIt(user: String) async throws {
        let country = try await country()
        try await country.visited { visitor in
            for path in [
                "/registers/shelters/H-1", "/data/shelters/H-1", "/registers/shelters", "/registers/shelters/export",
            ] {
                let body = try await visitor.get(path, as: user).body
                #expect(!body.contains("Behind the temple") && !body.contains("sealed to"), "\(path)")
            }
            #expect(try await visitor.post("/sealed-access/U-DAO", as: user, [:]).status == .notFound)
        }
    }
}
