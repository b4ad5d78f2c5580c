import Domain
import Foundation

private let key = try! IntakeKey(raw: (1...32).map { UInt8($0) }, version: 1)
private let id = "00112233445566778899aabbccddeeff"
private let plain = Array(
    """
    {"kind":"screening","author":"U-1","device":"F-1","token":"t","made_at":"2021-05-30T08:15:00.000Z","body":\
    {"person":{"given_name":"Malai"},"screening":{"answers":"D1-01=yes"},"refer":{"agency":"A-ATD"},"of":"x"}}
    """.utf8)
private let sealed = try! IntakeSeal.seal(plain, to: key.publicKey, id: id)
private let registers = ["people", "screenings", "referrals", "crossings", "sites"].map { Register.named($0)! }

/// Any bytes as a request, an envelope, an operation and its body, and as changes of true ones: refused, or read as they say.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    if let json = try? JSONReader.read(bytes) {
        precondition(
            (try? JSONReader.read(Array(json.description.utf8))) == json, "JSON changed when it was read again")
        _ = FieldEnvelope(json)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    if let decoded = Base64URL.bytes(text) {
        precondition(Base64URL.text(decoded) == text, "two texts for the same bytes")
    }
    if let operation = FieldOperation(bytes) { read(operation) }
    var changed = plain
    for (index, byte) in bytes.prefix(plain.count).enumerated() { changed[index] ^= byte }
    if let operation = FieldOperation(changed) { read(operation) }
    // Opening costs an agreement of keys: every sixteenth is opened.
    guard count % 16 == 0 else { return 0 }
    var altered = sealed.text
    for (index, byte) in bytes.prefix(altered.count).enumerated() { altered[index] ^= byte }
    let opened = key.open(altered, encapsulated: sealed.encapsulated, id: id)
    precondition((opened == plain) == (altered == sealed.text), "an altered envelope was opened, or a true one was not")
    precondition(key.open(bytes, encapsulated: sealed.encapsulated, id: id) == nil || bytes == sealed.text)
    return 0
}

private func read(_ operation: FieldOperation) {
    for register in registers {
        var reading = BodyReading(operation.body)
        for part in ["person", "screening", "record"] {
            let raw = reading.fields(part, of: register, apart: "person")
            precondition(raw.keys.allSatisfy { code in code != "person" && register.sent.contains { $0.code == code } })
            _ = reading.answers(raw["answers"] ?? "", field: "answers")
        }
        _ = reading.referral("refer")
        _ = reading.text("of")
        reading.allow(["person", "screening", "refer", "of"])
        _ = try? reading.end()
    }
}
