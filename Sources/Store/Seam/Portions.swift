/// Questions about many keys: one for each few hundred of them, instead of one for each.
public enum Portions {
    /// Lists are filled up to it, so that a database prepares one statement.
    private static let size = 256
    private static let marks = Array(repeating: "?", count: size).joined(separator: ", ")

    /// - Parameter ask: gets what stands within the brackets of an `IN ( )`. A key that no record has fills the places
    ///   that are left.
    public static func each(_ keys: Set<String>, _ ask: (SQL) throws -> Void) throws {
        // In the order of the index, where neighbours stand on the same page.
        let sorted = keys.sorted()
        for start in stride(from: 0, to: sorted.count, by: size) {
            let some = sorted[start..<min(sorted.count, start + size)].map(Datum.text)
            try ask(SQL(trusted: marks, some + Array(repeating: Datum.text(""), count: size - some.count)))
        }
    }
}
