import Foundation
import TestDatabases
import Testing
import Vault

@Suite(.sameOnBothDatabases) struct BoundedTextTests {
    @Test func whatIsTooLongOrHeapedIsNotFolded() throws {
        #expect(BoundedText("café", bytes: 5)?.composed == "café")
        #expect(BoundedText("café", bytes: 4) == nil)
        #expect(try #require(BoundedText("ﬁｎ", bytes: 100)).composed == "fin")
        #expect(BoundedText("a" + String(repeating: "\u{315}\u{300}", count: 16), bytes: 10_000) == nil)
        #expect(BoundedText("a" + String(repeating: "\u{315}\u{300}", count: 70_000), bytes: 1_000_000) == nil)
        #expect(BoundedText("é", bytes: 10)?.decomposed.unicodeScalars.count == 2)
    }

    /// Composing and decomposing take time that grows with the square of the marks on a letter: one type bounds them
    /// first, and no source goes around it.
    @Test func noOtherSourceFoldsATextThatIsNotBounded() throws {
        let home = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let ways = [
            "precomposedString", "decomposedString", ".folding(", "applyingTransform", "localizedCompare",
            "localizedStandard", "localizedCaseInsensitive", ".range(of:", "_nfc", "_nfd",
        ]
        var read = 0
        for folder in ["Sources", "Domain/Sources"] {
            let files = try #require(
                FileManager.default.enumerator(at: home.appendingPathComponent(folder), includingPropertiesForKeys: nil)
            )
            for case let file as URL in files where file.pathExtension == "swift" {
                read += 1
                guard file.lastPathComponent != "BoundedText.swift" else { continue }
                let source = try String(contentsOf: file, encoding: .utf8)
                for way in ways { #expect(!source.contains(way), "\(file.lastPathComponent) has \(way)") }
            }
        }
        #expect(read > 400)
    }
}
