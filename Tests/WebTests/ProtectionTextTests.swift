import Domain
import TestCountry
import TestDatabases
import Testing

@testable import Web

@Suite("Words of the protection pages", .sameOnBothDatabases)
struct ProtectionTextTests {
    @Test("No page lacks a text, in English and in Lao", arguments: ["en", "lo"])
    func complete(language: String) async throws {
        let country = try await SmallCountry()
        let (way, identification) = try await country.malaiIsAccepted()
        try await country.visited { visitor in
            for member in Cast.all {
                let home = try await visitor.get("/", as: member.user, in: language)
                #expect(home.status == .ok)
                #expect(!home.body.contains("⟦"), "\(member.user)")
            }
            let contexts = ["returnee", "raid", "marriage", "venue", "domestic_work", "scam_compound", "hotline"]
            let forms = contexts.flatMap { context in
                ["yes", "no"].map { "/screenings/new?context=\(context)&age_status=in_doubt&consent=\($0)" }
            }
            let paths =
                forms + [
                    "/screenings", "/screenings/new", "/screenings/new?go=1", "/screenings/\(way.screening)",
                    "/screenings/\(way.screening)/refer", "/people", "/people?q=Mal", "/people?q=nobody",
                    "/people/\(way.person)", "/people/\(way.person)/refer", "/referrals", "/referrals?tab=accepted",
                    "/referrals?tab=outgoing", "/referrals?tab=answered", "/referrals/\(way.referral)",
                    "/identifications",
                    "/identifications?decided=yes", "/identifications/\(identification)",
                ]
            for path in paths {
                let page = try await visitor.get(path, as: "noy", in: language)
                #expect(page.status == .ok || path.hasSuffix("go=1"), "\(path)")
                #expect(!page.body.contains("⟦"), "\(path)")
            }
        }
    }

    @Test("The languages have the same texts for these pages")
    func both() async throws {
        let country = try await SmallCountry()
        #expect(country.site.content.check().isEmpty)
    }
}
