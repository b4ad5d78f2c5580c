import Content
import Foundation

/// The content folder of this repository, and copies of it with something broken.
enum RealContent {
    static let path = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Content").path

    /// Loads a copy in which one file was changed.
    /// - Returns: the problems that were found; none if it loaded all the same.
    static func problems(
        in file: String, _ change: (String) -> String
    ) throws -> [ContentProblem] {
        let copy = FileManager.default.temporaryDirectory.appendingPathComponent("content-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: copy) }
        for folder in ["forms", "indicators", "languages", "law", "passphrases", "limits"] {
            try FileManager.default.copyItem(
                atPath: "\(path)/\(folder)", toPath: copy.appendingPathComponent(folder).path)
        }
        let changed = copy.appendingPathComponent(file)
        let text = (try? String(contentsOf: changed, encoding: .utf8)) ?? ""
        let new = change(text)
        if new == text { throw NothingChanged(file: file) }
        try new.write(to: changed, atomically: true, encoding: .utf8)
        do {
            _ = try Content.load(from: copy.path)
            return []
        } catch {
            return error.all
        }
    }

    /// A test whose change finds nothing to change would test nothing.
    struct NothingChanged: Error { let file: String }
}
