import Ledger

/// What one `write` keeps in mind until its end, and does then: before it is kept, and only if it did not throw. The
/// driver makes one for each and calls `run`.
public final class Ending {
    /// The ledger's tree with the leaves that this work has added.
    ///
    /// It is saved once and not with every leaf: PostgreSQL keeps every version of a row until the transaction has
    /// ended and would go through all of them each time, which a long import can't afford.
    var frontier: Frontier?

    /// Tokens of new names that are not written yet.
    let names = NameTokens()

    public init() {}

    public func run(on connection: any Connection) throws {
        try names.write(connection)
        guard let frontier else { return }
        self.frontier = nil
        try LedgerTree(connection).save(frontier)
    }
}
