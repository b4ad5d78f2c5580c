/// Any bytes as a form's body: nil, or fields within the limit.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    guard let form = try? FormData(text.utf8) else { return 0 }
    let names = form.names
    precondition(names.count <= FormData.mostFields)
    for name in names.prefix(3) { precondition(form.all(name).first == form[name]) }
    if names.count < 4 { precondition(Set(form.raw.keys) == Set(names)) }
    return 0
}
