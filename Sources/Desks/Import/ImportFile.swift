import Domain
import Foundation
import Ledger

/// A register's CSV file, and its header read against the register.
struct ImportFile: Sendable {
    let path: String
    let register: Register

    var name: String { URL(fileURLWithPath: path).lastPathComponent }

    /// `screenings.csv` is the register of screenings.
    init?(path: String) {
        let url = URL(fileURLWithPath: path)
        guard url.pathExtension == "csv", let register = Register.named(url.deletingPathExtension().lastPathComponent)
        else { return nil }
        self.path = path
        self.register = register
    }

    /// Columns that every register has beside its fields.
    static let extraColumns = ["id", "version", "recorded_at"]

    /// A column's name as it can be printed: short, and without what a terminal would obey.
    private static func shown(_ column: String) -> String {
        String(
            String.UnicodeScalarView(
                column.unicodeScalars.prefix(60).map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
    }

    func problems(inHeader header: [String]) -> [ImportProblem] {
        var problems: [ImportProblem] = []
        func report(_ column: String, _ what: ImportProblem.What) {
            problems.append(ImportProblem(file: name, row: 1, column: column, what: what))
        }
        var seen: Set<String> = []
        for column in header {
            if !seen.insert(column).inserted { report(column, .repeatedColumn) }
            if register.field(column) == nil, !Self.extraColumns.contains(column) {
                report(Self.shown(column), .unknownColumn)
            }
        }
        for needed in ["id"] + register.fields.filter(\.required).map(\.code) where !seen.contains(needed) {
            report(needed, .missingColumn)
        }
        return problems
    }

    /// The file's rows in portions, its header checked before the first.
    ///
    /// - Parameters:
    ///   - bytes: told of each piece that was read.
    ///   - put: takes a portion; it gives false where no more are wanted.
    /// - Throws: `CSVReader.Fault` after all rows before it were put; `HeaderProblems`.
    func read(
        _ random: () -> UInt64, _ bytes: @escaping (Int) -> Void, _ put: (ImportBatch<ImportRow>) -> Bool
    ) throws {
        var header: [String]?
        var rows: [ImportRow] = []
        func hand() -> Bool {
            guard let header, !rows.isEmpty else { return true }
            defer { rows.removeAll(keepingCapacity: true) }
            return put(ImportBatch(header: header, rows: rows))
        }
        do {
            try CSVReader.read(path, bytes) { line, cells in
                guard header != nil else {
                    let names = cells.map { CSVCell.read($0) }
                    let problems = problems(inHeader: names)
                    guard problems.isEmpty else { throw HeaderProblems(all: problems) }
                    header = names
                    return true
                }
                rows.append(ImportRow(line: line, cells: cells, nonce: Commitment.nonce(random)))
                return rows.count < ImportBatch<ImportRow>.size || hand()
            }
        } catch let fault as CSVReader.Fault {
            if hand() { throw fault }
            return
        }
        guard header != nil else {
            throw HeaderProblems(all: [ImportProblem(file: name, row: nil, column: nil, what: .empty)])
        }
        _ = hand()
    }

    struct HeaderProblems: Error {
        let all: [ImportProblem]
    }

    /// Bytes of the file; 0 where nobody can tell.
    var size: Int {
        (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)?.intValue ?? 0
    }
}
