import Domain
import Foundation
import Store
import Vault

/// The secrets of second factors lie in the vault, each under a key of its account: whoever reads the database can't
/// make codes, and one that is moved to another account opens nothing.
extension VaultSession {
    func sealedFactor(_ secret: [UInt8], of staff: String) throws -> String {
        Data(try seal(Base32.text(secret), at: Self.factor(of: staff))).base64EncodedString()
    }

    /// - Throws: `VaultProblem.unreadable` if it is not what was sealed for this account.
    func openedFactor(_ text: String, of staff: String) throws -> [UInt8] {
        let place = Self.factor(of: staff)
        guard let bytes = Data(base64Encoded: text), case .text(let secret) = try open(Array(bytes), at: place),
            let read = Base32.bytes(secret)
        else { throw VaultProblem.unreadable(register: "accounts", record: staff, field: "factor") }
        return read
    }

    private static func factor(of staff: String) -> FieldPlace {
        FieldPlace(
            register: "accounts", record: staff, field: "factor", version: 1, compartment: .coordination,
            subject: Subject("accounts", staff))
    }
}
