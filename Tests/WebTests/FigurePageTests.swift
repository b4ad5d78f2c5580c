import Domain
import Store
import TestCountry
import Testing

@testable import Measures
@testable import Web

@Suite struct FigurePageTests {
    @Test func theFiguresOfTheReportStandOnThePage() async throws {
        let site = try await JusticeSite.shared.value
        let csv = try await site.get("/figures/download.csv?period=2020", as: .secretariat).body
        #expect(csv.contains("investigations_opened,,2020,21,"))
        #expect(csv.contains("suspects_in_investigations_opened,,2020,43,"))
        let page = try await site.get("/figures/investigations_opened?period=2020", as: .secretariat)
        #expect(page.body.contains("<b>21</b>"))
    }

    @Test func whatNobodyReportedIsNeverShownAsZero() async throws {
        let site = try await JusticeSite.shared.value
        let page = try await site.get("/figures/removal_alternatives_offered?period=2020", as: .secretariat)
        #expect(page.body.contains("class=\"stat unknown\""))
        #expect(!page.body.contains("class=\"stat zero\""))
        let none = try await site.get("/figures/officials_investigated?period=2020", as: .secretariat)
        #expect(none.body.contains("class=\"stat zero\""), "someone answers for this one")
    }

    @Test func aFigureCanBeAskedForAsKnownOnAPastDay() async throws {
        let site = try await JusticeSite.shared.value
        let then = try await site.get("/figures/download.csv?period=2020&asOf=2020-06-30", as: .secretariat).body
        #expect(!then.contains("investigations_opened,,2020,21,"))
        #expect(then.contains("investigations_opened,,2020,"))
    }

    @Test func drillingDownShowsOnlyWhatTheViewerMayOpen() async throws {
        let site = try await JusticeSite.shared.value
        let path = "/figures/victims_identified?period=2020"
        let police = try await site.get(path, as: .atd)
        #expect(police.body.contains("/identifications/I-"))
        let secretariat = try await site.get(path, as: .secretariat)
        #expect(!secretariat.body.contains("/identifications/I-"))
        // As many are counted whoever asks: here none of them may be opened.
        let total = try await site.office.read(as: .commandLine) { reader in
            try Calculator(reader.connection, home: "LA").figures(
                for: Period(year: 2020), measures: [Measure.named("victims_identified")!])[0].plain
        }
        #expect(secretariat.body.contains("\(total) more are counted that you may not open."))
    }

    @Test func drillingIntoSensitiveRecordsLeavesALedgerLeaf() async throws {
        let site = try await JusticeSite.shared.value
        func leaves() async throws -> Int {
            try await site.office.database.read { connection in
                try connection.integer(
                    "SELECT count(*) FROM ledger WHERE act = 'drill' AND record = 'foreign_victims_returned' AND staff = 'U-NOY'"
                )
                    ?? 0
            }
        }
        let before = try await leaves()
        _ = try await site.get("/figures/foreign_victims_returned?period=2020", as: .secretariat)
        #expect(try await leaves() == before)
        let seen = try await site.get("/figures/foreign_victims_returned?period=2020", as: .atd)
        #expect(seen.body.contains("/registers/handover_people/"))
        #expect(try await leaves() == before + 1)
    }

    @Test func whoDoesNotAnswerSeesTheirAgencysRecordsAndIsToldSo() async throws {
        let site = try await JusticeSite.shared.value
        for role in [Role.officer, .ngo, .lwu, .prosecutor] {
            let page = try await site.get("/figures/victims_identified?period=2020", as: role)
            #expect(page.body.contains("You see the records of your agency counted"), "\(role)")
            #expect(!page.body.contains("name=\"asOf\""), "\(role)")
            #expect(!page.body.contains("more are counted"), "\(role)")
        }
        let csv = try await site.get("/figures/download.csv?period=2020", as: .officer).body
        #expect(csv.contains("victims_identified,,2020,,victims,not_applicable,"))
        #expect(!csv.contains("investigations_opened,,2020,21,"))
        #expect(csv.contains("Of the records that your agency has or may see"))
        let whole = try await site.get("/figures/download.csv?period=2020", as: .secretariat).body
        #expect(!whole.contains("Of the records that your agency has or may see"))
    }

