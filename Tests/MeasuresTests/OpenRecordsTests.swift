import Domain
import Store
import Testing

@testable import Measures

/// A figure and the records listed beside it agree for somebody who is excluded from some of them, so that neither tells.
@Suite struct OpenRecordsTests {
    private static let periods = ["2020", "2020-04/2021-03"].map { Period($0)! }
    private static let department = Viewer(staff: "U-NOY", name: "", role: .atd, agency: "A-ATD", province: nil)
    private static let colleague = Viewer(staff: "U-2", name: "", role: .atd, agency: "A-ATD", province: nil)
    private static let secretariat = Viewer(
        staff: "U-NOY", name: "", role: .secretariat, agency: "A-SEC", province: nil)

    /// The sample, where Noy is excluded from some of those identified, served and prosecuted.
    private static let excluding = Task { try await country() }

    private static func country() async throws -> Country {
        let country = try await Country.loaded("laos-2020", home: "LA")
        let (people, cases) = try await country.database.read { connection in
            func ids(_ sql: SQL) throws -> [String] { try connection.rows(sql).compactMap { $0.text("id") } }
            return (
                try ids(
                    """
                    SELECT DISTINCT i.person AS id FROM identifications i JOIN services s ON s.person = i.person
                    ORDER BY i.person LIMIT 40
                    """)
                    + ids("SELECT DISTINCT person AS id FROM case_victims ORDER BY person LIMIT 10"),
                try ids("SELECT id FROM criminal_cases ORDER BY id LIMIT 10")
            )
        }
        func exclusion(_ id: Int, _ root: String) -> (register: String, id: String, fields: String) {
            ("exclusions", "XC-\(id)", "\(root), staff: U-NOY, made_by: A-LWU, reason: Kin")
        }
        let roots = Set(people).sorted().map { "person: \($0)" } + cases.map { "criminal_case: \($0)" }
        try await country.write(roots.enumerated().map { exclusion($0, $1) })
        return country
    }

    @Test func noFigureCountsOneMoreThanItsList() async throws {
        let country = try await Self.excluding.value
        let fewer = try await country.asked(by: Self.department) { desk in
            var fewer: Set<String> = []
            let all = try FigureDesk(desk.connection, for: Self.colleague, at: .afterAll, home: "LA")
            for measure in Measure.all {
                for period in Self.periods {
                    let figure = try desk.figures(for: period, measures: [measure])[0]
                    let drill = try desk.drill(measure, period, limit: 100_000)
                    // Records that only their holders list are a number, of which nobody knows what it hides.
                    if Policy.grant(Self.department, measure.opens).read == .everything, drill.visible > 0 {
                        #expect(drill.hidden == 0, "\(measure.code) \(period)")
                    }
                    if measure.aggregate == .count, let value = figure.value {
                        #expect(value == Double(drill.total), "\(measure.code) \(period)")
                    }
                    let whole = try all.figures(for: period, measures: [measure])[0]
                    if measure.aggregate == .count, let value = whole.value, value > figure.value ?? 0 {
                        fewer.insert(measure.code)
                    }
                }
            }
            return fewer
        }
        #expect(fewer.isSuperset(of: ["victims_identified", "cases_pending_at_end"]), "\(fewer)")
    }

    @Test func noPartOfAFigureTellsOfWhom() async throws {
        let measure = Measure.named("victims_identified")!
        let country = try await Self.excluding.value
        try await country.asked(by: Self.department) { desk in
            for period in Self.periods {
                for figure in try desk.figures(for: period, measures: [measure]) {
                    guard let value = figure.value else { continue }
                    let drill = try desk.drill(measure, period, breakdown: figure.breakdown, limit: 100_000)
                    #expect(value == Double(drill.units.count), "\(figure.breakdown?.description ?? "")")
                }
            }
        }
    }

    @Test func whatWasKnownOnAPastDayTellsNothingEither() async throws {
        let (country, measure) = (try await Self.excluding.value, Measure.named("victims_identified")!)
        try await country.asked(by: Self.department) { desk in
            let past = Instant("2022-01-01")!
            let figure = try desk.figures(for: Self.periods[0], asOf: past, measures: [measure])[0]
            let drill = try desk.drill(measure, Self.periods[0], asOf: past, limit: 100_000)
            #expect((figure.value ?? 0) == Double(drill.units.count))
            #expect(drill.hidden == 0)
        }
    }

    @Test func keptCountsLeaveThemOutToo() async throws {
        let (country, measure) = (try await Self.excluding.value, Measure.named("screenings_held")!)
        let (kept, plain, whole) = try await country.database.read { connection in
            func total(_ viewer: Viewer, _ kept: FigureCounts?) throws -> [Double?] {
                let desk = try FigureDesk(connection, for: viewer, at: .afterAll, home: "LA", kept)
                return try desk.figures(for: Self.periods[0], measures: [measure]).map(\.value)
            }
            let counts = try FigureCounts(connection, home: "LA")
            return (
                try total(Self.department, counts), try total(Self.department, nil), try total(Self.colleague, counts)
            )
        }
        #expect(kept == plain)
        #expect(kept != whole)
    }

    @Test func whoCanListNoneHasAllCounted() async throws {
        let country = try await Self.excluding.value
        for measure in Measure.all {
            let figure = try await country.asked(by: Self.secretariat) {
                try $0.figures(for: Self.periods[0], measures: [measure])[0]
            }
            let all = try await country.figure(measure.code, "", "2020")
            #expect(figure == all, "\(measure.code)")
        }
    }
}
