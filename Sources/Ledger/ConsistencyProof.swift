/// Shows that a tree begins with all the leaves of an earlier one: nothing of that was changed since.
public struct ConsistencyProof: Sendable, Hashable {
    public let old: Int
    public let path: [NodeHash]

    public init(old: Int, path: [NodeHash]) {
        self.old = old
        self.path = path
    }

    /// RFC 9162, 2.1.4.2.
    public func shows(_ first: NodeHash, isKeptBy second: NodeHash, at new: Int) -> Bool {
        guard 0 <= old, old <= new else { return false }
        if old == new { return path.isEmpty && first == second }
        // Everything begins with nothing.
        if old == 0 { return path.isEmpty && first == .ofNothing }
        var rest = path[...]
        var (place, last) = (old - 1, new - 1)
        while place & 1 == 1 { (place, last) = (place >> 1, last >> 1) }
        // A complete subtree's root is known: the proof leaves it out.
        guard let begin = old.nonzeroBitCount == 1 ? first : rest.popFirst() else { return false }
        var (kept, whole) = (begin, begin)
        for node in rest {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                (kept, whole) = (.parent(node, kept), .parent(node, whole))
                while place & 1 == 0, place > 0 { (place, last) = (place >> 1, last >> 1) }
            } else {
                whole = .parent(whole, node)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 && kept == first && whole == second
    }

    // MARK: As a file

    /// `old SIZE`, then a line of Base64 for each hash, as in a witness's request (C2SP tlog-witness).
    public var text: String { (["old \(old)"] + path.map(\.base64)).map { $0 + "\n" }.joined() }

    /// - Returns: nil unless the text is what `text` writes.
    public init?(_ text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        // A path is at most twice as long as a size has binary digits.
        guard lines.count <= 2 * Int.bitWidth, lines.popLast() == "", let head = lines.first, head.hasPrefix("old "),
            let old = Int(head.dropFirst(4)), old >= 0
        else { return nil }
        let path = lines.dropFirst().map { NodeHash(base64: $0) }
        guard path.allSatisfy({ $0 != nil }) else { return nil }
        self.init(old: old, path: path.compactMap { $0 })
        guard self.text.isExactly(text) else { return nil }
    }
}
