import Crypto
import Domain

private let place = FieldPlace(
    register: "people", record: "P-1", field: "given_name", version: 1, compartment: .protection,
    subject: .person("P-1"))
private let key = SymmetricKey(data: Array(repeating: UInt8(7), count: 32))
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
    return 0
}
