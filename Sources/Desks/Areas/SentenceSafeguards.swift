import Domain
import Store

/// Sentences and orders of compensation rest on a conviction of that suspect, on that day.
extension Work {
    private static let days = ["sentences": "imposed_on", "compensation_orders": "ordered_on"]

    func checkSentence(_ record: Record, since standing: Record? = nil) throws {
        guard let field = Self.days[record.register.code], let suspect = record.text("suspect"),
            let day = record.day(field),
            standing == nil || standing?["suspect"] != record["suspect"] || standing?[field] != record[field]
        else { return }
        let steps = try convictions?[suspect] ?? history(.suspect, of: suspect)
        guard Accused(isOfficial: false, steps: steps).isConvicted(on: day) else {
            throw DeskProblem.fields([.init(field: "suspect", .rule("sentence_needs_conviction"))])
        }
    }

    /// Looks up in one question the convictions that the checks of these records ask for.
    func lookUpConvictions(of records: [Record]) throws {
        convictions = nil
        let imposed = records.filter { Self.days[$0.register.code] != nil }
        guard !imposed.isEmpty else { return }
        convictions = try reader.reading(for: .commandLine)
            .histories(.suspect, of: Set(imposed.compactMap { $0.text("suspect") }))?.mapValues(\.steps)
    }
}
