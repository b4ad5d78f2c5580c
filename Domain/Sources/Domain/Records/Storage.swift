/// How a field's content stands in the database.
public enum Storage: String, Sendable, CaseIterable {
    /// Readable: a column of its own type, which SQL can count, compare and sort.
    case plain
    /// Sealed under the key of the person it is about (docs/vault.md): SQL sees bytes and whether there are any.
    case vault
}

extension Field {
    /// Why a personal field stands readable; nil for one that does not.
    ///
    /// What is about an identified person goes into the vault, with three exceptions, each declared: links, which are ids
    /// that hold the tables together and name nobody, what a figure counts, and what decides who may see a record.
    /// Where someone comes from or sleeps is told by the id of a place: such a reference is no link.
    public var plainBecause: PlainReason? { Self.plainBecause(sensitivity, counted, decidesAccess, says) }

    static func plainBecause(
        _ sensitivity: Sensitivity, _ counted: Bool, _ decidesAccess: Bool, _ says: Says
    ) -> PlainReason? {
        guard sensitivity >= .personal else { return nil }
        if says.contains(.link) { return .refers }
        if decidesAccess { return .decidesAccess }
        return counted ? .counted : nil
    }

    public enum PlainReason: String, Sendable {
        /// The id of another record, which names nobody.
        case refers
        /// A figure counts it.
        case counted
        /// Who may see a record follows from it.
        case decidesAccess
    }
}
