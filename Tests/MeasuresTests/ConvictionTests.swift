import Domain
import Measures
import Testing

/// A figure of punishments counts what rests on a conviction, however the records came to be.
@Suite struct ConvictionTests {
    private static let figures = [
        "longest_prison_term", "defendants_ordered_to_pay_compensation", "victims_awarded_compensation",
        "compensation_ordered",
    ]

    private func values(_ country: Country) async throws -> [Double?] {
        var values: [Double?] = []
        for code in Self.figures { values.append(try await country.figure(code, "", "2020")?.value) }
        return values
    }

    @Test func whatWasImposedOnSomebodyNeverConvictedDoesNotCount() async throws {
        let country = try await Country.empty()
        try await country.write([
            ("agencies", "A-1", "name_en: A, name_lo: A, kind: police, level: central"),
            ("people", "P-1", "given_name: Mali, sex: female, age_basis: stated, citizenship: LA"),
            ("criminal_cases", "C-1", "number: 1, reported_on: 2020-01-01, form: unspecified, police: A-1"),
            ("suspects", "K-1", "criminal_case: C-1, name: K"),
            ("sentences", "Z-1", "suspect: K-1, imposed_on: 2020-06-01, prison_months: 60, article: 215"),
            ("compensation_orders", "M-1", "suspect: K-1, person: P-1, ordered_on: 2020-06-01, amount_lak: 100"),
        ])
        #expect(try await values(country).allSatisfy { $0 == nil || $0 == 0 }, "nobody was charged")
        let convicted = "record: K-1, step: convict, taken_on: 2020-06-01"
        try await country.write([
            ("suspect_steps", "KS-1", "record: K-1, step: charge, taken_on: 2020-05-01"),
            ("suspect_steps", "KS-2", convicted),
        ])
        #expect(try await values(country) == [5, 1, 1, 100])
        try await country.correct(at: "2020-07-01", "suspect_steps", "KS-2", convicted + ", withdrawn: yes")
        #expect(try await values(country).allSatisfy { $0 == nil || $0 == 0 }, "the conviction was withdrawn")
        try await country.write([("suspect_steps", "KS-3", "record: K-1, step: convict, taken_on: 2020-06-02")])
        #expect(try await values(country).allSatisfy { $0 == nil || $0 == 0 }, "the conviction came later")
    }
}
