import Domain
import Store

/// A batch as a phone has to know it.
public struct FieldBatch: Sendable {
    public let batch: Batch
    public let counts: BatchCounts
    public let place: Record?
}

extension OperationDesk {
    /// Days for which a batch is told of, after it began.
    static let batchDays = 60

    /// The batches of the viewer's agency: those in which somebody is still to be screened, or all of the last days.
    public func batches(for viewer: Viewer, onlyOpen: Bool) async throws -> [FieldBatch] {
        let since = office.today.adding(days: -Self.batchDays)
        return try await office.read(as: viewer) { reader in
            var found: [FieldBatch] = []
            for kind in Batch.Kind.allCases where Policy.grant(viewer, kind.register).read > .nothing {
                var query = RecordQuery(kind.register)
                query.equals = ["agency": .reference(viewer.agency)]
                query.from = [kind == .raid ? "raided_on" : "arrived_on": since]
                query.limit = 100
                for batch in try reader.list(query).compactMap({ Batch($0.record) }) {
                    let counts = try reader.counts(of: batch)
                    guard !onlyOpen || counts.toScreen > 0 else { continue }
                    found.append(FieldBatch(batch: batch, counts: counts, place: try Self.place(of: batch, reader)))
                }
            }
            return found
        }
    }

    private static func place(of batch: Batch, _ reader: RecordReader) throws -> Record? {
        if let site = batch.site { return try reader.find(Register.named("sites")!, site)?.record }
        return try batch.record.text("crossing").flatMap { try reader.find(Register.named("crossings")!, $0)?.record }
    }
}
