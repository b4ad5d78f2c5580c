import Crypto
import Domain
import Foundation

/// Format 2: a text under a random key of its own, and that key sealed to each recipient group. It stands within an
/// envelope of format 1: to read it takes the server's keys, the subject's salt and a recipient.
///
/// | bytes | |
/// | --- | --- |
/// | 1 | format, 2 |
/// | 1 | number of recipients |
/// | each | 1: length of the agency's id; the id; 2: version of the group's key; 80: the content key by HPKE |
/// | 12 | nonce, random |
/// | 32 and more | the padded text, encrypted |
/// | 16 | tag |
public enum RecipientEnvelope {
    public static let format: UInt8 = 2
    /// Begins the text that stands within the outer envelope; base64 follows.
    public static let mark = "sealed 2 "
    private static let boxLength = 32 + 32 + 16

    public static func isOne(_ text: String) -> Bool { text.hasPrefix(mark) }

    /// - Throws: `VaultProblem.noRecipients` if there are none, or more than one byte counts.
    public static func seal(_ text: String, at place: FieldPlace, to recipients: [RecipientGroup.Address]) throws
        -> String
    {
        guard (1...255).contains(recipients.count),
            recipients.allSatisfy({ $0.version.group.agency.utf8.count < 256 && $0.version.number < 1 << 16 })
        else { throw VaultProblem.noRecipients(register: place.register, field: place.field) }
        let content = SymmetricKey(size: .bits256)
        var bytes = [format, UInt8(recipients.count)]
        for recipient in recipients {
            let (agency, number) = (Array(recipient.version.group.agency.utf8), recipient.version.number)
            bytes += [UInt8(agency.count)] + agency + [UInt8(number >> 8), UInt8(number & 0xFF)]
            bytes += try SecretBox.seal(
                content.withUnsafeBytes { Array($0) }, to: recipient.publicKey,
                for: place.purpose(of: recipient.version))
        }
        let box = try AES.GCM.seal(
            Padding.padded(text), using: content, authenticating: place.associatedWithRecipients(header: bytes))
        bytes += Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
        return mark + Data(bytes).base64EncodedString()
    }

    /// The agencies that can open it.
    /// - Returns: nil if it is no such envelope.
    public static func recipients(of text: String) -> [String]? {
        parsed(text).map { $0.boxes.map(\.agency) }
    }

    /// - Parameter key: the private key of a version of a group, if the reader has it.
    /// - Returns: nil if the reader has none of the keys.
    /// - Throws: `VaultProblem.unreadable` if it is none, or was altered or moved.
    public static func open(
        _ text: String, at place: FieldPlace, key: (RecipientGroup.Version) throws -> AgreementKey?
    ) throws -> String? {
        guard let parsed = parsed(text) else { throw place.unreadable }
        for box in parsed.boxes {
            let version = RecipientGroup.Version(RecipientGroup(box.agency, place.compartment), box.number)
            guard let key = try key(version) else { continue }
            guard let content = SecretBox.open(box.bytes, with: key, for: place.purpose(of: version)),
                let sealed = try? AES.GCM.SealedBox(combined: parsed.rest),
                let padded = try? AES.GCM.open(
                    sealed, using: SymmetricKey(data: content),
                    authenticating: place.associatedWithRecipients(header: parsed.header)),
                let text = padded.withUnsafeBytes(Padding.text)
            else { throw place.unreadable }
            return text
        }
        return nil
    }

    private struct Parsed {
        var boxes: [(agency: String, number: Int, bytes: [UInt8])] = []
        var header: ArraySlice<UInt8> = []
        var rest: ArraySlice<UInt8> = []
    }

    private static func parsed(_ text: String) -> Parsed? {
        guard isOne(text), let data = Data(base64Encoded: String(text.dropFirst(mark.count))) else { return nil }
        let bytes = Array(data)
        guard bytes.count > 2, bytes[0] == format, bytes[1] > 0 else { return nil }
        var (parsed, at) = (Parsed(), 2)
        for _ in 0..<bytes[1] {
            guard at < bytes.count else { return nil }
            let length = Int(bytes[at])
            let end = at + 1 + length + 2 + boxLength
            guard end <= bytes.count,
                let agency = String(validating: bytes[(at + 1)..<(at + 1 + length)], as: UTF8.self)
            else { return nil }
            let number = Int(bytes[at + 1 + length]) << 8 | Int(bytes[at + 2 + length])
            parsed.boxes.append((agency, number, Array(bytes[(end - boxLength)..<end])))
            at = end
        }
        guard bytes.count - at >= 12 + 16 else { return nil }
        parsed.header = bytes[..<at]
        parsed.rest = bytes[at...]
        return parsed
    }
}

extension FieldPlace {
    /// The version and the subject are bound by the envelope around it, which the server makes anew with each
    /// version, also for a writer who can't open what is within.
    private var withoutVersion: String { "\(register)\n\(record)\n\(field)\n\(compartment.rawValue)\n" }

    func purpose(of version: RecipientGroup.Version) -> String {
        "sinxay content key 1\n\(withoutVersion)\(version.group.agency)\n\(version.number)\n"
    }

    func associatedWithRecipients(header: some Collection<UInt8>) -> [UInt8] {
        Array(header) + Array("sinxay field 2\n\(withoutVersion)".utf8)
    }
}
