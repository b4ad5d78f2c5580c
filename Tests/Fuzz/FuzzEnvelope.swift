import Crypto
import Domain
import Foundation

private let place = FieldPlace(
    register: "people", record: "P-1", field: "given_name", version: 1, compartment: .protection,
    subject: .person("P-1"))
private let key = SymmetricKey(data: Array(repeating: UInt8(7), count: 32))
private let version = RecipientGroup.Version(RecipientGroup("A-LWU", .protection), 1)
private let recipient = AgreementKey()
private let toRecipient = try! RecipientEnvelope.seal(
    "Malai", at: place, to: [.init(version, publicKey: recipient.publicKey)])
private let sealed = try! Envelope.seal("Malai", at: place, under: key, version: 3)

/// Any bytes as an envelope, and as changes of a true one: refused, unless they are the very bytes that were sealed.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    _ = Envelope.keyVersion(of: bytes)
    precondition((try? Envelope.open(bytes, at: place, under: key)) == nil, "an envelope that nobody sealed was opened")
    var changed = sealed
    for (index, byte) in bytes.prefix(sealed.count).enumerated() { changed[index] ^= byte }
    let opened = try? Envelope.open(changed, at: place, under: key)
    precondition((opened == "Malai") == (changed == sealed), "an altered envelope was opened, or a true one was not")
    // The same for what is sealed to recipients. Opening costs an agreement of keys: every sixteenth is opened.
    let text = RecipientEnvelope.mark + Data(bytes).base64EncodedString()
    _ = RecipientEnvelope.recipients(of: text)
    guard bytes.count % 16 == 0, var inner = Data(base64Encoded: String(toRecipient.dropFirst(9))) else { return 0 }
    for (index, byte) in bytes.prefix(inner.count).enumerated() { inner[index] ^= byte }
    let changedText = RecipientEnvelope.mark + inner.base64EncodedString()
    let read = try? RecipientEnvelope.open(changedText, at: place) { $0 == version ? recipient : nil }
    precondition((read == "Malai") == (changedText == toRecipient), "an altered envelope was opened for a recipient")
    return 0
}
