import Desks
import Domain
import Measures
import Store

/// Reads figures through the desk that counts them for a viewer, with the counts that are kept. What it counted anew is
/// kept for the next: that is a matter of speed, and no page's.
struct FigureOffice: Sendable {
    private let office: Office

    init(_ office: Office) { self.office = office }

    /// A small count about people leaves its leaf before the answer leaves, and so do the records behind a figure.
    ///
    /// - Parameters:
    ///   - fresh: whether the answer shows records beside figures, which are never asked of a copy that is behind.
    ///   - drilled: the measure whose records the answer shows; the leaf of that is the question's.
    func look<Answer: Sendable>(
        as viewer: Viewer, fresh: Bool, drilled: @Sendable @escaping (Answer) -> Measure?,
        _ work: @Sendable @escaping (Reading, FigureDesk) throws -> Answer
    ) async throws -> Answer {
        let home = office.content.law.country
        // An exclusion holds from the moment it is made, so one's own records are counted where it was made.
        let isBehind = !fresh && Policy.may(viewer.role, .everyFigure)
        let (answer, counted) = try await office.look(as: viewer, isBehind: isBehind) { reading, reader in
            let counts = try FigureCounts(reader.connection, home: home)
            do {
                let desk = try FigureDesk(reader.connection, for: viewer, at: reader.now, home: home, counts)
                let answer = try work(reading, desk)
                if let measure = drilled(answer), measure.opens.sensitive {
                    reading.noteDrill(into: measure.opens, measure: measure.code)
                } else if let first = desk.small.min(by: { $0.code < $1.code }) {
                    reading.noteSmallCounts(in: first.opens, measure: desk.small.count == 1 ? first.code : "")
                }
                return (answer, counts.fresh)
            } catch let refusal as Refusal {
                throw DeskProblem.refused(refusal)
            }
        }
        // The answer stands whether or not it could be kept: the database may be away while a copy of it answers.
        try? await FigureCounts.keep(counted, home: home, in: office.database)
        return answer
    }
}

extension Visit {
    /// See `FigureOffice.look`.
    func figures<Answer: Sendable>(
        as viewer: Viewer, fresh: Bool = false, drilled: @Sendable @escaping (Answer) -> Measure? = { _ in nil },
        _ work: @Sendable @escaping (Reading, FigureDesk) throws -> Answer
    ) async throws -> Answer {
        try await site.figures.look(as: viewer, fresh: fresh, drilled: drilled, work)
    }
}
