/// Something wrong in a content file, said so that whoever keeps the file can mend it.
public struct ContentProblem: Error, Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Relative to the content folder, e.g. `forms/core-1.yaml`.
    public let file: String
    /// From 1; nil where the problem has no place, such as a missing file.
    public let line: Int?
    /// The path to the value, e.g. `sections[2].questions[0].indicator`; empty for the file as a whole.
    public let key: String
    /// What is wrong, in plain English: it is read by those who run Sinxay, not by officers.
    public let what: String

    public init(file: String, line: Int? = nil, key: String = "", _ what: String) {
        self.file = file
        self.line = line
        self.key = key
        self.what = what
    }

    public var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return key.isEmpty ? "\(place): \(what)" : "\(place): \(key): \(what)"
    }

    public static func < (one: ContentProblem, other: ContentProblem) -> Bool {
        (one.file, one.line ?? 0, one.key, one.what) < (other.file, other.line ?? 0, other.key, other.what)
    }
}

/// Every problem found, never only the first.
public struct ContentProblems: Error, Sendable, CustomStringConvertible {
    public let all: [ContentProblem]

    public init(all: [ContentProblem]) { self.all = all }

    /// One line a problem.
    public var description: String { all.map(\.description).joined(separator: "\n") }
}
