import Content
import Domain
import Foundation
import Publishing
import TestCountry
import TestDatabases
import Testing

@testable import Measures

@Suite(.sameOnBothDatabases) struct DeclarationTests {
    @Test(arguments: Measure.all) func everyPlaceholderNamesARegister(_ measure: Measure) {
        #expect(measure.facts.unknown == [])
        #expect(!measure.facts.registers.isEmpty)
        if case .start(_, let before, let after) = measure.following {
            #expect(before.unknown == [] && after.unknown == [])
        }
    }

    /// A name that no measure has would only ever count anew, and nobody would see it.
    @Test func everyMeasureFollowsFromOthersThatAreThereAndAreCountedBefore() throws {
        let known = Dictionary(uniqueKeysWithValues: Measure.all.map { ($0.code, $0) })
        var number = 0
        for measure in Measure.all {
            guard let following = measure.following else { continue }
            let names =
                switch following {
                case .balance(let start, let entering, let end): [start, entering, end]
                case .start(let start, _, _): [start]
                }
            for name in names {
                let other = try #require(known[name])
                #expect((other.following?.place ?? 0) < following.place && other.opens == measure.opens)
                number += 1
            }
        }
        #expect(number == 4 * 4)
    }

    @Test func codesAreUnique() {
        #expect(Set(Measure.all.map(\.code)).count == Measure.all.count)
    }

    /// A measure can't wait for someone's word on a register that it never reads.
    @Test(arguments: Measure.all) func everyMeasureReadsTheRegistersItRestsOn(_ measure: Measure) {
        let read = measure.facts.registers.map { Lifecycle.kept(in: $0)?.register ?? $0.code }
        for code in measure.restsOn { #expect(read.contains(code), "\(measure.code) never reads \(code)") }
    }

    @Test(arguments: Measure.all) func theDateThatCountsIsAFieldOfARegisterRead(_ measure: Measure) throws {
        let halves = measure.date.split(separator: ".").map(String.init)
        let register = try #require(Register.named(halves[0]))
        #expect(register.field(halves[1])?.kind == .day)
        #expect(measure.facts.registers.contains(register))
    }

    /// A unit that counts by an optional mark is one thing; a day or sum that is missing is another.
    @Test(arguments: Measure.all) func unknownsAreDeclaredWhereTheQueryGivesThem(_ measure: Measure) {
        let text = measure.facts.sql(for: Period(year: 2020), asOf: nil, home: "LA").text
        if measure.hasUnknowns { #expect(text.contains("AS holds")) }
        if measure.aggregate.needsAmount { #expect(text.contains("amount")) }
    }

    /// The figures that are counts, every gap and every recommendation have a measure.
    @Test func everyFigureGapAndRecommendationIsAnsweredByAMeasure() {
        let answered = Set(Measure.all.flatMap(\.sources))
        // Estimates and law: statements and the law file give these.
        let stated: Set = ["F51", "F55", "F56", "F57", "F58"]
        func numbered(_ letter: String, _ count: Int) -> [String] {
            (1...count).map { letter + ($0 < 10 ? "0" : "") + String($0) }
        }
        let asked = numbered("F", 58) + numbered("G", 27) + numbered("R", 12)
        #expect(asked.filter { !answered.contains($0) && !stated.contains($0) } == [])
    }

    @Test(arguments: ["en", "lo"]) func everyTextOfEveryMeasureStandsInBothLanguages(_ code: String) throws {
        let texts = try #require(try Home.content().languages[code]).texts
        let keys = Measure.all.flatMap { measure in
            ["measure.\(measure.code)", "measure.\(measure.code).definition", "unit.\(measure.unit)"]
                + measure.owners.map { "owner.\($0)" } + measure.dimensions.map { "dimension.\($0.code)" }
        }
        let others =
            Pillar.allCases.map { "pillar.\($0.rawValue)" } + Figure.Status.allCases.map { "figure.\($0.rawValue)" }
            + ["saidNotCollected", "unknown", "notAttested", "nothingToMeasure"].map { "figure.note.\($0.snake)" }
        #expect(Set(keys + others).filter { texts[$0] == nil }.sorted() == [])
    }
}

extension String {
    fileprivate var snake: String { map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }.joined() }
}
