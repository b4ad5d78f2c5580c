import Domain
import Store
import Testing

@testable import Measures

/// A kept count that is brought up to date is what a recount from all records gives, whatever was written since.
@Suite struct KeptCountsTests {
    private static let periods = ["2020", "2020-04/2021-03", "2020-05"].map { Period($0)! }

    /// Late entries, corrections of any field, steps withdrawn and brought back, records that come to hang on another.
    @Test(arguments: [UInt64(11), 12, 13]) func keptCountsFollowAnyChanges(_ seed: UInt64) async throws {
        var random = try await RandomCountry(seed: seed)
        try await keep(random.country)
        for round in 0..<12 {
            try await random.write((0..<(round % 3 == 0 ? 1 : 20)).map { _ in random.change() })
            try await compare(random.country, "seed \(seed), round \(round)")
            // Now and then the counts are kept as they came out, else they go on from where they were.
            if round % 4 == 3 { try await keep(random.country) }
        }
    }

    @Test func keptCountsFollowAChangeOfEachFieldOfEachRegisterThatAMeasureReads() async throws {
        var random = try await RandomCountry(seed: 21)
        try await keep(random.country)
        var reached: Set<String> = []
        for register in RandomCountry.registers {
            let measures = Measure.all.filter { $0.facts.registers.contains(register) }
            for field in register.fields where field.storage == .plain {
                let leaf = try await leaves(random.country)
                try await random.write((0..<3).map { _ in random.correct(register, field) })
                reached.formUnion(try await touching(measures, since: leaf, random.country))
                try await compare(random.country, "\(register.code).\(field.code)", measures, Self.periods[0])
            }
        }
        // Not by counting anew: every measure that has an anchor went by it.
        #expect(Set(Measure.all.filter { $0.anchor != nil }.map(\.code)).subtracting(reached) == [])
    }

    @Test func figuresFromKeptCountsAreTheSameFiguresWithTheirStates() async throws {
        var random = try await RandomCountry(seed: 31)
        try await keep(random.country)
        for _ in 0..<5 {
            try await random.write((0..<10).map { _ in random.change() })
            for period in Self.periods {
                let (kept, counted) = try await random.country.database.read { connection in
                    let counts = try FigureCounts(connection, home: "LA")
                    return (
                        try Calculator(connection, home: "LA", counts).figures(for: period),
                        try Calculator(connection, home: "LA").figures(for: period)
                    )
                }
                #expect(kept == counted)
            }
        }
    }

    /// The present and the past are asked by two ways where the present has an index: both give the same.
    @Test(arguments: [UInt64(81), 82, 83]) func asKnownAfterTheLastEntryIsWhatIsKnownNow(_ seed: UInt64) async throws {
        var random = try await RandomCountry(seed: seed)
        try await random.write((0..<60).map { _ in random.change() })
        for period in Self.periods {
            let (now, past) = try await random.country.database.read { connection in
                let calculator = Calculator(connection, home: "LA")
                return (
                    try calculator.figures(for: period),
                    try calculator.figures(for: period, asOf: Instant("2030-01-01")!)
                )
            }
            #expect(now == past)
        }
    }

    @Test(arguments: [41, 42, 43] as [UInt64])
    func countsOfTwoReadersAreBroughtToOneMomentAndKept(seed: UInt64) async throws {
        let random = try await RandomCountry(seed: seed)
        let database = random.country.database
        for period in Self.periods {
            try await FigureCounts.prepare(for: period, home: "LA", in: database)
            let compared = try await database.read { try FigureCounts.compare(for: period, home: "LA", $0) }
            #expect(compared.filter { !$0.wasKept }.map(\.code) == [])
            #expect(compared.filter { !$0.isEqual }.map(\.code) == [])
        }
    }

    @Test func aCountThatWasTamperedWithIsFoundAndCanBeForgotten() async throws {
        let random = try await RandomCountry(seed: 51)
        let (database, period) = (random.country.database, Self.periods[0])
        try await FigureCounts.prepare(for: period, home: "LA", in: database)
        try await database.write { connection in
            try connection.run(
                """
                UPDATE figure_counts SET counts =
                  (SELECT counts FROM figure_counts WHERE measure = 'people_screened' AND period = '2020')
                WHERE measure = 'victims_identified'
                """)
        }
        func different() async throws -> [String] {
            try await database.read { try FigureCounts.compare(for: period, home: "LA", $0) }
                .filter { !$0.isEqual }.map(\.code)
        }
        #expect(try await different() == ["victims_identified"])
        try await FigureCounts.forget(period, in: database)
        #expect(try await different() == [])
    }

