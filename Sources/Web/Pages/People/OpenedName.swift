import Content
import Desks
import Domain
import Store

/// The name of somebody whom a form is about before anything of it is sent. Sight of it is an opening.
enum OpenedName {
    /// - Returns: their number once the day's limit is reached, so that nothing typed beside it is lost.
    /// - Throws: not found, if the viewer may not see them.
    static func of(_ person: String, _ reading: Reading, _ text: Language) throws -> String {
        guard try !reading.isReached(.opened) else {
            guard try reading.exists(Kept.people, person) else { throw DeskProblem.refused(.notFound) }
            return person
        }
        return RecordNames.name(of: try reading.open(Kept.people, person).record, text)
    }
}
