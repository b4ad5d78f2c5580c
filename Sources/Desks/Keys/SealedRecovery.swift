import Domain
import Store
import Vault

/// The key of recovery: for a group whose last member lost the passphrase. Only the command line has it.
public struct SealedRecovery: Sendable {
    let office: Office

    public init(_ office: Office) { self.office = office }

    public var isThere: Bool {
        get async throws { try await office.read(as: .commandLine) { try $0.sealer.recipients?.hasRecovery ?? false } }
    }

    public func set(_ publicKey: [UInt8]) async throws {
        try await office.write(as: .commandLine) { work in
            try work.recipients.setRecovery(publicKey)
            try work.writer.note(.rotate, "keys", record: "recovery")
        }
    }

    /// - Returns: how many keys of groups they were given; nil if they may have none, or have no key of their own.
    public func recover(for staff: String, with key: AgreementKey) async throws -> Int? {
        try await office.write(as: .commandLine) { work in
            guard
                let member = try AccountStore(work.connection).viewer(
                    staff: staff, today: work.today, work.content.holders)
            else { return nil }
            var count: Int?
            for compartment in Policy.sealedCompartments(member.role) {
                let group = RecipientGroup(member.agency, compartment)
                guard let given = try work.recipients.recover(group, for: staff, with: key) else { continue }
                count = (count ?? 0) + given
            }
            if let count, count > 0 {
                try work.writer.note(.correct, "accounts", record: staff, changed: ["sealed_access"])
            }
            return count
        }
    }
}
