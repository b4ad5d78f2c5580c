import Ledger

/// What the writes of one transaction keep in mind until its end, and do then: before any of them is kept. The driver
/// makes one for each transaction, goes back where it undoes one write alone, and calls `run`.
public final class Ending {
    /// The ledger's tree with the leaves that this work has added.
    ///
    /// It is read and saved once and not with every leaf: the writes that share a transaction share it, and PostgreSQL
    /// keeps every version of a row until the transaction has ended and would go through all of them each time, which
    /// a long import can't afford.
    var frontier: Frontier?

    /// Tokens of new names that are not written yet: of one write only, so that it alone is undone with them.
    let names = NameTokens()

    public init() {}

    /// How far the writes have come.
    public struct Mark {
        fileprivate let frontier: Frontier?
    }

    public var mark: Mark { Mark(frontier: frontier) }

    /// Also of what the write that is undone had not written yet.
    public func goBack(to mark: Mark) {
        frontier = mark.frontier
        names.forget()
    }

    /// At the end of each write, within what is undone if it fails.
    public func finish(on connection: any Connection) throws { try names.write(connection) }

    public func run(on connection: any Connection) throws {
        guard let frontier else { return }
        self.frontier = nil
        try LedgerTree(connection).save(frontier)
    }
}
