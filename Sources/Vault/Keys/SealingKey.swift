import Crypto

/// A subject's key in one compartment, derived once for all of a record's fields.
public struct SealingKey: Sendable {
    let key: SymmetricKey
    /// Of the compartment's key that it was derived from.
    public let version: Int

    public func seal(_ text: String, at place: FieldPlace) throws -> [UInt8] {
        try Envelope.seal(text, at: place, under: key, version: version)
    }
}
