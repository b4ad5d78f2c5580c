import Domain

/// Any bytes as a signed note, a checkpoint, a proof and a key: nil, or a value that is written as exactly those bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    if let note = SignedNote(text) {
        precondition(note.encoded.utf8.elementsEqual(text.utf8), "a note was not written as it was read")
    }
    if let checkpoint = Checkpoint(text) {
        precondition(checkpoint.text.utf8.elementsEqual(text.utf8), "a checkpoint was not written as it was read")
    }
    if let key = VerifierKey(text) { precondition(VerifierKey(key.description) == key, "a key changed") }
    _ = ConsistencyProof(text)
    _ = SigningKey(text)
    return 0
}
