import ArgumentParser
import Store

/// What a check of data came to, and the status that its command ends with: `verify`, `restore` and `restore-keys` say the
/// same of the same data.
enum Verdict: Int32 {
    case holds = 0
    case doesNotHold = 1
    /// Nothing is wrong, and something could not be checked or read.
    case notAllChecked = 3

    init(holds: Bool, isAllChecked: Bool) {
        self = !holds ? .doesNotHold : isAllChecked ? .holds : .notAllChecked
    }

    init(_ report: LedgerReport) { self.init(holds: report.problemCount == 0, isAllChecked: report.holds) }

    func end() throws { if self != .holds { throw ExitCode(rawValue) } }
}
