import Domain
import Store
import Vault

/// Gives a compartment a new key and seals everything in it anew, some records at a time.
///
/// Stopped at any point, everything is readable: whatever stands under the old key or the new one is opened with it.
/// Started again, it passes over what is done.
public struct KeyRotation: Sendable {
    let office: Office
    /// Told before each step; a test that throws here stops the rotation as a kill would.
    let before: @Sendable (Stage) throws -> Void

    public enum Stage: Sendable, Hashable {
        case newKey
        case batch(table: String, after: String)
        case retiring
    }

    /// Records sealed anew in one transaction: nobody waits long for the writer.
    let batch: Int

    public init(_ office: Office, batch: Int = 200, before: @escaping @Sendable (Stage) throws -> Void = { _ in }) {
        self.office = office
        self.batch = batch
        self.before = before
    }

    /// - Returns: the version that everything stands under now, and how many records and past versions were sealed
    ///   anew.
    @discardableResult
    public func rotate(_ compartment: Compartment) async throws -> (version: Int, resealed: Int) {
        try before(.newKey)
        let borne = try await office.database.read { [vault = office.vault] in
            try KeyStoreAge($0, vault.holdings()).highestVersion(of: compartment)
        }
        let version = try office.vault.beginRotation(of: compartment, at: office.clock(), above: borne)
        // Before anything stands under it: a key store without this key is known for an older one (`KeyStoreAge`).
        try await office.write(as: .commandLine) { work in
            try work.writer.note(.rotate, "keys", record: compartment.rawValue, version: version)
        }
        var resealed = 0
        for register in Register.all where register.compartment == compartment && !register.sealedFields.isEmpty {
            for isPast in [false, true] {
                var after: Resealing.Place? = Resealing.Place.first
                while let place = after {
                    try before(
                        .batch(table: Resealing.table(register, isPast: isPast), after: "\(place.id) \(place.version)"))
                    let done = try await office.write(as: .commandLine) { [batch] work in
                        try Resealing(work.connection, work.reader.sealer).batch(
                            register, isPast: isPast, after: place, most: batch)
                    }
                    resealed += done.resealed
                    after = done.last
                }
            }
        }
        try before(.retiring)
        try office.vault.retireOlder(of: compartment)
        return (version, resealed)
    }
}
