import Domain
import Foundation

/// A register's CSV file, and its header read against the register.
struct ImportFile {
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

    func problems(inHeader header: [String]) -> [ImportProblem] {
        var problems: [ImportProblem] = []
        func report(_ column: String, _ what: ImportProblem.What) {
            problems.append(ImportProblem(file: name, row: 1, column: column, what: what))
        }
        var seen: Set<String> = []
        for column in header {
            if !seen.insert(column).inserted { report(column, .repeatedColumn) }
            if register.field(column) == nil, !Self.extraColumns.contains(column) {
                report(String(column.prefix(60)), .unknownColumn)
            }
        }
        for needed in ["id"] + register.fields.filter(\.required).map(\.code) where !seen.contains(needed) {
            report(needed, .missingColumn)
        }
        return problems
    }
}
