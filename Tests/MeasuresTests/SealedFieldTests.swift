import Domain
import Testing

@testable import Measures

/// A sealed field is bytes to SQL: no figure can count it.
@Suite struct SealedFieldTests {
    @Test(arguments: Measure.all) func noMeasureReadsASealedField(measure: Measure) {
        let text = measure.facts.sql(for: Period("2020")!, asOf: nil, home: "LA").text
        let sealed = measure.facts.registers.flatMap { register in
            register.sealedFields.map(\.code).filter { code in
                // The name may be that of a readable field of another register in the same query.
                !measure.facts.registers.contains { $0.field(code)?.storage == .plain }
            }
        }
        for code in Set(sealed) {
            for match in text.matches(of: /\.?([a-z_]+)(\s+IS (NOT )?NULL)?/) where match.1 == code {
                // Whether there is a value is no secret.
                #expect(match.2 != nil, "\(measure.code) reads \(code)")
            }
        }
    }

    @Test func whatIsDeclaredAsCountedIsCounted() {
        let texts = Measure.all.map { measure in
            (measure.facts.registers, measure.facts.sql(for: Period("2020")!, asOf: nil, home: "LA").text)
        }
        for register in Register.all {
            for field in register.fields where field.counted {
                let isRead = texts.contains { $0.0.contains(register) && $0.1.contains(field.code) }
                #expect(isRead, "\(register.code).\(field.code) is readable for no figure")
            }
        }
    }
}
