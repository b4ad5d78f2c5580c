/// The bytes of a leaf as they are hashed: `sinxay leaf FORMAT`, then one field a line, each line ended.
///
/// No field holds the end of a line, so that two different leaves can't have the same bytes.
public struct LeafText: Sendable, Hashable {
    /// The format of new leaves.
    public static let present = 2

    /// How many fields a format has: the first had neither purpose nor commitment. Nil for one that is not known.
    public static func count(inFormat format: Int) -> Int? { [1: 9, 2: 11][format] }

    public let format: Int
    /// Number, moment, staff, agency, act, register, record, version, changed, and from format 2 on purpose and
    /// commitment.
    public let lines: [String]

    public init(format: Int, lines: [String]) {
        self.format = format
        self.lines = lines
    }

    /// Whether the bytes can be read back as these fields and no others.
    public var isUnambiguous: Bool {
        lines.count == Self.count(inFormat: format) && !lines.contains { $0.utf8.contains(UInt8(ascii: "\n")) }
    }

    public var bytes: [UInt8] {
        var bytes = Array("sinxay leaf \(format)\n".utf8)
        bytes.reserveCapacity(256)
        for line in lines {
            bytes.append(contentsOf: line.utf8)
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    public var hash: NodeHash { .leaf(bytes) }
}
