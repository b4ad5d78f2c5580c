import Domain

/// People found in one raid, or come home together: a record of `raids` or `arrivals` that has a code.
public struct Batch: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case raid, arrival

        public var register: Register { Register.named(self == .raid ? "raids" : "arrivals")! }
        /// The field that names it in a screening, and in what is told of a number.
        public var field: String { rawValue }
        var people: String { self == .raid ? "people_found" : "returnees" }
        var day: String { self == .raid ? "raided_on" : "arrived_on" }
        var site: String { self == .raid ? "site" : "quarantine" }

        public init?(register: Register) {
            guard let kind = Self.allCases.first(where: { $0.register == register }) else { return nil }
            self = kind
        }
    }

    public let kind: Kind
    public let record: Record
    public let code: String

    /// - Returns: nil for a record of another register, and for one without a code.
    public init?(_ record: Record) {
        guard let kind = Kind(register: record.register), let code = record.text("code") else { return nil }
        self.kind = kind
        self.record = record
        self.code = code
    }

    /// How many were found or came, as those who counted them say. A correction changes it.
    public var people: Int { record.integer(kind.people) ?? 0 }
    public var day: Day? { record.day(kind.day) }
    public var agency: String { record.text("agency") ?? "" }
    /// The site that was raided, or where they are quarantined.
    public var site: String? { record.text(kind.site) }
}
