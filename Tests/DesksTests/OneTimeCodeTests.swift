import Domain
import Seeded
import TestDatabases
import Testing

@testable import Desks

@Suite(.sameOnBothDatabases) struct OneTimeCodeTests {
    private static let secret = Array("12345678901234567890".utf8)

    /// RFC 6238, appendix B, the last six of its eight digits.
    @Test(arguments: [
        (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
        (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
    func codesAreThoseOfTheStandard(seconds: Int, code: String) {
        let moment = Instant(milliseconds: Int64(seconds) * 1000)
        #expect(OneTimeCode.code(Self.secret, step: OneTimeCode.step(at: moment)) == code)
        #expect(OneTimeCode.step(of: code, Self.secret, at: moment, after: 0) == seconds / 30)
        #expect(OneTimeCode.step(of: " \(code.prefix(3)) \(code.suffix(3))", Self.secret, at: moment, after: 0) != nil)
    }

    @Test(arguments: ["໒໘໗໐໘໒", "๒๘๗๐๘๒", "၂၈၇ ၀၈၂", "２８７０８２", "287\u{200B}082"])
    func codesAreReadInDigitsOfAnyScript(typed: String) {
        #expect(OneTimeCode.step(of: typed, Self.secret, at: Instant(milliseconds: 59_000), after: 0) != nil)
    }

    @Test func handedOverCodesAreToo() {
        #expect(StaffDesk.hash("A໑B2-C๓D4") == StaffDesk.hash("A1B2-C3D4"))
        #expect(FactorResetCode.folded("a໒b3-c๔") == "A2B3C4")
        #expect(TypedSecret.username(" Kham\u{200B}໑ ") == "kham1")
        // A passphrase is what it is.
        #expect(TypedSecret.passphrase("ໜຶ່ງ ໑໒໓") != TypedSecret.passphrase("ໜຶ່ງ 123"))
    }

    @Test func aClockMayBeAStepAheadOrBehindAndNoMore() {
        let code = OneTimeCode.code(Self.secret, step: 1000)
        for (step, isRight) in [(998, false), (999, true), (1000, true), (1001, true), (1002, false)] {
            let moment = Instant(milliseconds: Int64(step) * 30_000)
            #expect((OneTimeCode.step(of: code, Self.secret, at: moment, after: 0) != nil) == isRight, "step \(step)")
        }
    }

    @Test func aCodeThatWasUsedAndThoseBeforeItCountNoMore() {
        let moment = Instant(milliseconds: 1000 * 30_000)
        let code = OneTimeCode.code(Self.secret, step: 1000)
        #expect(OneTimeCode.step(of: code, Self.secret, at: moment, after: 999) == 1000)
        #expect(OneTimeCode.step(of: code, Self.secret, at: moment, after: 1000) == nil)
        #expect(
            OneTimeCode.step(of: OneTimeCode.code(Self.secret, step: 999), Self.secret, at: moment, after: 1000) == nil)
    }

    /// The last code used is at most a step ahead of a clock that goes right; what is beyond was never used by now.
    @Test func aStepThatAClockWroteWhichRanAheadIsNotBelieved() {
        let moment = Instant(milliseconds: 1000 * 30_000)
        let code = OneTimeCode.code(Self.secret, step: 1000)
        for used in [1002, 1120, 1000 + 3 * 2880, Int.max] {
            #expect(OneTimeCode.step(of: code, Self.secret, at: moment, after: used) == 1000, "after \(used)")
        }
        for used in [1000, 1001] {
            #expect(OneTimeCode.step(of: code, Self.secret, at: moment, after: used) == nil, "after \(used)")
        }
    }

    @Test(arguments: ["", "12345", "1234567", "abcdef", "²⁸⁷⁰⁸²"])
    func whatIsNoCodeIsRefused(typed: String) {
        #expect(OneTimeCode.step(of: typed, Self.secret, at: Instant(milliseconds: 59_000), after: 0) == nil)
    }

    /// RFC 4648, section 10, without the padding.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"),
    ])
    func base32IsThatOfTheStandard(plain: String, text: String) {
        #expect(Base32.text(Array(plain.utf8)) == text)
        #expect(Base32.bytes(text) == Array(plain.utf8))
    }

    @Test func base32ReadsWhatItWrites() {
        var random = SeededGenerator(seed: 4)
        for length in 0..<60 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            #expect(Base32.bytes(Base32.text(bytes)) == bytes)
        }
        #expect(Base32.bytes("MZ1") == nil)
    }
}
