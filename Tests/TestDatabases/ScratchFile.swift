import Foundation
import StoreSQLite

/// Makes files of the embedded database: copies of one that has what a template puts in it.
actor ScratchFile {
    static let shared = ScratchFile()

    private var made: [String: Task<Data, any Error>] = [:]

    /// Writes what a new database begins with.
    func write(_ template: Template, to path: String) async throws {
        try await bytes(template).write(to: URL(fileURLWithPath: path))
    }

    private func bytes(_ template: Template) async throws -> Data {
        if let task = made[template.name] { return try await task.value }
        let task = Task {
            let folder = try Self.folder()
            defer { try? FileManager.default.removeItem(at: folder) }
            let file = folder.appendingPathComponent("template.sqlite")
            let database = try SQLiteDatabase(path: file.path)
            try await template.fill(database)
            // Its log is in the file after that.
            try database.close()
            return try Data(contentsOf: file)
        }
        made[template.name] = task
        return try await task.value
    }

    static func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sinxay-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}
