import Foundation
import Yams

/// The files of a content folder, composed into nodes. What can't be read or parsed is noted and left out.
struct ContentFolder {
    let root: URL
    let problems: ProblemList

    init(_ path: String, problems: ProblemList) {
        root = URL(fileURLWithPath: path, isDirectory: true)
        self.problems = problems
    }

    /// The YAML files right inside a folder, sorted by name, with paths relative to the root.
    func files(in folder: String) -> [String] {
        names(in: folder).filter { $0.hasSuffix(".yaml") }.map { "\(folder)/\($0)" }
    }

    /// Everything right inside a folder but hidden files, sorted by name.
    func names(in folder: String) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)
                .filter { !$0.hasPrefix(".") }.sorted()
        } catch {
            problems.add(ContentProblem(file: folder, "the folder can't be read"))
            return []
        }
    }

    func read(_ file: String) -> StrictNode? { text(file).flatMap { compose($0, file: file) } }

    func text(_ file: String) -> String? {
        guard let data = FileManager.default.contents(atPath: root.appendingPathComponent(file).path) else {
            problems.add(ContentProblem(file: file, "the file can't be read"))
            return nil
        }
        guard let text = String(data: data, encoding: .utf8) else {
            problems.add(ContentProblem(file: file, "the file is not UTF-8"))
            return nil
        }
        return text
    }

    func compose(_ text: String, file: String) -> StrictNode? {
        do {
            // Values are read as what is expected in their place: to find out what each might be costs more than all else.
            guard let node = try Yams.compose(yaml: text, .basic) else {
                problems.add(ContentProblem(file: file, line: 1, "the file is empty"))
                return nil
            }
            return StrictNode(node, file: file, problems: problems)
        } catch let error as YamlError {
            problems.add(ContentFolder.problem(error, file: file))
        } catch {
            problems.add(ContentProblem(file: file, "not YAML: \(error)"))
        }
        return nil
    }

    private static func problem(_ error: YamlError, file: String) -> ContentProblem {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            ContentProblem(file: file, line: mark.line, "not YAML: \(problem)")
        case .duplicatedKeysInMapping(let duplicates, let context):
            ContentProblem(
                file: file, line: context.mark.line, key: duplicates.sorted().joined(separator: ", "),
                "the key stands here more than once")
        default:
            ContentProblem(file: file, "not YAML: \(error)")
        }
    }
}