    /// Day by day, what was known tells who was identified, and that an official is under investigation.
    @Test func asKnownOnIsRefusedOnEveryPageToWhoDoesNotAnswer() async throws {
        let site = try await JusticeSite.shared.value
        let paths = [
            "/figures", "/figures/victims_identified", "/figures/officials_investigated", "/figures/pillar/protection",
            "/figures/stages", "/figures/commitments", "/figures/statements", "/figures/download.csv",
            "/figures/download.json", "/figures/download.html",
        ]
        for path in paths {
            for role in [Role.officer, .ngo, .mofa, .prosecutor] {
                let answer = try await site.get("\(path)?period=2020&asOf=2020-06-30", as: role)
                #expect(answer.status == .conflict, "\(role) \(path)")
                #expect(answer.body.contains("What was known on a past day"))
            }
            for role in [Role.secretariat, .oversight] {
                #expect(try await site.get("\(path)?period=2020&asOf=2020-06-30", as: role).status == .ok, "\(path)")
            }
        }
        #expect(
            try await site.get("/figures/victims_identified?period=2020&asOf=2020-06-30", as: .atd).status == .ok)
    }

    @Test func aSmallCountAboutPeopleLeavesOneLeafAQuestion() async throws {
        let country = try await SmallCountry()
        _ = try await country.malaiIsReferred()
        try await country.visited { visitor in
            func leaves(_ user: String) async throws -> Int {
                try await country.office.database.read {
                    try $0.integer(
                        "SELECT count(*) FROM ledger WHERE act = 'drill' AND purpose = 'small_count' AND staff = \(Cast.named(user).staff)"
                    ) ?? 0
                }
            }
            for path in [
                "/figures", "/figures/people_screened", "/figures/pillar/protection", "/figures/stages",
                "/figures/completeness",
                "/figures/commitments", "/figures/download.csv", "/figures/download.json", "/figures/download.html",
                "/coverage",
            ] {
                let before = try await leaves("keo")
                #expect(try await visitor.get("\(path)?period=2021", as: "keo").status == .ok)
                #expect(try await leaves("keo") == before + 1, "\(path)")
                // What an officer reads is counted of records that are the officer's to open.
                #expect(try await visitor.get("\(path)?period=2021", as: "kham").status == .ok)
                #expect(try await leaves("kham") == 0, "\(path)")
            }
            let before = try await leaves("keo")
            _ = try await visitor.get("/figures/government_shelters?period=2021", as: "keo")
            #expect(try await leaves("keo") == before)
        }
    }

    @Test func aFigureThatIsNotThereIsNotFound() async throws {
        let site = try await JusticeSite.shared.value
        let nothing = try await site.get("/no/such/place", as: .oversight)
        for path in ["/figures/no_such_figure", "/figures/pillar/none", "/figures/victims_identified?breakdown=name=x"]
        {
            let answer = try await site.get(path, as: .oversight)
            #expect(answer.status == .notFound)
            #expect(answer.body == nothing.body)
        }
    }

    @Test func aPeriodThatIsNoneFallsBackToTheNewestYear() async throws {
        let site = try await JusticeSite.shared.value
        for period in ["2020-13", "nonsense", "2021/2020", ""] {
            let answer = try await site.get("/figures?period=\(period)", as: .secretariat)
            #expect(answer.status == .ok)
            #expect(answer.body.contains("<option value=\"2020\" selected>"), "\(period)")
        }
        let other = try await site.get("/figures?period=2020-04/2021-03", as: .secretariat)
        #expect(other.body.contains("April 2020 – March 2021"))
    }

    @Test(arguments: ["en", "lo"])
    func everyRecommendationAndGapHasItsWordsAndFigures(language: String) async throws {
        let site = try await JusticeSite.shared.value
        let page = try await site.get("/figures/commitments?period=2020", as: .oversight, language: language)
        for code in CommitmentsPage.recommendations + CommitmentsPage.gaps {
            #expect(page.body.contains("<b>\(code)</b>"))
            #expect(!page.body.contains("⟦commitment.\(code)⟧"))
        }
    }
}
