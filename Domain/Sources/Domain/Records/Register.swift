/// A kind of record that the country keeps: people, screenings, criminal cases …
///
/// Declared once. The code is the table, the CSV file's name and the URL part; texts stand in the
/// language files under `register.<code>`. A class for the same reason as `Field`.
public final class Register: Sendable, Hashable {
    public let code: String
    public let compartment: Compartment
    /// Starts the ids that Sinxay makes (`S` gives `S-8KQ2M4XA`). Ids that come with an import are kept.
    public let prefix: String
    public let custody: Custody
    public let fields: [Field]
    private let positions: [String: Int]
    /// The fields a list shows, in order.
    public let summary: [String]
    /// Whether opening one record is a sensitive read, which is written to the ledger.
    public let sensitive: Bool

    /// How a record belongs to agencies, from which "own agency" follows.
    public enum Custody: Sendable, Hashable {
        /// Reference data, nobody's in particular.
        case common
        /// The agencies named in these fields.
        case agencies([String])
        /// A person belongs to every agency that screened, referred, received or serves them.
        case persons
        /// As the record that this field names in that register.
        case parent(field: String, register: String)
        /// On one side the agency that this field names; on the other, those who have the record that the other
        /// field names in that register.
        case shared(with: String, field: String, register: String)
    }

    public init(
        _ code: String, _ compartment: Compartment, prefix: String, custody: Custody = .common,
        summary: [String], sensitive: Bool = false, _ fields: [Field]
    ) {
        self.code = code
        self.compartment = compartment
        self.prefix = prefix
        self.custody = custody
        self.fields = fields
        positions = Dictionary(fields.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        self.summary = summary
        self.sensitive = sensitive
    }

    /// Whether new records are made by a use case of their own (a screening with its result, a referral with
    /// its deadline) and not by the register's general form.
    public var hasOwnDesk: Bool {
        ["screenings", "referrals", "identifications", "disclosures", "emergencies"].contains(code)
            || Lifecycle.kept(in: self) != nil
    }

    public func field(_ code: String) -> Field? { positions[code].map { fields[$0] } }

    /// The first required day: when what the record tells of began. Nil where nothing says so.
    public var begun: Field? { fields.first { $0.required && $0.kind == .day } }

    public static func == (one: Register, other: Register) -> Bool { one.code == other.code }
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
