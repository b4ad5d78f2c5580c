import Domain

/// S24: looking behind a figure.
extension Reading {
    /// Notes that someone looks at the records that a figure counts, where they are sensitive.
    ///
    /// - Parameter measure: its code stands where the leaf of a single record has that record's id.
    public func noteDrill(into register: Register, measure: String) {
        if register.sensitive { noteSight(.init(act: .drill, register: register.code, record: measure)) }
    }

    /// Notes that someone asked for small counts about people: one leaf a question.
    ///
    /// - Parameters:
    ///   - register: whose records one of them counts.
    ///   - measure: its code; empty where several were asked for at once.
    public func noteSmallCounts(in register: Register, measure: String) {
        noteSight(.init(act: .drill, register: register.code, record: measure, purpose: "small_count"))
    }
}
