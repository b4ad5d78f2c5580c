/// A dated, attributed entry in a record's history.
public struct Step: Sendable, Hashable {
    public let id: String
    public let code: String
    public let takenOn: Day
    public let values: [String: Value]
    /// A step entered by mistake stays in the history and counts for nothing.
    public let withdrawn: Bool

    public init(id: String, code: String, takenOn: Day, _ values: [String: Value] = [:], withdrawn: Bool = false) {
        self.id = id
        self.code = code
        self.takenOn = takenOn
        self.values = values
        self.withdrawn = withdrawn
    }

    /// - Returns: nil if the record is not one of a step register.
    public init?(_ record: Record) {
        guard let code = record.text("step"), let day = record.day("taken_on") else { return nil }
        self.init(id: record.id, code: code, takenOn: day, record.values, withdrawn: record.isYes("withdrawn"))
    }
}
