/// Base 32 without padding (RFC 4648, 6): how a secret is typed into an authenticator app by hand.
enum Base32 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    static func text(_ bytes: [UInt8]) -> String {
        var text = ""
        var (held, count) = (UInt32(0), 0)
        for byte in bytes {
            held = held << 8 | UInt32(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(letters[Int(held >> UInt32(count)) & 31])
            }
            held &= (1 << UInt32(count)) - 1
        }
        if count > 0 { text.append(letters[Int(held << UInt32(5 - count)) & 31]) }
        return text
    }

    /// - Returns: nil if another character stands in it.
    static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        var bytes: [UInt8] = []
        var (held, count) = (UInt32(0), 0)
        for letter in text.uppercased() where letter != " " {
            guard let value = letters.firstIndex(of: letter) else { return nil }
            held = held << 5 | UInt32(value)
            count += 5
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(held >> UInt32(count) & 255))
                held &= (1 << UInt32(count)) - 1
            }
        }
        return bytes
    }
}
