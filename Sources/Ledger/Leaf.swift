import Crypto
import Domain

/// What one write or one sensitive read leaves behind, in the same transaction as its effect.
///
/// A leaf names who did what to which record and which fields changed; it never holds a value.
public struct Leaf: Sendable, Hashable {
    public enum Act: String, Sendable, CaseIterable {
        case create, correct, read, search, drill, signIn = "sign_in", export, importFile = "import"
    }

    /// Counts from 1 without a gap.
    public let number: Int
    public let at: Instant
    public let staff: String
    public let agency: String
    public let act: Act
    public let register: String
    /// Empty where the act concerns no single record.
    public let record: String
    public let version: Int
    /// Field codes, sorted as the register declares them.
    public let changed: [String]

    public init(
        number: Int, at: Instant, staff: String, agency: String, act: Act, register: String, record: String,
        version: Int, changed: [String] = []
    ) {
        self.number = number
        self.at = at
        self.staff = staff
        self.agency = agency
        self.act = act
        self.register = register
        self.record = record
        self.version = version
        self.changed = changed
    }

    /// The bytes that are hashed: one field a line, so that another program can make them again.
    public var bytes: [UInt8] {
        Array(
            """
            sinxay leaf 1
            \(number)
            \(at)
            \(staff)
            \(agency)
            \(act.rawValue)
            \(register)
            \(record)
            \(version)
            \(changed.joined(separator: " "))

            """.utf8)
    }

    /// SHA-256 of a zero byte and the leaf's bytes (RFC 6962, 2.1), in hexadecimal.
    public var hash: String {
        var hasher = SHA256()
        hasher.update(data: [0])
        hasher.update(data: bytes)
        return hasher.finalize().hexadecimal
    }
}

extension Sequence where Element == UInt8 {
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in self {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