    @Test func whatAnotherDeclarationCountedIsNotTaken() async throws {
        let random = try await RandomCountry(seed: 61)
        let (database, period) = (random.country.database, Self.periods[0])
        try await FigureCounts.prepare(for: period, home: "LA", in: database)
        try await database.write { try $0.run("UPDATE figure_counts SET declared = 'other'") }
        let missing = try await database.read { try FigureCounts($0, home: "LA").missing(Measure.all, period).count }
        #expect(missing == Measure.all.count)
        // Nor what was counted for another country.
        try await FigureCounts.prepare(for: period, home: "LA", in: database)
        let elsewhere = try await database.read { try FigureCounts($0, home: "TH").missing(Measure.all, period).count }
        #expect(elsewhere == Measure.all.count)
    }

    /// A server that counted earlier and comes later leaves the later count alone.
    @Test func anEarlierCountNeverReplacesALaterOne() async throws {
        var random = try await RandomCountry(seed: 71)
        let (database, period) = (random.country.database, Self.periods[0])
        func count() async throws -> [KeptCount] {
            try await database.read { connection in
                let counts = try FigureCounts(connection, home: "LA")
                _ = try counts.counted(Measure.named("screenings_held")!, period)
                return counts.fresh
            }
        }
        let early = try await count()
        try await random.write((0..<20).map { _ in random.change() })
        let late = try await count()
        try await FigureCounts.keep(late, home: "LA", in: database)
        try await FigureCounts.keep(early, home: "LA", in: database)
        let leaf = try await database.read { try $0.integer("SELECT max(leaf) FROM figure_counts") }
        #expect(leaf == late.first?.leaf)
        #expect(early.first.map(\.leaf) != leaf)
    }

    // MARK: Declarations

    /// What has no tie is looked into by id, and is reference data: an old record never names a new one.
    @Test(arguments: Measure.all.filter { $0.anchor != nil })
    func everyRegisterThatAMeasureReadsIsTiedToItsAnchorOrLookedInto(_ measure: Measure) {
        for register in measure.facts.registers where measure.anchor?.ties[register.code] == nil {
            #expect(["agencies", "sites", "crossings"].contains(register.code), "\(measure.code): \(register.code)")
        }
        for tie in measure.facts.registers.compactMap({ measure.anchor?.ties[$0.code]?.through }) {
            #expect(measure.facts.registers.contains { $0.code == tie.register }, "\(measure.code): \(tie.register)")
        }
    }

    /// What a query reads stands in its text, so that a field that is not in it can't change what it gives.
    @Test(arguments: Measure.all) func noQueryReadsColumnsThatItDoesNotName(_ measure: Measure) {
        let words = measure.facts.words
        #expect(words.isDisjoint(with: ["version", "recorded_at", "entered_at", "recorded_by"]))
        let text = measure.facts.parts.map { if case .text(let text) = $0 { text } else { "" } }.joined()
        #expect(!text.replacing(" * 12", with: "").contains("*"))
    }

    // MARK: Support

    private func keep(_ country: Country) async throws {
        for period in Self.periods {
            let fresh = try await country.database.read { connection in
                let counts = try FigureCounts(connection, home: "LA")
                for measure in Measure.all { _ = try counts.counted(measure, period) }
                return counts.fresh
            }
            try await FigureCounts.keep(fresh, home: "LA", in: country.database)
        }
    }

    private func compare(
        _ country: Country, _ when: String, _ measures: [Measure] = Measure.all, _ only: Period? = nil
    ) async throws {
        for period in only.map({ [$0] }) ?? Self.periods {
            let compared = try await country.database.read {
                try FigureCounts.compare(measures, for: period, home: "LA", $0)
            }
            #expect(compared.filter { !$0.wasKept }.map(\.code) == [])
            #expect(compared.filter { !$0.isEqual }.map(\.code) == [], "\(period), \(when)")
        }
    }

    private func leaves(_ country: Country) async throws -> Int {
        try await country.database.read { try $0.integer("SELECT max(number) FROM ledger") ?? 0 }
    }

    /// Those that a change since then reaches by their anchor.
    private func touching(_ measures: [Measure], since leaf: Int, _ country: Country) async throws -> [String] {
        try await country.database.read { connection in
            let changes = try Changes(since: leaf, connection)
            return try measures.filter { measure in
                if case .some = try Touched.reach(measure, changes, connection) { true } else { false }
            }.map(\.code)
        }
    }
}
