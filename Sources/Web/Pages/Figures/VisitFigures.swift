import Desks
import Domain
import Measures
import Store

extension Visit {
    /// A read of figures through the desk that counts them for the viewer, with the counts that are kept. What it counted
    /// anew is kept for the next. A small count about people leaves its leaf before the answer leaves.
    ///
    /// - Parameters:
    ///   - fresh: whether the answer shows records beside figures, which are never asked of a copy that is behind.
    ///   - drilled: the measure whose records the answer shows; the leaf of that is the question's.
    func figures<Answer: Sendable>(
        as viewer: Viewer, fresh: Bool = false, drilled: (Answer) -> Measure? = { _ in nil },
        _ work: @Sendable @escaping (RecordReader, FigureDesk) throws -> Answer
    ) async throws -> Answer {
        let home = site.content.law.country
        let read: @Sendable (RecordReader) throws -> (Answer, [KeptCount], Set<Measure>) = { reader in
            let counts = try FigureCounts(reader.connection, home: home)
            do {
                let desk = try FigureDesk(reader.connection, for: viewer, at: reader.now, home: home, counts)
                let answer = try work(reader, desk)
                return (answer, counts.fresh, desk.small)
            } catch let refusal as Refusal {
                throw DeskProblem.refused(refusal)
            }
        }
        // An exclusion holds from the moment it is made, so one's own records are counted where it was made.
        let isBehind = !fresh && Policy.may(viewer.role, .everyFigure)
        let (answer, counted, small) =
            isBehind ? try await office.readBehind(as: viewer, read) : try await office.read(as: viewer, read)
        // The answer stands whether or not it could be kept: the database may be away while a copy of it answers.
        try? await FigureCounts.keep(counted, home: home, in: office.database)
        if let measure = drilled(answer), measure.opens.sensitive {
            try await office.write(as: viewer) { try $0.noteDrill(into: measure.opens, measure: measure.code) }
        } else {
            try await note(small, as: viewer)
        }
        return answer
    }

    private func note(_ small: Set<Measure>, as viewer: Viewer) async throws {
        guard let first = small.min(by: { $0.code < $1.code }) else { return }
        let measure = small.count == 1 ? first.code : ""
        try await office.write(as: viewer) { try $0.noteSmallCounts(in: first.opens, measure: measure) }
    }
}
