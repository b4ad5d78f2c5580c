import Content
import Domain
import Store

/// What a reading and a piece of work share: for whom, at which moment, by which content, within one transaction.
///
/// Rules that only look are written here once. What a page shows of it comes out of a `Reading`.
public class Looking {
    public let viewer: Viewer
    public let now: Instant
    /// The day in the country.
    public let today: Day
    public let content: Content
    /// Stays within the desks: what it reads has left no trace.
    let reader: RecordReader

    init(_ reader: RecordReader, _ content: Content) {
        self.reader = reader
        self.content = content
        viewer = reader.viewer
        now = reader.now
        today = content.law.day(at: reader.now)
    }

    /// The whole record, for rules that look at more than their viewer may see.
    func wholly(_ register: Register, _ id: String) throws -> StoredRecord? {
        try reader.reading(for: .commandLine).find(register, id)
    }
}
