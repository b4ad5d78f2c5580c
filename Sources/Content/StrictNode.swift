import Domain
import Yams

/// Collects what is wrong while a file is read to its end.
final class ProblemList {
    private(set) var all: [ContentProblem] = []
    func add(_ problem: ContentProblem) { all.append(problem) }
}

/// A place in a YAML file, read strictly: each reading gives the value, or nil after noting file, line,
/// key and what was expected. Nothing is guessed, skipped or given a default.
struct StrictNode {
    let node: Node
    let file: String
    /// The path from the top of the file.
    let key: String
    /// Where the value stands, or its key if the value is empty.
    let line: Int?
    let problems: ProblemList

    init(_ node: Node, file: String, key: String = "", line: Int? = nil, problems: ProblemList) {
        self.node = node
        self.file = file
        self.key = key
        self.line = node.mark?.line ?? line
        self.problems = problems
    }

    /// Notes a problem at this place.
    func refuse(_ what: String) {
        problems.add(ContentProblem(file: file, line: line, key: key, what))
    }

    /// A text that is not empty.
    func string() -> String? {
        guard case .scalar(let scalar) = node, !scalar.string.isEmpty, !Self.isNull(scalar) else {
            refuse("expected a text")
            return nil
        }
        return scalar.string
    }

    /// What YAML writes for no value; in quotes it is a text.
    private static func isNull(_ scalar: Node.Scalar) -> Bool {
        scalar.style == .plain && ["~", "null", "Null", "NULL"].contains(scalar.string)
    }

    func integer(in range: ClosedRange<Int>) -> Int? {
        guard case .scalar(let scalar) = node, let number = Int(scalar.string) else {
            refuse("expected a whole number")
            return nil
        }
        guard range.contains(number) else {
            refuse("expected a number from \(range.lowerBound) to \(range.upperBound), found \(number)")
            return nil
        }
        return number
    }

    func flag() -> Bool? {
        guard case .scalar(let scalar) = node, scalar.string == "true" || scalar.string == "false" else {
            refuse("expected true or false")
            return nil
        }
        return scalar.string == "true"
    }

    func code(in list: CodeList) -> String? {
        guard let text = string() else { return nil }
        guard list.contains(text) else {
            refuse("unknown code \"\(text)\"; \(list.name) has \(list.codes.joined(separator: ", "))")
            return nil
        }
        return text
    }

    func choice<T: RawRepresentable & CaseIterable>(_ type: T.Type) -> T? where T.RawValue == String {
        guard let text = string() else { return nil }
        guard let value = T(rawValue: text) else {
            refuse("unknown code \"\(text)\"; known are \(T.allCases.map(\.rawValue).joined(separator: ", "))")
            return nil
        }
        return value
    }

    /// Every item that could be read; an item that could not has its problem noted.
    func list<T>(_ read: (StrictNode) -> T?) -> [T]? {
        guard case .sequence(let sequence) = node else {
            refuse("expected a list")
            return nil
        }
        return sequence.enumerated().compactMap { index, item in
            read(StrictNode(item, file: file, key: "\(key)[\(index)]", line: line, problems: problems))
        }
    }

    /// The values by key. Keys that are missing or unknown are noted; nil if it is no map at all.
    func map(_ required: [String], optional: [String] = []) -> [String: StrictNode]? {
        guard let entries = entries() else { return nil }
        for (name, entry) in entries where !required.contains(name) && !optional.contains(name) {
            entry.refuse("unknown key \"\(name)\"; known are \((required + optional).joined(separator: ", "))")
        }
        let found = Dictionary(entries, uniquingKeysWith: { first, _ in first })
        for name in required where found[name] == nil { refuse("the key \"\(name)\" is missing") }
        return found
    }

    /// Every entry of a map with free keys, in the file's order.
    func entries() -> [(String, StrictNode)]? {
        guard case .mapping(let mapping) = node else {
            refuse("expected keys with values")
            return nil
        }
        return mapping.compactMap { name, value in
            guard case .scalar(let scalar) = name else {
                refuse("a key must be a text")
                return nil
            }
            let path = key.isEmpty ? scalar.string : "\(key).\(scalar.string)"
            return (
                scalar.string,
                StrictNode(value, file: file, key: path, line: name.mark?.line ?? line, problems: problems)
            )
        }
    }
}
