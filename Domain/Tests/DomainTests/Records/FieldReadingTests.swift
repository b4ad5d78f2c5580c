import Testing

@testable import Domain

@Suite struct FieldReadingTests {
    private static let sex = CodeList("sex", ["female", "male"])

    @Test(arguments: [
        (Field.Kind.text(limit: 10), "  Kham\t", Value.text("Kham")), (.text(limit: 4), "ຄຳ", .text("ຄຳ")),
        (.longText, "one\ntwo\r\nthree\tfour", .text("one\ntwo\r\nthree\tfour")),
        (.integer(0...10), "0", .integer(0)), (.integer(0...10), " 10 ", .integer(10)),
        (.integer(-5...5), "-5", .integer(-5)),
        (.money, "7000000", .integer(7_000_000)), (.day, "2020-05-01", .day(Day("2020-05-01")!)),
        (.yesNo, "yes", .yes(true)), (.yesNo, "no", .yes(false)), (.code(sex), "female", .code("female")),
        (.codes(sex), "male", .codes(["male"])), (.codes(sex), "male; female;", .codes(["male", "female"])),
        (.country, "LA", .code("LA")), (.reference("people"), "P-1", .reference("P-1")),
        (.answers, "B=no; A=yes;C=unknown", .text("A=yes;B=no")),
    ])
    func aValueIsRead(kind: Field.Kind, raw: String, value: Value) throws {
        #expect(try Field("field", kind).read(raw) == value)
        // What was read is read again from its plain text.
        #expect(try Field("field", kind).read(value.plain) == value)
    }

    @Test(arguments: [
        (Field.Kind.text(limit: 3), "Khamla", FieldProblem.tooLong(limit: 3)),
        (.text(limit: 30), "one\ntwo", .controlCharacter), (.text(limit: 30), "a\u{0}b", .controlCharacter),
        (.text(limit: 30), "a\u{2028}b", .controlCharacter), (.text(limit: 30), "a\u{85}b", .controlCharacter),
        (.longText, "a\u{1B}[31m", .controlCharacter),
        (.longText, String(repeating: "a", count: 20_001), .tooLong(limit: 20_000)),
        (.integer(0...10), "11", .outOfRange("11", 0...10)), (.integer(0...10), "-1", .outOfRange("-1", 0...10)),
        (.integer(0...10), "ten", .notANumber("ten")), (.integer(0...10), "1.0", .notANumber("1.0")),
        (.integer(0...10), "1,000", .notANumber("1,000")),
        (.integer(0...10), "99999999999999999999", .notANumber("99999999999999999999")),
        (.money, "-1", .outOfRange("-1", 0...1_000_000_000_000_000)),
        (.day, "01/05/2020", .notADay("01/05/2020")), (.yesNo, "Yes", .notYesOrNo("Yes")),
        (.yesNo, "1", .notYesOrNo("1")),
        (.code(sex), "Female", .unknownCode("Female", list: "sex")),
        (.codes(sex), "male;men", .unknownCode("men", list: "sex")),
        (.codes(sex), "male;male", .repeatedCode("male")), (.country, "LAO", .unknownCode("LAO", list: "country")),
        (.country, "la", .unknownCode("la", list: "country")), (.answers, "A=maybe", .malformedAnswers("A=maybe")),
        (.answers, "A=yes;A=no", .malformedAnswers("A=yes;A=no")), (.answers, "A", .malformedAnswers("A")),
        (.reference("people"), "P 1", .noSuchRecord(register: "people", id: "P 1")),
        (.reference("people"), "ປ-1", .noSuchRecord(register: "people", id: "ປ-1")),
    ])
    func whatCantStandThereIsRefusedWithItsReason(kind: Field.Kind, raw: String, problem: FieldProblem) {
        #expect(throws: problem) { try Field("field", kind).read(raw) }
    }

    @Test(arguments: ["", "  ", "\t\n"]) func emptyIsNothingOrMissing(raw: String) throws {
        #expect(try Field("field", .text(limit: 5)).read(raw) == nil)
        #expect(throws: FieldProblem.missing) { try Field("field", .text(limit: 5), required: true).read(raw) }
    }

    @Test(arguments: [(Field.Kind.codes(sex), ";"), (.codes(sex), " ; "), (.answers, ";"), (.answers, "A=unknown")])
    func separatorsAloneAreNothing(kind: Field.Kind, raw: String) throws {
        #expect(try Field("field", kind).read(raw) == nil)
        #expect(throws: FieldProblem.missing) { try Field("field", kind, required: true).read(raw) }
    }

    @Test func marksHeapedOnOneLetterAreBounded() {
        let heaped = "a" + String(repeating: "\u{0301}", count: 1000)
        #expect(heaped.count == 1)
        let kinds: [Field.Kind] = [
            .text(limit: 10), .longText, .integer(0...9), .day, .yesNo, .code(Self.sex), .codes(Self.sex), .country,
            .reference("people"), .answers,
        ]
        for kind in kinds {
            #expect(throws: FieldProblem.tooManyMarks) { try Field("field", kind).read(heaped) }
        }
    }

    @Test func everyProblemIsNamedAndShortened() {
        let noise = String(repeating: "x", count: 5000)
        for problem in [
            FieldProblem.notADay(noise), .unknownCode(noise, list: "sex"), .notAnId(noise), .inTheFuture(noise),
        ] {
            #expect(FieldProblem.keys.contains(problem.key))
            #expect(problem.details.values.allSatisfy { $0.count <= 61 })
        }
        #expect(Set(FieldProblem.keys).count == FieldProblem.keys.count)
        #expect(Set(Refusal.keys).count == Refusal.keys.count)
    }
}
