import Domain

/// One thing wrong in a file: where, and what. `key` names the sentence in the language files.
public struct ImportProblem: Error, Hashable, Sendable {
    public enum What: Hashable, Sendable {
        case field(FieldProblem)
        case refusal(Refusal)
        case unknownRegister
        case unreadable
        case empty
        case notUTF8
        case strayQuote
        case unclosedQuote
        case cellTooLong
        case tooManyCells
        case missingColumn
        case unknownColumn
        case repeatedColumn
        case wrongNumberOfCells(expected: Int, found: Int)
        case repeatedId(String)
        case notAMoment(String)
        case inTheFuture(String)
    }

    public let file: String
    /// The line in the file, the header being 1; nil for the file as a whole.
    public let row: Int?
    public let column: String?
    public let what: What

    public var key: String {
        switch what {
        case .field(let problem): problem.key
        case .refusal(let refusal): refusal.key
        case .unknownRegister: "problem.import.unknown_register"
        case .unreadable: "problem.import.unreadable"
        case .empty: "problem.import.empty"
        case .notUTF8: "problem.import.not_utf8"
        case .strayQuote: "problem.import.stray_quote"
        case .unclosedQuote: "problem.import.unclosed_quote"
        case .cellTooLong: "problem.import.cell_too_long"
        case .tooManyCells: "problem.import.too_many_cells"
        case .missingColumn: "problem.import.missing_column"
        case .unknownColumn: "problem.import.unknown_column"
        case .repeatedColumn: "problem.import.repeated_column"
        case .wrongNumberOfCells: "problem.import.wrong_number_of_cells"
        case .repeatedId: "problem.import.repeated_id"
        case .notAMoment: "problem.import.not_a_moment"
        case .inTheFuture: "problem.import.in_the_future"
        }
    }

    public var details: [String: String] {
        switch what {
        case .field(let problem): problem.details
        case .refusal(let refusal): refusal.details
        case .wrongNumberOfCells(let expected, let found): ["expected": String(expected), "found": String(found)]
        case .repeatedId(let text), .notAMoment(let text), .inTheFuture(let text): ["text": String(text.prefix(60))]
        default: [:]
        }
    }
}

/// An import that was refused as a whole: nothing of it is in the database.
public struct ImportRefused: Error, Sendable {
    /// In the order of the files and rows; at most `Import.mostProblems`.
    public let problems: [ImportProblem]
    /// Whether reading stopped because there were too many.
    public let isCutShort: Bool
}
