import Content
import Testing

@Suite("A recording")
struct RecordingTests {
    @Test("is of the kind that its first bytes say, whatever its name is")
    func kinds() {
        #expect(AudioKind(of: Array("OggS\0\u{2}".utf8)) == .ogg)
        #expect(AudioKind(of: [0, 0, 0, 0x20] + Array("ftypM4A ".utf8)) == .m4a)
        #expect(AudioKind(of: Array("ID3\u{4}".utf8)) == .mp3)
        #expect(AudioKind(of: [0xFF, 0xFB, 0x90, 0x64]) == .mp3)
        #expect(AudioKind(of: [0xFF, 0xF3, 0x40, 0xC0]) == .mp3)
        // ADTS, a picture, a page, nothing.
        let others: [[UInt8]] = [[0xFF, 0xF1, 0x50], [0xFF, 0xD8, 0xFF], Array("<html>".utf8), [], [0xFF]]
        for bytes in others { #expect(AudioKind(of: bytes) == nil) }
    }

    @Test("is missing for every text of every form once, while there are none")
    func missing() throws {
        let content = try Content.load(from: RealContent.path)
        let missing = Recording.missing(in: content)
        #expect(missing.allSatisfy { $0.recorded == 0 && !$0.missing.isEmpty })
        #expect(Set(missing.map(\.language)) == Set(Languages.spoken))
        let raid = missing.first { $0.form == "raid-1" && $0.language == "th" }?.missing
        #expect(raid?.contains("D5-04") == true)
        #expect(raid?.contains("D5-09") == false)
        #expect(missing.first { $0.form == "core-1" }?.missing.contains("O-01") == false)
    }
}
