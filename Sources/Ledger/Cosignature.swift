import Foundation

/// What a witness signs: that this is the largest tree it has seen of the log, consistent with all it saw before
/// (C2SP tlog-cosignature, Ed25519).
enum Cosignature {
    static func message(_ text: String, at seconds: Int) -> Data {
        Data("cosignature/v1\ntime \(seconds)\n\(text)".utf8)
    }
}
