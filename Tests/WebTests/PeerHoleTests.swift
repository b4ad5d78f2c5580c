import Desks
import Domain
import Store
import TestCountry
import TestDatabases
import Testing

@testable import Web

/// Holes that were found in the field's best-known system, each asked of this one.
@Suite(.sameOnBothDatabases) struct PeerHoleTests {
    /// The role may read screenings, and this screening is another agency's.
    @Test func classPermissionIsNotPermissionForThatRecord() async throws {
        let country = try await SmallCountry()
        let way = try await country.malaiIsReferred()
        try await country.visited { visitor in
            let nothing = try await visitor.get("/screenings/NOT-THERE", as: "boun")
            for path in [
                "/screenings/\(way.screening)", "/registers/screenings/\(way.screening)",
                "/data/screenings/\(way.screening)", "/people/\(way.person)", "/referrals/\(way.referral)",
            ] {
                #expect(try await visitor.get(path, as: "kham").status == .ok, "\(path)")
                let answer = try await visitor.get(path, as: "boun")
                #expect(answer.status == .notFound, "\(path)")
                #expect(answer.body == nothing.body, "\(path)")
            }
        }
    }

    /// Authorised for the record in the address, loading another by its own id.
    @Test func aChildIsNotLoadedByItsOwnId() async throws {
        let country = try await SmallCountry()
        try await country.office.write(as: .commandLine) { work in
            for number in ["1", "2"] {
                let raw = [
                    "number": number, "reported_on": "2021-03-01", "form": "labour_trafficking", "police": "A-ATD",
                    "prosecutor": number == "1" ? "A-OPP" : "",
                ]
                _ = try work.create(Register.named("criminal_cases")!, raw, id: "C-\(number)")
                _ = try work.create(
                    Register.named("suspects")!, ["criminal_case": "C-\(number)", "name": "Suspect \(number)"],
                    id: "K-\(number)")
            }
        }
        try await country.visited { visitor in
            let day = "2021-03-10"
            for user in ["bounmy", "noy"] {
                let step = user == "noy" ? "arrest" : "charge"
                let path = "/cases/C-1/suspects/K-2/steps/\(step)"
                #expect(try await visitor.get(path, as: user).status == .notFound, "\(user)")
                let answer = try await visitor.post(
                    path, as: user, ["taken_on": "\(day)", "article": "215", "reason": "A reason."])
                #expect(answer.status == .notFound, "\(user)")
            }
            #expect(try await visitor.get("/registers/suspects/K-2", as: "bounmy").status == .notFound)
            #expect(try await visitor.get("/registers/suspects/K-1", as: "bounmy").status == .ok)
        }
        let steps = try await country.office.read(as: .commandLine) { try $0.steps(.suspect, of: "K-2").count }
        #expect(steps == 0)
    }

    /// Lists, counts, the choices of forms, files: every other way to the same record.
    @Test func noOtherPathLeadsToTheRecord() async throws {
        let country = try await SmallCountry()
        let way = try await country.malaiIsReferred()
        try await country.visited { visitor in
            for path in [
                "/people", "/people?q=Malai", "/people?q=\(way.person)", "/registers/people",
                "/registers/people/export",
                "/data/people", "/data/people?q=Malai", "/screenings", "/referrals", "/registers/referrals/export",
                "/registers/services/new", "/registers", "/",
            ] {
                let answer = try await visitor.get(path, as: "boun")
                // What was typed stands in the form again.
                let told = answer.body.replacing("value=\"Malai\"", with: "")
                #expect(!told.contains("Malai"), "\(path)")
                #expect(!answer.body.contains(way.screening), "\(path)")
                #expect(!answer.body.contains("href=\"/people/\(way.person)"), "\(path)")
            }
            let listed = try await visitor.get("/data/people", as: "boun")
            #expect(listed.body.contains("\"total\" : 0"))
        }
    }

    @Test func aParameterOfTheClientWidensNothing() async throws {
        let country = try await SmallCountry()
        _ = try await country.malaiIsReferred()
        try await country.visited { visitor in
            let plain = try await visitor.get("/data/people", as: "boun").body
            for query in [
                "scope=all", "agency=A-IMM", "role=atd", "as=U-NOY", "viewer=U-NOY", "from_agency=A-IMM", "sex=female",
                "limit=100000", "offset=-1", "id[]=*",
            ] {
                #expect(try await visitor.get("/data/people?\(query)", as: "boun").body == plain, "\(query)")
            }
        }
    }

    @Test func nobodyChangesTheirOwnGroups() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            let forged: KeyValuePairs = [
                "version": "1", "name": "Thip", "role": "atd", "agency": "A-ATD", "from_day": "2020-01-01",
            ]
            #expect(try await visitor.post("/staff/U-THIP/move", as: "thip", forged).status == .conflict)
            // The register's general form writes nothing of any member of staff.
            for user in ["thip", "kham"] {
                let answer = try await visitor.post(
                    "/registers/staff/\(Cast.named(user).staff)/correct", as: "thip", forged)
                #expect(answer.status == .notFound, "\(user)")
            }
            for user in ["kham", "noy", "phone"] {
                for path in [
                    "/staff/\(Cast.named(user).staff)/move", "/registers/staff/\(Cast.named(user).staff)/correct",
                ] {
                    let answer = try await visitor.post(path, as: user, forged)
                    #expect(answer.status == .notFound, "\(user) \(path)")
                }
            }
        }
        let staff = Register.named("staff")!
        let roles = try await country.office.read(as: .commandLine) { reader in
            try ["U-THIP", "U-KHAM", "U-NOY", "U-PHONE"].map { try reader.find(staff, $0)?.record.text("role") }
        }
        #expect(roles == ["administrator", "officer", "atd", "secretariat"])
    }

    /// A search leaves its leaf wherever it is made, so that it is counted.
    @Test func everySearchIsCounted() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            for path in ["/people", "/data/people", "/registers/people", "/screenings", "/cases", "/referrals"] {
                let answer = try await visitor.get("\(path)?q=malai", as: "noy")
                #expect(answer.status == .ok, "\(path)")
            }
        }
        let leaves = try await country.office.database.read {
            try $0.integer("SELECT count(*) FROM ledger WHERE act = 'search' AND staff = 'U-NOY'")
        }
        #expect(leaves == 6)
    }
}
