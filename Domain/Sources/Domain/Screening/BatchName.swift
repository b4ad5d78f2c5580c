/// How a batch is named in an address and a form: by its code, `K7M2QX`. Two agencies that see nothing of each other can
/// take one code; who sees both names one of them by its record as well, `K7M2QX.RD-0001`.
public struct BatchName: Hashable, Sendable, CustomStringConvertible {
    public let code: String
    /// The raid's or arrival's id; nil where the code alone is said.
    public let batch: String?

    public init(_ code: String, of batch: String? = nil) {
        self.code = code
        self.batch = batch
    }

    /// - Returns: nil if it begins with no code, or nothing that could be an id follows.
    public static func read(_ text: String) -> BatchName? {
        let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let code = BatchCode.read(halves[0]) else { return nil }
        guard halves.count > 1 else { return BatchName(code) }
        return Record.isId(halves[1]) ? BatchName(code, of: halves[1]) : nil
    }

    public var description: String { batch.map { "\(code).\($0)" } ?? code }
}
