import Foundation
import Testing

/// A page of the documentation that is made from the code: compared with the file, or written anew when
/// `SINXAY_WRITE=1` is set.
enum Picture {
    static func check(_ text: String, against name: String, at location: SourceLocation = #_sourceLocation) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appendingPathComponent("docs").appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["SINXAY_WRITE"] == "1" {
            try Data(text.utf8).write(to: file)
            return
        }
        let kept = try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        let made = text.split(separator: "\n", omittingEmptySubsequences: false)
        let differing = made.indices.first { $0 >= kept.count || made[$0] != kept[$0] }
        #expect(
            kept == made,
            "docs/\(name) differs at line \((differing ?? made.count) + 1); if that is meant: SINXAY_WRITE=1 swift test --package-path Domain",
            sourceLocation: location)
    }
}
