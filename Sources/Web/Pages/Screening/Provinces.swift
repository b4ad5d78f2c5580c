import Content
import Desks
import Domain
import Markup
import Store

/// The provinces to choose from.
enum Provinces {
    static func choices(_ reading: Reading, _ text: Language) throws -> [Choice] {
        guard let places = Register.named("places") else { return [] }
        var query = RecordQuery(places)
        query.equals = ["level": .code("province")]
        query.limit = 200
        return try reading.show(query).map { Choice($0.record.id, RecordNames.name(of: $0.record, text)) }
            .sorted { $0.label < $1.label }
    }
}
