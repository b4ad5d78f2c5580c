import Desks
import Domain
import Store

/// The name of somebody whom a form is about before anything of it is sent. Sight of it is an opening.
enum OpenedName {
    /// - Returns: their number once the day's limit is reached, so that nothing typed beside it is lost.
    /// - Throws: not found, if the viewer may not see them.
    static func of(_ person: String, _ visit: Visit, _ viewer: Viewer) async throws -> String {
        do {
            return try await visit.office.open(Kept.people, person, as: viewer) { [text = visit.text] stored, _ in
                RecordNames.name(of: stored.record, text)
            }
        } catch DeskProblem.refused(.browsingLimit(_)) {
            return person
        }
    }
}
