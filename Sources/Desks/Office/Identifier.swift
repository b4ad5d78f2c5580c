/// Makes record ids: the register's prefix and eight characters that are hard to misread (no I, L, O, U).
enum Identifier {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// 40 random bits: guessing one does not help, as an id gives no right.
    static func make(prefix: String, random: () -> UInt64) -> String {
        var bits = random()
        var text = prefix + "-"
        for _ in 0..<8 {
            text.append(alphabet[Int(bits & 31)])
            bits >>= 5
        }
        return text
    }
}
