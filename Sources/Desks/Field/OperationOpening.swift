import Store
import Vault

extension FieldOperation {
    /// What is kept of an operation, opened again.
    /// - Returns: nil if nothing is kept of it any longer.
    init?(_ stored: StoredOperation, _ session: VaultSession) throws {
        guard let sealed = stored.sealed, sealed.count > IntakeKey.encapsulatedLength,
            let key = try session.intakeKey(stored.intake)
        else { return nil }
        guard
            let plain = key.open(
                Array(sealed[IntakeKey.encapsulatedLength...]),
                encapsulated: Array(sealed[..<IntakeKey.encapsulatedLength]), id: stored.id)
        else { throw VaultProblem.unreadable(register: "operations", record: stored.id, field: "sealed") }
        self.init(plain)
    }
}
