import Domain

/// Why something could not be sealed or opened. It names places, never contents.
public enum VaultProblem: Error, Hashable, Sendable {
    /// The envelope was altered, moved from elsewhere, or is none: register, record and field say where.
    case unreadable(register: String, record: String, field: String)
    /// The key store has no key for what stands at this place: it is older than the data, or from elsewhere.
    case noKey(register: String, record: String, field: String)
    /// The key store has no key of this subject, of whom something is written already: a new one is not made for it.
    case unknownSubject(Subject)
    /// The key of this subject was destroyed, and nothing is sealed under it again.
    case erased(Subject)
    /// The key store lacks a key of this compartment and version.
    case missingKey(Compartment, version: Int)
    /// The key file is not the one that the key store was made with.
    case wrongRootKey
    /// The key file can't be read as one.
    case malformedKeyFile
    /// A compartment is being given a new key already; that has to be finished first.
    case rotationUnfinished(Compartment)
    /// A field of the sealed tier can't be written: its record names no agency that could read it.
    case noRecipients(register: String, field: String)
}

extension VaultProblem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let register, let record, let field):
            "The field \(field) of \(register)/\(record) can't be opened: it was altered, moved, or sealed with other keys."
        case .noKey(let register, let record, let field):
            "The field \(field) of \(register)/\(record) can't be opened: the key store has no key for it."
        case .unknownSubject(let subject): "The key store has no key of \(subject), of whom something is written."
        case .erased(let subject): "The key of \(subject) was destroyed: nothing more can be written about them."
        case .missingKey(let compartment, let version):
            "The key store has no key \(version) of the compartment \(compartment.rawValue)."
        case .wrongRootKey: "The key file and the key store beside it don't belong together."
        case .malformedKeyFile: "The key file is not one of Sinxay's, or its passphrase is wrong."
        case .rotationUnfinished(let compartment):
            "The last rotation of \(compartment.rawValue) was not finished; run it again."
        case .noRecipients(let register, let field): "The field \(field) of \(register) has nobody to be sealed to."
        }
    }
}
