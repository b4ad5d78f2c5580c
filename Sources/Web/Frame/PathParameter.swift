import Foundation

/// A part of a path that the route names: an id, a code, a language, the name of a file.
enum PathParameter {
    /// Bytes, decoded. An id has at most 64, the name of a file a few more.
    private static let longest = 128

    /// - Returns: the part decoded; nil for what is longer or not visible ASCII, which names nothing of ours.
    static func read(_ part: Substring) -> String? {
        guard part.utf8.count <= longest * 3 else { return nil }
        let text = part.utf8.contains(UInt8(ascii: "%")) ? part.removingPercentEncoding ?? String(part) : String(part)
        return text.utf8.count <= longest && text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) ? text : nil
    }
}
