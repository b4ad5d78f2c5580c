import Domain
import Vault

/// Records for which a key store has no key (`KeyStoreAge`): they were entered after its copy was made, or stand under a later
/// key of their compartment. Those keys are named too.
public struct KeylessRecords: Sendable, Hashable {
    public static let none = KeylessRecords()

    /// How many records have a version that can't be read, by register; registers that miss none are left out.
    public private(set) var byRegister: [String: Int] = [:]
    /// The newest key of a compartment, where the store has only earlier ones.
    public private(set) var keys: [Compartment: Int] = [:]

    init(keys: [Compartment: Int] = [:]) { self.keys = keys }

    public var isNone: Bool { self == .none }
    public var count: Int { byRegister.values.reduce(0, +) }

    /// `people 3, screenings 1`
    public var list: String {
        byRegister.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }

    /// `key 2 of justice`
    public var listOfKeys: String {
        keys.map { "key \($0.value) of \($0.key.rawValue)" }.sorted().joined(separator: ", ")
    }

    mutating func add(_ count: Int, of register: Register) {
        if count > 0 { byRegister[register.code] = count }
    }
}
