/// Why a value can't stand in a field. `key` names the sentence in the language files, `details` fill it.
public enum FieldProblem: Error, Hashable, Sendable {
    case missing
    case notADay(String)
    case notANumber(String)
    case outOfRange(String, ClosedRange<Int>)
    case notYesOrNo(String)
    case unknownCode(String, list: String)
    case repeatedCode(String)
    case tooLong(limit: Int)
    case controlCharacter
    /// More marks on one letter than any script writes (`MarkRuns`).
    case tooManyMarks
    case malformedAnswers(String)
    case noSuchRecord(register: String, id: String)
    /// Not 1 to 64 visible ASCII characters.
    case notAnId(String)
    /// A day on which nothing can have happened yet.
    case inTheFuture(String)
    /// The role that an agency of this kind does not hold (`RoleHolders`).
    case roleNotHeld(String)
    /// So many members of staff hold roles that an agency of the new kind does not hold.
    case membersDoNotFit(count: Int)
    /// A rule between fields, named by the register that holds it.
    case rule(String)

    public var key: String {
        switch self {
        case .missing: "problem.missing"
        case .notADay: "problem.not_a_day"
        case .notANumber: "problem.not_a_number"
        case .outOfRange: "problem.out_of_range"
        case .notYesOrNo: "problem.not_yes_or_no"
        case .unknownCode: "problem.unknown_code"
        case .repeatedCode: "problem.repeated_code"
        case .tooLong: "problem.too_long"
        case .controlCharacter: "problem.control_character"
        case .tooManyMarks: "problem.too_many_marks"
        case .malformedAnswers: "problem.malformed_answers"
        case .noSuchRecord: "problem.no_such_record"
        case .notAnId: "problem.not_an_id"
        case .inTheFuture: "problem.in_the_future"
        case .roleNotHeld: "problem.role_not_held"
        case .membersDoNotFit: "problem.members_do_not_fit"
        case .rule(let name): "problem.rule.\(name)"
        }
    }

    public var details: [String: String] {
        switch self {
        case .missing, .controlCharacter, .tooManyMarks, .rule: [:]
        case .notADay(let text), .notANumber(let text), .notYesOrNo(let text), .repeatedCode(let text),
            .malformedAnswers(let text), .notAnId(let text), .inTheFuture(let text):
            ["text": text.shortened]
        case .roleNotHeld(let role): ["role": role]
        case .membersDoNotFit(let count): ["count": String(count)]
        case .outOfRange(let text, let range):
            ["text": text.shortened, "low": String(range.lowerBound), "high": String(range.upperBound)]
        case .unknownCode(let text, let list): ["text": text.shortened, "list": list]
        case .tooLong(let limit): ["limit": String(limit)]
        case .noSuchRecord(let register, let id): ["register": register, "id": id.shortened]
        }
    }
}

extension String {
    /// At most 60 characters: enough to find a bad cell again, never a page of noise in an error.
    var shortened: String { count <= 60 ? self : prefix(60) + "…" }
}
