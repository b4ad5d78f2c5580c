import CPQ
import Store

/// A statement's arguments as they go over the wire, each in the type that the database found for it.
struct Parameters {
    // Never empty, so that it has an address.
    private var bytes: [UInt8] = [0]
    private var starts: [Int?] = []
    private var lengths: [CInt] = []
    private var formats: [CInt] = []

    init(_ arguments: [Datum], _ types: [Oid]) throws {
        guard arguments.count == types.count else {
            throw PostgresFailure(state: "", message: "wrong number of arguments")
        }
        for (datum, type) in zip(arguments, types) { try add(datum, type) }
    }

    private mutating func add(_ datum: Datum, _ type: Oid) throws {
        switch datum {
        case .null: put([], 0, isNull: true)
        case .integer(let number):
            switch type {
            case WireType.int8: put(Self.big(UInt64(bitPattern: number), 8), 1)
            case WireType.int4 where Int32(exactly: number) != nil:
                put(Self.big(UInt64(bitPattern: number), 4), 1)
            case WireType.float8: put(Self.big(Double(number).bitPattern, 8), 1)
            default: put(Array(String(number).utf8), 0)
            }
        case .real(let number):
            if type == WireType.float8 {
                put(Self.big(number.bitPattern, 8), 1)
            } else {
                put(Array("\(number)".utf8), 0)
            }
        case .text(let text):
            guard type != WireType.bytes else { throw Self.mismatch }
            let utf8 = Array(text.utf8)
            // It would end the text there, unseen.
            guard !utf8.contains(0) else {
                throw PostgresFailure(state: "22021", message: "a text with a NUL can't be kept")
            }
            put(utf8, WireType.isText(type) ? 1 : 0)
        case .bytes(let bytes):
            guard type == WireType.bytes else { throw Self.mismatch }
            put(bytes, 1)
        }
    }

    private static let mismatch = PostgresFailure(state: "42804", message: "text and bytes are not the same")

    private static func big(_ bits: UInt64, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: bits >> UInt64(8 * (count - 1 - $0))) }
    }

    private mutating func put(_ value: [UInt8], _ format: CInt, isNull: Bool = false) {
        starts.append(isNull ? nil : bytes.count)
        lengths.append(CInt(value.count))
        formats.append(format)
        bytes += value
        // Ends a value in text format.
        bytes.append(0)
    }

    func with<Answer>(
        _ body: (CInt, [UnsafePointer<CChar>?], [CInt], [CInt]) throws -> Answer
    ) rethrows -> Answer {
        try bytes.withUnsafeBufferPointer { buffer in
            try buffer.withMemoryRebound(to: CChar.self) { letters in
                let values = starts.map { start in start.flatMap { letters.baseAddress?.advanced(by: $0) } }
                return try body(CInt(starts.count), values, lengths, formats)
            }
        }
    }
}
