import Desks
import Domain
import Measures
import Store

extension Visit {
    /// A read of figures, with the counts that are kept. What it counted anew is kept for the next.
    func figures<Answer: Sendable>(
        as viewer: Viewer, _ work: @Sendable @escaping (RecordReader, Calculator) throws -> Answer
    ) async throws -> Answer {
        let home = site.content.law.country
        let (answer, fresh) = try await office.readBehind(as: viewer) { reader in
            let counts = try FigureCounts(reader.connection, home: home)
            let answer = try work(reader, Calculator(reader.connection, home: home, counts))
            return (answer, counts.fresh)
        }
        // The answer stands whether or not it could be kept: the database may be away while a copy of it answers.
        try? await FigureCounts.keep(fresh, home: home, in: office.database)
        return answer
    }
}
