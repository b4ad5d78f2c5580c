import Domain
import Foundation
import Store
import Synchronization

/// Loads registers from CSV files: all of them or nothing.
///
/// Every row goes through the same `Work` as a page does. A row with a `version` corrects that version of
/// a record; without one it is new. `recorded_at` says when the paper record was made.
public struct Import: Sendable {
    public static let mostProblems = 100

    let office: Office
    let viewer: Viewer

    /// An import by the operator, who holds the files. People write by forms and desks, one record at a time.
    public init(_ office: Office) { self.init(office, as: .commandLine) }

    init(_ office: Office, as viewer: Viewer) {
        self.office = office
        self.viewer = viewer
    }

    /// - Parameters:
    ///   - paths: CSV files, or folders of them.
    ///   - progress: told how far it has come, after every few hundred rows and at the end of each register.
    /// - Returns: rows by register.
    /// - Throws: `ImportRefused` with where and why; the database is then as it was.
    @discardableResult
    public func run(
        _ paths: [String], progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
    ) async throws -> [String: Int] {
        let files = try inOrder(paths)
        let bytes = files.reduce(0) { $0 + $1.size }
        return try await office.write(as: viewer) { [random = office.random] work in
            let read = Atomic(0)
            var rows: [String: Int] = [:]
            var problems: [ImportProblem] = []
            var caseLines: [String: (file: String, line: Int)] = [:]
            work.importedCases = []
            for file in files {
                let run = ImportRun(
                    work: work, file: file, room: Import.mostProblems - problems.count, random: random)
                let (before, all) = (rows[file.register.code] ?? 0, rows.values.reduce(0, +))
                func tell(isDone: Bool) {
                    progress(
                        ImportProgress(
                            register: file.register.code, rows: before + run.rows, isRegisterDone: isDone,
                            allRows: all + run.rows, bytes: read.load(ordering: .relaxed), ofBytes: bytes))
                }
                try run.read({ read.add($0, ordering: .relaxed) }) { tell(isDone: false) }
                tell(isDone: true)
                problems += run.problems
                for (id, line) in run.caseLines { caseLines[id] = (file.name, line) }
                rows[file.register.code] = before + run.rows
                if problems.count >= Import.mostProblems { throw ImportRefused(problems: problems, isCutShort: true) }
            }
            problems += Self.found(in: try work.problems(ofCases: work.importedCases ?? []), caseLines)
            if problems.count > Import.mostProblems {
                throw ImportRefused(problems: Array(problems.prefix(Import.mostProblems)), isCutShort: true)
            }
            if !problems.isEmpty { throw ImportRefused(problems: problems, isCutShort: false) }
            return rows
        }
    }

    /// What is wrong with cases, each at its last step in the files.
    private static func found(
        in cases: [String: Refusal], _ lines: [String: (file: String, line: Int)]
    ) -> [ImportProblem] {
        cases.compactMap { id, refusal in
            lines[id].map { ImportProblem(file: $0.file, row: $0.line, column: "step", what: .refusal(refusal)) }
        }.sorted { ($0.file, $0.row ?? 0) < ($1.file, $1.row ?? 0) }
    }

    /// Files in the order in which registers refer to each other.
    private func inOrder(_ paths: [String]) throws -> [ImportFile] {
        var files: [ImportFile] = []
        var problems: [ImportProblem] = []
        func report(_ path: String, _ what: ImportProblem.What) {
            let name = URL(fileURLWithPath: path).lastPathComponent
            problems.append(ImportProblem(file: name, row: nil, column: nil, what: what))
        }
        for path in try paths.flatMap(Self.expand) {
            if !FileManager.default.isReadableFile(atPath: path) {
                report(path, .unreadable)
            } else if let file = ImportFile(path: path) {
                files.append(file)
            } else {
                report(path, .unknownRegister)
            }
        }
        if !problems.isEmpty { throw ImportRefused(problems: problems, isCutShort: false) }
        let position = Dictionary(uniqueKeysWithValues: Register.all.enumerated().map { ($1.code, $0) })
        return files.sorted { (position[$0.register.code] ?? 0) < (position[$1.register.code] ?? 0) }
    }

    private static func expand(_ path: String) throws -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return [path]
        }
        return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
            .filter { $0.hasSuffix(".csv") }.map { path + "/" + $0 }
    }
}
