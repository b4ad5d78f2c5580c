import Domain
import Store

/// Writes a register as CSV, as far as the viewer may see it; the import reads the same file back.
public struct Export: Sendable {
    let office: Office
    let viewer: Viewer

    /// An export by the operator, who holds the files.
    public init(_ office: Office) { self.init(office, as: .commandLine) }

    /// An export by somebody who has just shown who they are.
    public init(_ office: ReadingOffice, by proof: Proof) { self.init(office.office, as: proof.viewer) }

    init(_ office: Office, as viewer: Viewer) {
        self.office = office
        self.viewer = viewer
    }

    /// - Parameter line: gets one line after another, line break included.
    /// - Throws: `DeskProblem.refused(.notFound)` if the register is closed to the viewer.
    public func run(_ register: Register, _ line: @escaping @Sendable (String) throws -> Void) async throws {
        let grant = Policy.grant(viewer, register)
        guard grant.read > .nothing, viewer.isOperator || Policy.mayExport(register) else {
            throw DeskProblem.refused(.notFound)
        }
        let fields = register.fields.filter { $0.sensitivity <= grant.ceiling }
        // First the leaf, durably, and then the answer: without its leaf there is none. Reading holds up nobody's
        // writing, however slowly the lines are taken.
        try await office.noteExport(of: register, as: viewer)
        try await office.read(as: viewer) { reader in
            try line((["id"] + fields.map(\.code) + ["recorded_at"]).joined(separator: ",") + "\n")
            var query = RecordQuery(register)
            query.descending = false
            query.limit = .max
            try reader.each(query) { stored in
                let cells = [stored.record.id] + fields.map { stored.record[$0.code]?.plain ?? "" }
                try line(
                    (cells.map(CSVCell.written) + [stored.recordedAt.description]).joined(separator: ",") + "\n")
            }
        }
    }
}
