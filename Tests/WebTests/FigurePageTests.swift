import Domain
import Store
import Testing

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
        #expect(secretariat.body.contains("121 more are counted that you may not open."))
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
        #expect(try await leaves() == before, "who sees no record leaves nothing")
        let seen = try await site.get("/figures/foreign_victims_returned?period=2020", as: .atd)
        #expect(seen.body.contains("/registers/handover_people/"))
        #expect(try await leaves() == before + 1)
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
