import Content
import Domain
import Store

/// A list of records of which each has a history: what a table of them shows.
struct FollowedRecords: Sendable {
    let records: [Record]
    /// The history of each record, in the same order.
    let steps: [[StoredRecord]]
    let names: ReferenceNames

    init(_ query: RecordQuery, _ lifecycle: Lifecycle, reader: RecordReader, _ text: Language) throws {
        records = try reader.list(query).map(\.record)
        steps = try records.map { try reader.steps(lifecycle, of: $0.id) }
        names = try ReferenceNames(records, reader: reader, text)
    }

    /// What people call the person of a record; the record's own number where no person is named.
    func person(_ record: Record) -> String { record.text("person").map { names.name("people", $0) } ?? record.id }
}
