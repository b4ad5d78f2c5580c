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
    /// An agency of another kind than those that may stand there (`RoleHolders.kinds`).
    case notOfKind([String])
    /// So many members of staff hold roles that an agency of the new kind does not hold.
    case membersDoNotFit(count: Int)
    /// A rule between fields, named by the register that holds it.
    case rule(String)

    public var key: String {
        if case .rule(let name) = self { return "problem.rule.\(name)" }
        return "problem.\(kind.rawValue)"
    }

    public var details: [String: String] {
        switch self {
        case .missing, .controlCharacter, .tooManyMarks, .rule: [:]
        case .notADay(let text), .notANumber(let text), .notYesOrNo(let text), .repeatedCode(let text),
            .malformedAnswers(let text), .notAnId(let text), .inTheFuture(let text):
            ["text": text.shortened]
        case .roleNotHeld(let role): ["role": role]
        case .notOfKind(let kinds): ["kinds": kinds.joined(separator: ";")]
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
