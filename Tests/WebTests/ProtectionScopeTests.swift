import Domain
import TestCountry
import TestDatabases
import Testing

@testable import Web

@Suite("Who may open what on the protection path", .sameOnBothDatabases)
struct ProtectionScopeTests {
    @Test(
        "What one may not open looks byte for byte like what does not exist", arguments: Cast.all.map(\.user))
    func hidden(user: String) async throws {
        let country = try await SmallCountry()
        let (way, identification) = try await country.malaiIsAccepted()
        // Who has to do with Malai: who screened her, a colleague, who decides.
        let involved: Set<String> = ["kham", "khamla", "noy"]
        try await country.visited { visitor in
            let records = [
                ("/screenings/", way.screening), ("/referrals/", way.referral), ("/people/", way.person),
                ("/identifications/", identification),
            ]
            for (path, id) in records {
                let absent = String(id.dropLast()) + (id.hasSuffix("0") ? "1" : "0")
                let one = try await visitor.get(path + id, as: user)
                let other = try await visitor.get(path + absent, as: user)
                #expect(other.status == .notFound)
                if involved.contains(user), !(user != "noy" && path == "/identifications/") {
                    #expect(one.status == .ok)
                } else {
                    #expect(one.status == .notFound)
                    #expect(one.body == other.body.replacing(absent, with: id))
                    #expect(!one.body.contains("Malai"))
                }
            }
        }
    }

    @Test("Nobody signed out sees more than the sign-in page")
    func signedOut() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            for path in ["/", "/screenings", "/screenings/new", "/people", "/referrals", "/identifications"] {
                let answer = try await visitor.get(path, as: nil)
                #expect(answer.status == .seeOther)
                #expect(answer.location.hasPrefix("/sign-in"))
            }
        }
    }

    @Test("A step may not be sent for a record that is not one's own")
    func steps() async throws {
        let country = try await SmallCountry()
        let way = try await country.malaiIsReferred()
        try await country.visited { visitor in
            for user in ["boun", "dala", "anong"] {
                let step = try await visitor.post("/referrals/\(way.referral)/steps", as: user, ["step": "accept"])
                #expect(step.status == .notFound)
                let remark = try await visitor.post(
                    "/screenings/\(way.screening)/remark", as: user, ["version": "1", "remark": "x"])
                #expect(remark.status == .notFound)
                let refer = try await visitor.post("/people/\(way.person)/refer", as: user, ["purpose": "services"])
                #expect(refer.status == .notFound)
            }
        }
    }

    @Test("Opening a person's page leaves a trace in the ledger")
    func traced() async throws {
        let country = try await SmallCountry()
        let way = try await country.malaiIsReferred()
        func reads() async throws -> Int? {
            try await country.office.database.read { connection in
                try connection.integer("SELECT count(*) FROM ledger WHERE act = \("read") AND record = \(way.person)")
            }
        }
        let before = try await reads()
        try await country.visited { visitor in _ = try await visitor.get("/people/\(way.person)", as: "kham") }
        #expect(try await reads() == (before ?? 0) + 1)
    }
}
