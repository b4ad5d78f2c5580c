import Domain

/// Whom a field is sealed to: those in one agency who may read a compartment's sealed fields. Its key pair has
/// versions: a new one begins whenever somebody leaves it.
public struct RecipientGroup: Sendable, Hashable, CustomStringConvertible {
    public let agency: String
    public let compartment: Compartment

    public init(_ agency: String, _ compartment: Compartment) {
        self.agency = agency
        self.compartment = compartment
    }

    /// `A-LWU/protection`.
    public var description: String { "\(agency)/\(compartment.rawValue)" }

    public struct Version: Sendable, Hashable {
        public let group: RecipientGroup
        /// Counts from 1.
        public let number: Int

        public init(_ group: RecipientGroup, _ number: Int) {
            self.group = group
            self.number = number
        }

        /// For what this version's private key is sealed to a member, so that it opens for nobody else.
        public func purpose(member staff: String) -> String {
            "sinxay group key 1\n\(group.agency)\n\(group.compartment.rawValue)\n\(number)\n\(staff)\n"
        }

        public var purposeOfRecovery: String {
            "sinxay group recovery 1\n\(group.agency)\n\(group.compartment.rawValue)\n\(number)\n"
        }
    }

    /// A version with its public key: what is needed to write to it.
    public struct Address: Sendable {
        public let version: Version
        public let publicKey: [UInt8]

        public init(_ version: Version, publicKey: [UInt8]) {
            self.version = version
            self.publicKey = publicKey
        }
    }
}
