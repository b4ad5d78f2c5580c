/// What is wrong with a field's text, without the text.
///
/// A case without a kind does not compile, and each kind has its sentence in every language.
extension FieldProblem {
    public enum Kind: String, CaseIterable, Sendable {
        case missing
        case notADay = "not_a_day"
        case notANumber = "not_a_number"
        case outOfRange = "out_of_range"
        case notYesOrNo = "not_yes_or_no"
        case unknownCode = "unknown_code"
        case repeatedCode = "repeated_code"
        case tooLong = "too_long"
        case controlCharacter = "control_character"
        case tooManyMarks = "too_many_marks"
        case malformedAnswers = "malformed_answers"
        case noSuchRecord = "no_such_record"
        case notAnId = "not_an_id"
        case inTheFuture = "in_the_future"
        case roleNotHeld = "role_not_held"
        case notOfKind = "not_of_kind"
        case membersDoNotFit = "members_do_not_fit"
        /// A rule between fields (`RecordRules`), each with a sentence of its own.
        case rule
    }

    public var kind: Kind {
        switch self {
        case .missing: .missing
        case .notADay: .notADay
        case .notANumber: .notANumber
        case .outOfRange: .outOfRange
        case .notYesOrNo: .notYesOrNo
        case .unknownCode: .unknownCode
        case .repeatedCode: .repeatedCode
        case .tooLong: .tooLong
        case .controlCharacter: .controlCharacter
        case .tooManyMarks: .tooManyMarks
        case .malformedAnswers: .malformedAnswers
        case .noSuchRecord: .noSuchRecord
        case .notAnId: .notAnId
        case .inTheFuture: .inTheFuture
        case .roleNotHeld: .roleNotHeld
        case .notOfKind: .notOfKind
        case .membersDoNotFit: .membersDoNotFit
        case .rule: .rule
        }
    }

    /// Every key that a problem can have in the language files, the rules between fields included.
    public static var keys: [String] {
        Kind.allCases.filter { $0 != .rule }.map { "problem.\($0.rawValue)" }
            + Set(RecordRules.all.map(\.name)).sorted().map { FieldProblem.rule($0).key }
    }
}
