import Domain

/// Why an operation can't be carried out as it is, with what has to be mended.
struct OperationProblem: Error, Sendable {
    let reason: OperationReason
    /// The field as `part.code`, and what is wrong with it.
    var fields: [(field: String, what: FieldProblem)] = []
    /// The rule that says no.
    var refusal: Refusal?

    init(_ reason: OperationReason) { self.reason = reason }

    init(_ fields: [(field: String, what: FieldProblem)]) {
        reason = .fields
        self.fields = fields
    }

    /// Days that its author has to say again.
    init(days: [(field: String, what: FieldProblem)]) {
        reason = .dayInDoubt
        fields = days
    }

    /// - Parameter part: of a field, where the problem came from a register's desk.
    init(_ problem: DeskProblem, part: (String) -> String) {
        switch problem {
        case .fields(let problems):
            self.init(problems.map { (field: $0.field.map(part) ?? "", what: $0.what) })
        case .refused(let refusal):
            switch refusal {
            case .notFound, .wrongRole, .wrongOffice, .ownRole: self.init(.noRight)
            case .noConsent: self.init(.noConsent)
            case .erased: self.init(.erased)
            default: self.init(.rule)
            }
            self.refusal = refusal
        case .several(let refusals):
            self.init(.rule)
            refusal = refusals.first
        case .stale: self.init(.rule)
        }
    }
}

/// It refers to what has not arrived yet.
struct OperationWaits: Error, Sendable {
    /// As `StoredOperation.needs` has it.
    let need: String

    var reason: OperationReason {
        if need.hasPrefix("batch:") { return .waitsForBatch }
        return need.hasPrefix("place:") ? .waitsForPlace : .waitsForScreening
    }
}
