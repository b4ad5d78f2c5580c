import Content
import Desks
import Domain
import Store

/// A list of records that live by a lifecycle: what a table of them shows.
struct FollowedRecords: Sendable {
    let all: [StandingRecord]
    let names: ReferenceNames

    /// - Parameter shown: the fields that the table shows or looks at; nothing else is opened.
    init(_ query: RecordQuery, _ shown: Set<String>, reading: Reading, _ text: Language) throws {
        var query = query
        query.only = shown
        all = try reading.standing(query)
        names = try ReferenceNames(all.map(\.stored.record), reading: reading, text)
    }

    /// What people call the person of a record; the record's own number where no person is named.
    func person(_ record: Record) -> String { record.text("person").map { names.name("people", $0) } ?? record.id }
}
