import Domain

/// Where an envelope belongs. It is bound to its place: moved to another record, field or version, it does not open.
public struct FieldPlace: Sendable, Hashable {
    public let register: String
    public let record: String
    public let field: String
    /// Of the record.
    public let version: Int
    public let compartment: Compartment
    public let subject: Subject

    public init(
        register: String, record: String, field: String, version: Int, compartment: Compartment, subject: Subject
    ) {
        self.register = register
        self.record = record
        self.field = field
        self.version = version
        self.compartment = compartment
        self.subject = subject
    }

    /// A line of its own for each part; none of them can hold a line break (ids are visible ASCII).
    func associated(header: some Collection<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(160)
        bytes.append(contentsOf: header)
        bytes.append(contentsOf: "sinxay field 1\n".utf8)
        for part in [register, record, field, String(version), compartment.rawValue, subject.description] {
            bytes.append(contentsOf: part.utf8)
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    var unreadable: VaultProblem { .unreadable(register: register, record: record, field: field) }
}
