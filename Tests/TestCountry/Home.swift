import Content
import Domain
import Foundation

/// The folder of this source: its content, samples and assets.
public enum Home {
    public static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// Read once: it is the same for every test, and took longest of all that they begin with.
    public static func content() throws -> Content { try loaded.get() }

    private static let loaded = Result { try Content.load(from: path + "/Content") }
}

extension BrowsingLimits {
    /// For tests that open every page there is, on one day.
    public static let unlimited = BrowsingLimits(
        most: [.opened: 1_000_000, .listed: 1_000_000, .searches: 1_000_000, .exports: 1_000_000], noticeAtPercent: 100)
}
