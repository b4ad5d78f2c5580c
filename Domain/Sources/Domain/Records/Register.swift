/// A kind of record that the country keeps: people, screenings, criminal cases …
///
/// Declared once. The code is the table, the CSV file's name and the URL part; texts stand in the
/// language files under `register.<code>`.
public struct Register: Sendable, Hashable {
    private let made: Made

    public var code: String { made.code }
    public var compartment: Compartment { made.compartment }
    /// Starts the ids that Sinxay makes (`S` gives `S-8KQ2M4XA`). Ids that come with an import are kept.
    public var prefix: String { made.prefix }
    public var custody: Custody { made.custody }
    public var fields: [Field] { made.fields }
    /// The fields a list shows, in order.
    public var summary: [String] { made.summary }
    /// Whether opening one record is a sensitive read, which is written to the ledger.
    public var sensitive: Bool { made.sensitive }
    public var writing: Writing { made.writing }
    /// The fields that stand in the vault, in their order.
    public var sealedFields: [Field] { made.sealedFields }
    public var hasSealedFields: Bool { !made.sealedFields.isEmpty }
    /// The fields that are sealed to recipients, in their order: nobody reads them without a recipient's key, the
    /// server included (docs/vault.md).
    public var recipientFields: [Field] { made.recipientFields }
    /// The sealed fields that hold someone's name: a search by name goes by them.
    public var nameFields: [Field] { made.nameFields }
    /// The field that names whom a record is about; nil where a record is about itself.
    public var subjectField: Field? { made.subjectField }
    /// The register whose history stands here; nil for one that holds no steps.
    public var historyOf: String? { made.historyOf }
    /// The days on which something has happened: all but those that may lie ahead.
    public var pastDays: [Field] { made.pastDays }
    /// The fields that a record is called by.
    public var titleFields: [Field] { made.titleFields }

    /// The fields' codes in the order of their bytes.
    public var orderedCodes: [String] { made.orderedCodes }

    /// The declaration, in one place that all copies of the register share: records hold theirs, by the million.
    private final class Made: Sendable {
        let code: String
        let compartment: Compartment
        let prefix: String
        let custody: Custody
        let fields: [Field]
        let positions: [String: Int]
        let summary: [String]
        let sensitive: Bool
        let writing: Writing
        let sealedFields: [Field]
        let recipientFields: [Field]
        let nameFields: [Field]
        let titleFields: [Field]
        let pastDays: [Field]
        let subjectField: Field?
        let historyOf: String?
        let orderedCodes: [String]

        init(
            _ code: String, _ compartment: Compartment, _ prefix: String, _ custody: Custody, _ summary: [String],
            _ sensitive: Bool, _ writing: Writing, _ historyOf: String?, _ fields: [Field]
        ) {
            self.code = code
            self.compartment = compartment
            self.prefix = prefix
            self.custody = custody
            self.fields = fields
            self.summary = summary
            self.sensitive = sensitive
            self.writing = writing
            positions = Dictionary(fields.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
            orderedCodes = fields.map(\.code).sorted()
            sealedFields = fields.filter { $0.storage == .vault }
            recipientFields = fields.filter(\.isForRecipients)
            nameFields = fields.filter { $0.says.contains(.searched) }
            titleFields = fields.filter { $0.title != nil }
            pastDays = fields.filter { $0.kind == .day && !$0.says.contains(.mayLieAhead) }
            subjectField = fields.first { $0.says.contains(.subject) }
            self.historyOf = historyOf
        }
    }

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
        summary: [String], sensitive: Bool = false, writing: Writing = .form, historyOf: String? = nil,
        _ fields: [Field]
    ) {
        made = Made(code, compartment, prefix, custody, summary, sensitive, writing, historyOf, fields)
    }

    /// Whether new records are made by a use case of their own (a screening with its result, a referral with
    /// its deadline) and not by the register's general form.
    public var hasOwnDesk: Bool { writing == .desk }

    /// The fields that the general form corrects, in the register's order.
    public var mended: [Field] {
        switch writing {
        case .form: fields
        case .asked, .desk: fields.filter { $0.says.contains(.onForm) }
        }
    }

    /// The fields that the general form corrects while nothing rests on them, in the register's order.
    public var early: [Field] { fields.filter { $0.says.contains(.early) } }

    /// The fields that its desk fills in, whatever a form says, where the general form makes its records.
    public var filledByDesk: [Field] { writing == .asked ? fields.filter { !$0.says.contains(.onForm) } : [] }

    /// The fields that a phone sends: all that a form would ask for, and of a desk's those that say so.
    public var sent: [Field] { writing == .desk ? fields.filter { $0.says.contains(.fromPhone) } : fields }

    /// The fields that its records' values are computed into.
    public var computed: [Field] { fields.filter { $0.says.contains(.computed) } }

    /// Whether nothing of it is written but by its desk.
    public var isClosedToForms: Bool { mended.isEmpty }

    public func field(_ code: String) -> Field? { made.positions[code].map { made.fields[$0] } }

    /// The first required day, on which the record's matter began. Nil where nothing says so.
    public var begun: Field? { fields.first { $0.required && $0.kind == .day } }

    public static func == (one: Register, other: Register) -> Bool { one.code == other.code }
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
