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
        try problems { copy in
            let changed = copy.appendingPathComponent(file)
            let text = (try? String(contentsOf: changed, encoding: .utf8)) ?? ""
            let new = change(text)
            if new == text { throw NothingChanged(file: file) }
            try new.write(to: changed, atomically: true, encoding: .utf8)
        }
    }

    /// Loads a copy with one more file.
    static func problems(adding file: String) throws -> [ContentProblem] {
        try problems { copy in
            let added = copy.appendingPathComponent(file)
            try FileManager.default.createDirectory(
                at: added.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("OggS".utf8).write(to: added)
        }
    }

    private static func problems(_ change: (URL) throws -> Void) throws -> [ContentProblem] {
        let copy = FileManager.default.temporaryDirectory.appendingPathComponent("content-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: copy) }
        for folder in ["forms", "indicators", "languages", "law", "passphrases", "limits", "roles", "audio"] {
            try FileManager.default.copyItem(
                atPath: "\(path)/\(folder)", toPath: copy.appendingPathComponent(folder).path)
        }
        try change(copy)
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
