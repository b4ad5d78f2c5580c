import Domain

/// Where the envelopes of one version of a record belong: what they have in common of their places, written once.
public struct RecordPlace: Sendable {
    public let register: String
    public let compartment: Compartment
    private let beforeField: [UInt8]
    private let afterField: [UInt8]

    public init(_ register: String, _ record: String, _ version: Int, _ compartment: Compartment, _ subject: Subject) {
        self.register = register
        self.compartment = compartment
        beforeField = Array("sinxay field 1\n\(register)\n\(record)\n".utf8)
        afterField = Array("\n\(version)\n\(compartment.rawValue)\n\(subject)\n".utf8)
    }

    /// A line of its own for each part; none of them can hold a line break (ids are visible ASCII).
    func associated(header: some Collection<UInt8>, _ field: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(header.count + beforeField.count + field.utf8.count + afterField.count)
        bytes.append(contentsOf: header)
        bytes.append(contentsOf: beforeField)
        bytes.append(contentsOf: field.utf8)
        bytes.append(contentsOf: afterField)
        return bytes
    }
}
