import Domain

/// A compartment's key as it is kept: wrapped under the root key.
public struct WrappedKey: Sendable, Hashable {
    public let compartment: Compartment
    /// Counts from 1.
    public let version: Int
    public let bytes: [UInt8]
    public let madeAt: Instant
    /// Whether nothing in the database is sealed under it any more; backups still are.
    public let isRetired: Bool

    public init(_ compartment: Compartment, version: Int, bytes: [UInt8], madeAt: Instant, isRetired: Bool) {
        self.compartment = compartment
        self.version = version
        self.bytes = bytes
        self.madeAt = madeAt
        self.isRetired = isRetired
    }
}

/// What makes a subject's key, beside the compartment's.
public enum Salt: Sendable, Hashable {
    case kept([UInt8])
    /// Destroyed, and not to be made anew.
    case destroyed
}

/// Where wrapped keys and salts are kept: apart from the data and its backups, so that what is destroyed here is gone
/// everywhere. Every change is durable when its call returns.
public protocol KeyStore: Sendable {
    /// Rises with every change of the wrapped keys, so that others see it.
    func generation() throws -> Int
    func wrappedKeys() throws -> [WrappedKey]
    /// Adds or replaces keys by compartment and version: all of them or none.
    func put(_ keys: [WrappedKey]) throws

    /// - Returns: nil if there never was one.
    func salt(of subject: Subject) throws -> Salt?
    /// A salt together with the generation of the wrapped keys, in one question where the store can.
    func look(up subject: Subject) throws -> (salt: Salt?, generation: Int)
    /// Many at once, which an import asks for: those that there are.
    func salts(of subjects: [Subject]) throws -> [Subject: Salt]
    /// - Throws: if a subject has a salt, or had one that was destroyed.
    func keep(_ salts: [Subject: [UInt8]]) throws
    /// Destroys the salts of these subjects, also of those that never had one.
    func destroy(_ subjects: [Subject], at now: Instant) throws
    /// How many salts are kept, and how many were destroyed.
    func counts() throws -> (kept: Int, destroyed: Int)

    /// - Returns: nil if the store does not bear the mark.
    func text(of mark: KeyStoreMark) throws -> String?
    func set(_ mark: KeyStoreMark, to text: String) throws
    func remove(_ mark: KeyStoreMark) throws
}

extension KeyStore {
    public func look(up subject: Subject) throws -> (salt: Salt?, generation: Int) {
        (try salt(of: subject), try generation())
    }

    public func salts(of subjects: [Subject]) throws -> [Subject: Salt] {
        var salts: [Subject: Salt] = [:]
        for subject in subjects { salts[subject] = try salt(of: subject) }
        return salts
    }
}
