/// Makes lengths tell little: "male" and "female", yes and no, one day and another take the same room.
///
/// A marker byte and zeros after it (ISO/IEC 7816-4) fill up to the next step: of 32 bytes up to 256, of 128 beyond.
enum Padding {
    static func padded(_ text: String) -> [UInt8] {
        let count = text.utf8.count + 1
        let step = count <= 256 ? 32 : 128
        var bytes: [UInt8] = []
        bytes.reserveCapacity((count + step - 1) / step * step)
        bytes.append(contentsOf: text.utf8)
        bytes.append(0x80)
        bytes.append(contentsOf: repeatElement(0, count: (step - count % step) % step))
        return bytes
    }

    /// - Returns: nil if it was not padded so, or is no UTF-8.
    static func text(_ bytes: UnsafeRawBufferPointer) -> String? {
        guard let end = bytes.lastIndex(where: { $0 != 0 }), bytes[end] == 0x80 else { return nil }
        return String(validating: bytes[..<end], as: UTF8.self)
    }
}
