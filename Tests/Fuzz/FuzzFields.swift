/// Any bytes as the raw text of every kind of field, as forms and imports bring them: a problem, or a value that reads
/// back as itself from what it is written as.
private let fields: [Field] = Register.all.flatMap(\.fields).reduce(into: [Field]()) { kinds, field in
    if !kinds.contains(where: { $0.kind == field.kind && $0.required == field.required }) { kinds.append(field) }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 1 else { return 0 }
    let field = fields[Int(start[0]) % fields.count]
    let text = String(decoding: UnsafeBufferPointer(start: start + 1, count: count - 1), as: UTF8.self)
    do throws(FieldProblem) {
        guard let value = try field.read(text) else { return 0 }
        guard let again = try field.read(value.plain) else { preconditionFailure("a value was written as nothing") }
        precondition(again == value, "a value changed when it was read again")
    } catch {
        precondition(!field.code.isEmpty)
    }
    return 0
}
