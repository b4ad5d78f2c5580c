import CPQ
import Store

/// Rows as COPY takes them in binary format (PostgreSQL's documentation of COPY, "Binary Format").
enum CopiedRows {
    /// - Parameter types: of the columns.
    /// - Throws: `PostgresFailure` for a value that its column's type does not take.
    static func bytes(_ rows: [[Datum]], _ types: [Oid]) throws -> [UInt8] {
        var bytes = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00]
        // No flags, no extension of the head.
        put(0, 8, &bytes)
        for row in rows {
            guard row.count == types.count else {
                throw PostgresFailure(state: "", message: "wrong number of values")
            }
            put(UInt64(row.count), 2, &bytes)
            for (datum, type) in zip(row, types) { try put(datum, type, &bytes) }
        }
        put(0xFFFF, 2, &bytes)
        return bytes
    }

    private static func put(_ datum: Datum, _ type: Oid, _ bytes: inout [UInt8]) throws {
        switch (datum, type) {
        case (.null, _): put(0xFFFF_FFFF, 4, &bytes)
        case (.integer(let number), WireType.int8): put(UInt64(bitPattern: number), sized: 8, &bytes)
        case (.integer(let number), WireType.int4) where Int32(exactly: number) != nil:
            put(UInt64(bitPattern: number), sized: 4, &bytes)
        case (.integer(let number), WireType.float8): put(Double(number).bitPattern, sized: 8, &bytes)
        case (.real(let number), WireType.float8): put(number.bitPattern, sized: 8, &bytes)
        case (.text(let text), _) where WireType.isText(type):
            // It would end the text there, unseen.
            guard !text.utf8.contains(0) else {
                throw PostgresFailure(state: "22021", message: "a text with a NUL can't be kept")
            }
            put(UInt64(text.utf8.count), 4, &bytes)
            bytes.append(contentsOf: text.utf8)
        case (.bytes(let value), WireType.bytes):
            put(UInt64(value.count), 4, &bytes)
            bytes.append(contentsOf: value)
        default: throw PostgresFailure(state: "42804", message: "a value is not of its column's type")
        }
    }

    private static func put(_ bits: UInt64, sized count: Int, _ bytes: inout [UInt8]) {
        put(UInt64(count), 4, &bytes)
        put(bits, count, &bytes)
    }

    private static func put(_ bits: UInt64, _ count: Int, _ bytes: inout [UInt8]) {
        for place in (0..<count).reversed() { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(8 * place))) }
    }
}
