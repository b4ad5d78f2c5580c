import Store
import Vault

/// Keys that were opened and not yet compared with any data. A command gets the vault by comparing, or by naming why there is
/// nothing to compare, so that none writes with keys that are older than the data and does not say so.
struct OpenedKeys {
    enum Reason {
        /// The command looks, and tells itself what has no key.
        case nothingIsWritten
        /// The data is still to be made.
        case thereIsNoData
    }

    private let vault: Vault
    private let place: KeyPlace

    init(_ vault: Vault, of place: KeyPlace) { (self.vault, self.place) = (vault, place) }

    /// - Throws: `CommandProblem` if these are other keys than the database's, or it has records that they lack, unless that is
    ///   accepted.
    func fitting(_ database: any Store.Database, _ loss: LostKeys) async throws -> Vault {
        try await KeysOfPeople.check(in: database, loss, place.wayBack, opening: vault) { [vault] in
            try vault.holdings()
        }
        return vault
    }

    func uncompared(_ reason: Reason) -> Vault { vault }
}
