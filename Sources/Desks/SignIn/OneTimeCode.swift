import Crypto
import Domain
import Foundation

/// Time-based one-time codes (RFC 6238): six digits of HMAC-SHA-1 over 30-second steps, which every
/// authenticator app on a phone makes.
enum OneTimeCode {
    static let period = 30
    static let digits = 6
    /// Steps that a phone's clock may be ahead or behind (RFC 6238, 5.2).
    static let drift = 1

    static func step(at moment: Instant) -> Int { Int(moment.milliseconds / 1000) / period }

    /// The code of a step (RFC 4226, 5.3).
    static func code(_ secret: [UInt8], step: Int) -> String {
        let counter = withUnsafeBytes(of: UInt64(step).bigEndian) { Array($0) }
        let mac = Array(
            HMAC<Insecure.SHA1>.authenticationCode(for: Data(counter), using: SymmetricKey(data: secret)))
        let offset = Int(mac[mac.count - 1] & 15)
        let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text = String(number % 1_000_000)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// - Parameter used: the step of the last code that was used: it and those before it count no more. One beyond the
    ///   drift can't have been used by now: it was written by a clock that ran ahead, and is not believed, or right
    ///   codes would be refused until that day.
    /// - Returns: the step whose code this is, or nil.
    static func step(of typed: String, _ secret: [UInt8], at moment: Instant, after used: Int) -> Int? {
        let typed = TypedSecret.code(typed).utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        let now = step(at: moment)
        let used = used > now + drift ? Int.min : used
        var found: Int?
        // Every step is compared, in constant time: the time taken tells nothing.
        for step in (now - drift)...(now + drift) {
            let right = Array(code(secret, step: step).utf8)
            let isEqual = right.count == typed.count && zip(right, typed).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
            if isEqual, step > used { found = step }
        }
        return found
    }

    /// What an authenticator app reads from the QR code.
    static func address(_ secret: [UInt8], username: String) -> String {
        let label = "Sinxay:\(username)".addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? "Sinxay"
        return "otpauth://totp/\(label)?secret=\(Base32.text(secret))&issuer=Sinxay&digits=\(digits)&period=\(period)"
    }
}
