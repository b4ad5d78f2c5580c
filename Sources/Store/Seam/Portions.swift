/// Questions about many keys: one for each few hundred of them, instead of one for each.
public enum Portions {
    /// Lists are filled up to one of these, so that a database prepares few statements.
    private static let sizes = [8, 32, 256]
    private static let marks = sizes.map { Array(repeating: "?", count: $0).joined(separator: ", ") }

    /// - Parameter ask: gets what stands within the brackets of an `IN ( )`. A key that no record has fills the places
    ///   that are left.
    public static func each(_ keys: Set<String>, _ ask: (SQL) throws -> Void) throws {
        // In the order of the index, where neighbours stand on the same page.
        let sorted = keys.sorted()
        var start = 0
        while start < sorted.count {
            let left = sorted.count - start
            let place = sizes.firstIndex { $0 >= left } ?? sizes.count - 1
            let some = sorted[start..<min(sorted.count, start + sizes[place])].map(Datum.text)
            try ask(SQL(trusted: marks[place], some + Array(repeating: .text(""), count: sizes[place] - some.count)))
            start += sizes[place]
        }
    }
}
