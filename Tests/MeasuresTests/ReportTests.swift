import Content
import Domain
import Foundation
import Publishing
import TestCountry
import Testing

@testable import Measures

@Suite struct ReportTests {
    func report(_ period: String = "2020") async throws -> Report {
        let law = try Home.content().law
        return try await Country.laos2020.value.database.read {
            try Report.make(
                FigureDesk($0, for: .commandLine, at: .afterAll, home: law.country), for: Period(period)!, law: law)
        }
    }

    @Test func csvHasTheColumnsAndNeverAZeroForWhatIsNotCollected() async throws {
        let csv = try await report().csv(in: try Home.content().language("en"))
        let lines = csv.split(separator: "\n")
        #expect(lines[0] == "measure,breakdown,period,value,unit,status,owner,definition")
        #expect(
            lines.contains { $0.hasPrefix("investigations_opened,,2020,21,cases,value,Anti-Trafficking Department,") })
        #expect(lines.contains { $0.hasPrefix("investigations_opened,form=labour_trafficking,2020,") })
        #expect(lines.contains { $0.hasPrefix("officials_investigated,,2020,0,cases,zero,") })
        #expect(lines.contains { $0.hasPrefix("atd_hotline_calls_unanswered,,2020,,calls,not_collected,") })
        #expect(
            lines.contains {
                $0.hasPrefix("statement.lwu_hotline_calls_per_day,,2020-04/2021-03,60-100,calls per day,statement,")
            })
        #expect(lines.contains { $0.hasPrefix("law.fine_child,,,100000000-500000000,LAK,law,") })
        let empty = lines.filter { $0.contains(",not_collected,") }
        #expect(empty.count > 20)
        #expect(empty.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false)[3].isEmpty })
    }

    /// Counted for somebody, it lacks what is closed to them; on the server it lacks nothing.
    @Test func aReportForSomebodySaysThatClosedRecordsAreNotCounted() async throws {
        let language = try Home.content().language("en")
        let law = try Home.content().law
        let asked = try await Country.laos2020.value.database.read {
            try Report.make(
                FigureDesk($0, for: .commandLine, at: .afterAll, home: law.country), for: Period("2020")!, law: law,
                isForViewer: true)
        }
        func forms(_ report: Report) -> [String] {
            [
                report.csv(in: language), report.json(in: language), report.html(in: language).text,
                report.text(in: language),
            ]
        }
        let words = "Records that are closed to somebody are"
        #expect(forms(asked).allSatisfy { $0.contains(words) })
        #expect(try await forms(report()).allSatisfy { !$0.contains(words) })
        #expect(asked.rows(in: language).filter { $0.status == "value" }.allSatisfy { $0.definition.contains(words) })
    }

    @Test func jsonIsReadableAndHasNullWhereThereIsNoNumber() async throws {
        let json = try await report().json(in: try Home.content().language("lo"))
        let objects = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
        #expect(objects.count > Measure.all.count)
        let opened = try #require(objects.first { $0["measure"] as? String == "investigations_opened" })
        #expect(opened["value"] as? Int == 21)
        #expect(Set(opened.keys) == Set(ReportRow.columns))
        let missing = try #require(objects.first { $0["measure"] as? String == "atd_hotline_calls_unanswered" })
        #expect(missing["value"] is NSNull)
        let statement = try #require(objects.first { $0["status"] as? String == "statement" })
        #expect(statement["value"] is String)
    }

    @Test(arguments: ["en", "lo"]) func textAndPageHaveEveryTextAndAnEmptyPlaceForNone(_ code: String) async throws {
        let language = try Home.content().language(code)
        for period in ["2019", "2020", "2020-04/2021-03"] {
            let report = try await report(period)
            let text = report.text(in: language)
            let page = report.html(in: language).text
            #expect(!text.contains("⟦"), "\(text.split(separator: "\n").first { $0.contains("⟦") } ?? "")")
            #expect(!page.contains("⟦"))
            #expect(page.contains("<html lang=\"\(code)\">"))
            #expect(page.contains(language["measure.victims_identified"]))
            #expect(!page.contains("http"))
        }
    }

    @Test func aCellThatASpreadsheetWouldRunIsMadeHarmless() {
        let rows = ["=1+1", "+1", "-1", "@x", "\tx"].map { LawFact(code: "prison", value: $0, unit: "years") }
        let csv = Report(period: Period(year: 2020), figures: [], law: rows).csv(
            in: Language(code: "en", texts: ["law.prison": "Prison, \"hard\"", "unit.years": "years"]))
        let lines = csv.split(separator: "\n").dropFirst()
        #expect(lines.count == 5)
        #expect(lines.allSatisfy { $0.hasPrefix("law.prison,,,'") && $0.hasSuffix(",\"Prison, \"\"hard\"\"\"") })
    }

    @Test func numbersAreWrittenWithoutNeedlessZeros() throws {
        func plain(_ value: Double) -> String {
            Figure(
                measure: Measure.all[0], breakdown: nil, period: Period(year: 2020), value: value, status: .value,
                note: nil
            ).plain
        }
        #expect(
            [0, 21, 78_000_000, 0.5, 2.05, 33.333, -1.5].map(plain) == [
                "0", "21", "78000000", "0.5", "2.05", "33.33", "-1.5",
            ])
    }

    @Test func aStatementIsShownBesideTheFiguresOfItsPeriodAndAnEstimateUntilTheNext() async throws {
        let found = try await report("2020").statements.map(\.subject)
        #expect(found.contains("lwu_hotline_calls_per_day"))
        #expect(found.contains("people_in_commercial_sex_estimate"))
        #expect(!(try await report("2019").statements.map(\.subject).contains("lwu_hotline_calls_per_day")))
    }
}
