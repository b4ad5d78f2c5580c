import Desks
import Domain
import Foundation
import Measures
import TestCountry
import Testing

/// The figures of the report come out of the records.
@Suite struct SampleFigures {
    @Test func everyFigureOfLaos2020ComesOutOfTheRecords() async throws {
        try await compare(try await Country.laos2020.value, with: "laos-2020")
    }

    /// Nothing is made for one country: an invented one, with other numbers, comes out right as well.
    @Test func everyFigureOfAnotherCountryComesOutOfTheRecords() async throws {
        try await compare(try await Country.elsewhere2022.value, with: "elsewhere-2022")
    }

    private func compare(_ country: Country, with file: String) async throws {
        let text = try String(
            contentsOfFile: Home.path + "/Tests/Figures/\(file).csv", encoding: .utf8)
        let rows = text.split(separator: "\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        try #require(rows.count > 50)
        for row in rows where Measure.named(row[1]) != nil {
            let found = try await country.figure(row[1], row[2], row[3])
            let (measure, breakdown, period, expected) = (row[1], row[2], row[3], row[4])
            #expect(found?.plain == expected, "\(row[0]) \(measure) \(breakdown) \(period)")
            #expect(found?.status == (expected == "0" ? .zero : .value), "\(row[0]) \(measure) \(breakdown) \(period)")
        }
        // What the file calls a statement or law is no measure; nothing else may be left over.
        let others = rows.filter { Measure.named($0[1]) == nil }.map { $0[1] }
        #expect(others.filter { !$0.hasPrefix("statement.") && !$0.hasPrefix("law.") } == [])
    }
}
