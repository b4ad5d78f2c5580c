import Crypto
import Domain

/// What one write or one sensitive read leaves behind, in the same transaction as its effect.
///
/// A leaf names who did what to which record, which fields changed and why it was done; it never holds a value.
/// Staff and records are named by their ids alone. `docs/ledger.md` describes its bytes for other programs.
public struct Leaf: Sendable, Hashable {
    public enum Act: String, Sendable, CaseIterable {
        case create, correct, read, drill, search
        /// Something of several records was shown beside others: which, the commitment says.
        case list
        case signIn = "sign_in"
        case signOut = "sign_out"
        /// Something was asked for and not given, where that has to be known.
        case refuse
        case export
        case importFile = "import"
        /// The record's commitments were destroyed, so that nothing can be proved of its content any longer.
        case erase
        /// The keys under which fields are sealed were replaced: the same values, sealed anew.
        case rotate
    }

    /// Counts from 1 without a gap.
    public let number: Int
    public let at: Instant
    public let staff: String
    public let agency: String
    public let act: Act
    public let register: String
    /// Empty where the act concerns no single record.
    public let record: String
    public let version: Int
    /// Field codes, sorted as the register declares them.
    public let changed: [String]
    /// A code for why it was done, such as `break_glass`; empty where the act says it all. Never a sentence: what
    /// somebody writes could name a person.
    public let purpose: String
    /// What `Commitment` makes of the record's version, or of the ids of a list; nil for all other acts.
    public let commitment: Commitment?

    public init(
        number: Int, at: Instant, staff: String, agency: String, act: Act, register: String, record: String,
        version: Int, changed: [String] = [], purpose: String = "", commitment: Commitment? = nil
    ) {
        self.number = number
        self.at = at
        self.staff = staff
        self.agency = agency
        self.act = act
        self.register = register
        self.record = record
        self.version = version
        self.changed = changed
        self.purpose = purpose
        self.commitment = commitment
    }

    public var text: LeafText {
        LeafText(
            format: LeafText.present,
            lines: [
                String(number), at.description, staff, agency, act.rawValue, register, record, String(version),
                changed.joined(separator: " "), purpose, commitment?.description ?? "",
            ])
    }

    /// As a node of the tree.
    public var hash: NodeHash { text.hash }

    /// Whether a text can be a purpose: up to 64 small letters, digits and low lines.
    public static func isPurpose(_ text: String) -> Bool {
        text.utf8.count <= 64
            && text.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
            }
    }
}
