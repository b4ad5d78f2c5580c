import Domain
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

    /// The same among others that are asked for together: one that was altered is told to the log and keeps back no other.
    static func amongOthers(_ stored: StoredOperation, _ office: Office) throws -> FieldOperation? {
        do {
            return try FieldOperation(stored, office.vault.session())
        } catch VaultProblem.unreadable(let register, let record, let field) {
            let place = UnreadablePlace(register: register, record: record, version: 1, field: field)
            office.unreadable?([place: .altered])
            return nil
        }
    }
}
