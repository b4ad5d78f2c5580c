import ArgumentParser
import Store

/// The outcome of a check of data, and the status that its command ends with: `verify`, `restore` and `restore-keys` say the
/// same of the same data.
enum Verdict: Int32 {
    case holds = 0
    case doesNotHold = 1
    /// Nothing is wrong, and something could not be checked or read.
    case notAllChecked = 3

    init(holds: Bool, isAllChecked: Bool) {
        self = !holds ? .doesNotHold : isAllChecked ? .holds : .notAllChecked
    }

    /// - Parameter hasKeys: whether keys of the vault and of the log were given: without them the report is silent about
    ///   sealed records, and about signatures.
    init(_ report: LedgerReport, hasKeys: Bool) {
        self.init(holds: report.problemCount == 0, isAllChecked: report.holds && hasKeys)
    }

    func end() throws { if self != .holds { throw ExitCode(rawValue) } }
}
