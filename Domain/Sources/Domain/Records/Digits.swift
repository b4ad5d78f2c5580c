/// The digits of every script that people here write, read as 0 to 9: Lao ໑໖, Thai ๒๕, Burmese, Khmer, full-width １２.
///
/// Every reader of numbers, days and codes asks here first; the phone's is `Field/data/reading.js`. Both are held to
/// `Domain/Tests/shared-cases/reading.json`.
public enum Digits {
    /// The zero of each script; nine digits follow it.
    private static let zeros: [UInt32] = [
        0x0660, 0x06F0, 0x0966, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x19D0, 0x1A80, 0x1A90,
    ]
    /// `！` to `～`, the ASCII signs as East Asian keyboards write them, so far from ASCII.
    private static let fullWidth: ClosedRange<UInt32> = 0xFF01...0xFF5E
    private static let fromASCII: UInt32 = 0xFEE0

    /// The text with its digits and full-width signs as ASCII has them, and everything else as it stands.
    public static func plain(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { plain.append(self.plain(scalar)) }
        return String(plain)
    }

    /// A whole number as somebody types it.
    /// - Returns: nil for what is none.
    public static func number(_ text: some StringProtocol) -> Int? {
        Int(plain(VisibleText.line(String(text))))
    }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.value >= zeros[0] else { return scalar }
        if fullWidth.contains(scalar.value) { return Unicode.Scalar(scalar.value - fromASCII) ?? scalar }
        guard let zero = zeros.last(where: { $0 <= scalar.value }), scalar.value < zero + 10 else { return scalar }
        return Unicode.Scalar(0x30 + scalar.value - zero) ?? scalar
    }
}
