import Domain
import Measures
import Testing

/// Stock and flow agree: pending at the start + in − out = pending at the end, for each stage.
@Suite struct BalanceTests {
    @Test(arguments: ["2019", "2020", "2020-05", "2020-04/2021-03"])
    func stagesBalanceInTheSample(_ period: String) async throws {
        try await balance(try await Country.laos2020.value, period)
    }

    @Test(arguments: [UInt64(1), 2, 3]) func stagesBalanceWhateverStepsWereTaken(_ seed: UInt64) async throws {
        let country = try await Country.empty()
        var random = Dice(state: seed)
        try await country.write(Self.rows(&random))
        for period in ["2019", "2020", "2020-02", "2020-04/2021-03"] { try await balance(country, period) }
    }

    private func balance(_ country: Country, _ period: String) async throws {
        for unit in ["cases", "suspects", "referrals", "identifications"] {
            func parts(_ name: String) async throws -> [String: Double] {
                let figures = try await country.figures(period, [Measure.named("\(unit)_\(name)")!])
                return Dictionary(
                    uniqueKeysWithValues: figures.compactMap { figure in
                        figure.breakdown.map { ($0.code, figure.value!) }
                    })
            }
            let start = try await parts("pending_at_start")
            let into = try await parts("entering_stage")
            let out = try await parts("leaving_stage")
            let end = try await parts("pending_at_end")
            for stage in Set(start.keys).union(into.keys).union(out.keys).union(end.keys) {
                let left = (start[stage] ?? 0) + (into[stage] ?? 0) - (out[stage] ?? 0)
                #expect(left == end[stage] ?? 0, "\(unit) \(stage) \(period)")
            }
        }
    }

    /// Forty cases with suspects and any steps on any days, legal or not: the balance is the query's, not the data's.
    private static func rows(_ random: inout Dice) -> [(String, String, String)] {
        var rows = [("agencies", "A-1", "name_en: A, name_lo: A, kind: police, level: central")]
        func day(_ random: inout Dice) -> Day { Day("2019-01-01")!.adding(days: random.roll(900)) }
        let lifecycles = ["case": "C", "suspect": "K"]
        for number in 1...40 {
            rows.append(
                (
                    "criminal_cases", "C-\(number)",
                    "number: \(number), reported_on: \(day(&random)), form: unspecified, police: A-1"
                ))
            rows.append(("suspects", "K-\(number)", "criminal_case: C-\(number), name: K"))
            for (code, prefix) in lifecycles.sorted(by: { $0.key < $1.key }) {
                let steps = Lifecycle.all.first { $0.code == code }!.steps.map(\.code)
                for step in 0..<random.roll(6) {
                    let withdrawn = random.roll(8) == 0 ? ", withdrawn: yes" : ""
                    rows.append(
                        (
                            "\(code)_steps", "\(prefix)S-\(number)-\(step)",
                            "record: \(prefix)-\(number), step: \(steps[random.roll(steps.count)]), "
                                + "taken_on: \(day(&random))\(withdrawn)"
                        ))
                }
            }
        }
        return rows
    }
}

/// Chance that comes out the same each time (SplitMix64).
struct Dice {
    var state: UInt64

    /// 0 to sides − 1.
    mutating func roll(_ sides: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(sides))
    }
}
