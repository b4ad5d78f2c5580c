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
}
