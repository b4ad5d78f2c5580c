import Domain
import Store

/// S05, S12: batches as their pages show them.
extension Reading {
    /// The batches with a code or the name of one of several; none if there is none that the viewer may see.
    public func batches(named name: BatchName) throws -> [Batch] { try reader.batches(named: name) }

    /// The batch's name as the viewer needs it.
    public func name(of batch: Batch) throws -> BatchName { try reader.name(of: batch) }

    /// Numbers of which an exclusion closes to the viewer what was told.
    public func closedNumbers(of batch: Batch) throws -> Set<Int> { try reader.closedNumbers(of: batch) }

    /// The batches of the viewer's agency in which someone is still to be screened, the newest first.
    public func openBatches(since day: Day) throws -> [Batch] { try reader.openBatches(since: day).map(\.batch) }

    /// Every batch that the viewer sees, the newest first.
    public func batches() throws -> [Batch] { try reader.batches() }

    public func counts(of batch: Batch) throws -> BatchCounts { try reader.counts(of: batch) }

    /// What was told of a batch's numbers, in their order.
    public func numbers(of batch: Batch) throws -> [StandingRecord] {
        let numbers = try reader.numbers(of: batch)
        for number in numbers { note(number.stored.record) }
        return numbers
    }

    /// - Parameter since: only batches of this day or after.
    public func numbersScreenedTwice(since day: Day? = nil) throws -> [RecordReader.NumberScreenedTwice] {
        try reader.numbersScreenedTwice(since: day)
    }
}
