import Content
import Domain
import Store
import Vault

/// An office that only reads. It writes nothing but the leaves of the records that were seen.
public struct ReadingOffice: Sendable {
    let office: Office

    init(_ office: Office) { self.office = office }

    public var content: Content { office.content }
    /// The day in the country.
    public var today: Day { office.today }
    /// What time it is.
    public func clock() -> Instant { office.clock() }
    /// For what the website itself seals and marks.
    public var vault: VaultSession { office.vault.session() }

    /// Reads beside the writer, and answers once the leaves of all that was seen are durable.
    ///
    /// The writer is asked for the leaves alone, after all reading is done, so that pages don't queue behind each other's
    /// reading. If a limit of the day is reached, nothing is answered.
    public func look<Answer: Sendable>(
        as viewer: Viewer, _ work: @Sendable @escaping (Reading) throws -> Answer
    ) async throws -> Answer {
        try await office.look(as: viewer) { reading, _ in try work(reading) }
    }
}

extension Office {
    public var reading: ReadingOffice { ReadingOffice(self) }

    /// The same with the reader beneath, for who counts (`FigureDesk`).
    ///
    /// - Parameter isBehind: whether a copy may answer that is some seconds behind.
    public func look<Answer: Sendable>(
        as viewer: Viewer, isBehind: Bool = false,
        _ work: @Sendable @escaping (Reading, RecordReader) throws -> Answer
    ) async throws -> Answer {
        let read: @Sendable (RecordReader) throws -> (Answer, Sights) = { [content] reader in
            let reading = Reading(reader, content)
            let answer = try work(reading, reader)
            return (answer, reading.sights)
        }
        let (answer, sights) =
            isBehind ? try await readBehind(as: viewer, read) : try await self.read(as: viewer, read)
        if !sights.isEmpty { try await write(as: viewer) { try $0.leave(sights) } }
        return answer
    }
}
