import Foundation
import Testing

@testable import Domain

/// What is typed, in whatever script and with whatever signs between.
@Suite struct ReadingTests {
    private struct Shared: Decodable {
        let line: [[String]]
        let digits: [[String]]
    }

    private static func shared() throws -> Shared {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("shared-cases/reading.json")
        return try JSONDecoder().decode(Shared.self, from: Data(contentsOf: file))
    }

    @Test func linesAreKeptAsOnThePhone() throws {
        let cases = try Self.shared().line
        #expect(cases.count >= 20)
        for one in cases {
            #expect(Array(VisibleText.line(one[0]).unicodeScalars) == Array(one[1].unicodeScalars), "\(one)")
        }
    }

    @Test func digitsAreReadAsOnThePhone() throws {
        let cases = try Self.shared().digits
        #expect(cases.count >= 20)
        for one in cases { #expect(Digits.plain(VisibleText.line(one[0])) == one[1], "\(one)") }
    }

    @Test(arguments: ["໐໑໒໓໔໕໖໗໘໙", "๐๑๒๓๔๕๖๗๘๙", "၀၁၂၃၄၅၆၇၈၉", "០១២៣៤៥៦៧៨៩", "０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩"])
    func everyDigitOfAScriptIsRead(digits: String) { #expect(Digits.plain(digits) == "0123456789") }

    @Test func numbersDaysAndCodesTakeDigitsOfAnyScript() throws {
        #expect(try Field("n", .integer(0...3000)).read("໒໐໐໒") == .integer(2002))
        #expect(try Field("n", .money).read("๑๕๐๐๐๐๐") == .integer(1_500_000))
        #expect(try Field("n", .day).read("໒໐໒໐-໐໕-໐໑") == .day(Day("2020-05-01")!))
        #expect(Day("２０２０－０５－０１") == Day("2020-05-01"))
        #expect(try Field("n", .reference("people")).read("P-໑໒") == .reference("P-12"))
        #expect(try Field("n", .text(limit: 20)).read("໐໒໐ ໕໕໕") == .text("໐໒໐ ໕໕໕"))
        #expect(BatchCode.read("k໗m໒qx") == "K7M2QX")
        #expect(BatchCode.read(card: "K7M2QX-໑໔")?.number == 14)
        #expect(throws: FieldProblem.notANumber("ສາມສິບ")) { try Field("n", .integer(0...99)).read("ສາມສິບ") }
    }

    @Test(arguments: ["2020-05-0", "2020-05-011", "໒໐໒໐-໐໕-໐", "໐໑/໐໕/໒໐໒໐", "໒໐໒໐-໑໓-໐໑"])
    func whatIsNoDayIsStillNone(text: String) { #expect(Day(text) == nil) }

    @Test(arguments: [
        "\u{200B}", "\u{00AD}", " \u{FEFF} ", "\u{2800}", "\u{3164}", "\u{E0041}", "\u{202E}", "\u{200D}",
    ])
    func whatNobodySeesIsNoName(text: String) {
        let name = Field("name", .text(limit: 60), required: true)
        #expect(throws: FieldProblem.missing) { try name.read(text) }
        let people = Register.named("people")!
        guard case .failure(let problems) = Draft.read(["given_name": text], for: people) else {
            Issue.record("read")
            return
        }
        #expect(problems.all.contains(.init(field: "given_name", .missing)))
    }

    @Test func marksOfDirectionAreNotKept() throws {
        let kept = try Field("name", .text(limit: 60)).read("\u{202E}eelaN\u{2069}")
        #expect(kept == .text("eelaN"))
    }

    @Test func aLineStaysOneLineAndParagraphsHaveLineFeeds() throws {
        #expect(throws: FieldProblem.controlCharacter) { try Field("n", .text(limit: 60)).read("a\u{2028}b") }
        #expect(throws: FieldProblem.controlCharacter) { try Field("n", .text(limit: 60)).read("a\u{0007}b") }
        #expect(try Field("n", .longText).read("a\u{2028}b\u{2029}c") == .text("a\nb\nc"))
    }

    @Test(arguments: [
        ("ນ້ຳ", ["ນໍ້າ", "ນ້ໍາ", "ນຳ້"]), ("น้ำ", ["นํ้า", "น้ํา", "นำ้"]), ("ຄຳ", ["ຄໍາ"]), ("คำ", ["คํา"]),
    ])
    func marksHaveOneOrder(usual: String, others: [String]) {
        for other in others + [usual] {
            #expect(Array(MarkOrder.one(other).unicodeScalars) == Array(usual.unicodeScalars), "\(other)")
        }
        let spellings = MarkOrder.spellings(usual).map { Array($0.unicodeScalars) }
        for other in others where other.unicodeScalars.last?.properties.generalCategory != .nonspacingMark {
            #expect(spellings.contains(Array(other.unicodeScalars)), "\(other)")
        }
        #expect(MarkOrder.spellings("Noy") == ["Noy"])
    }
}
