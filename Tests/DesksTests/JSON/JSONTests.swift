import Desks
import Seeded
import TestDatabases
import Testing

@Suite(.sameOnBothDatabases) struct JSONTests {
    private func read(_ text: String) -> Result<JSON, JSONReader.Problem> {
        Result { () throws(JSONReader.Problem) in try JSONReader.read(Array(text.utf8)) }
    }

    @Test func whatIsWrittenIsReadAgain() throws {
        let value: JSON = [
            "text": "ຄຳພອນ \"quoted\" \\ \u{0} \u{2028} 😀", "empty": "", "list": [.null, .yes(true), .integer(-12)],
            "object": ["a": .number("1.5e3")],
        ]
        #expect(try JSONReader.read(Array(value.description.utf8)) == value)
    }

    @Test func marksThatRunOnAreRefusedInNamesAndTexts() {
        let heap = "a" + String(repeating: "\u{315}\u{300}", count: 40)
        for text in ["\"\(heap)\"", "{\"\(heap)\":1}", "[{\"a\":\"\(heap)\"}]"] {
            #expect(read(text) == .failure(.malformed))
        }
    }

    @Test func escapesAreTheCharactersTheyStandFor() {
        #expect(read(#""\u0e84\ud83d\ude00\n\/\"\\""#) == .success("ຄ😀\n/\"\\"))
    }

    @Test(arguments: [
        "", " ", "{", "[1,]", "{\"a\":1,}", "{\"a\":1 \"b\":2}", "{\"a\":1,\"a\":2}", "01", "1.", "-", "+1", ".5", "1e",
        "\"a", "\"\u{1}\"", #""\x""#, #""\u12""#, #""\ud800""#, #""\udc00""#, #""\ud800\u0041""#, "tru", "nulll",
        "[1] 2", "{1:2}", "'a'", "NaN", "[1 2]", "\u{FEFF}1",
    ])
    func whatIsNoJSONIsRefused(text: String) { #expect(read(text) == .failure(.malformed)) }

    @Test func bytesThatAreNoUTF8AreRefused() {
        #expect(throws: JSONReader.Problem.malformed) {
            try JSONReader.read([0x22, 0xC3, 0x28, 0x22])
        }
    }

    @Test func whatIsTooDeepOrTooMuchIsRefused() {
        #expect(read(String(repeating: "[", count: 100_000)) == .failure(.tooDeep))
        #expect(read("[" + String(repeating: "1,", count: 60_000) + "1]") == .failure(.tooMuch))
    }

    @Test func bytesHaveOneTextAndNoOther() {
        var random = SeededGenerator(seed: 5)
        for count in 0..<70 {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            let text = Base64URL.text(bytes)
            #expect(Base64URL.bytes(text) == bytes)
            #expect(Base64URL.bytes(text + "=") == nil)
        }
        // One letter more than bytes, and bits beyond the last byte.
        for text in ["A", "AB", "AAB", "AAAAA", "A+", "A/", "A A"] { #expect(Base64URL.bytes(text) == nil, "\(text)") }
        #expect(
            Base64URL.bytes("AA") == [0] && Base64URL.bytes("AAA") == [0, 0] && Base64URL.bytes("-_8") == [0xFB, 0xFF])
    }
}
