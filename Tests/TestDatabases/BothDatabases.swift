import Foundation
import Testing

extension Trait where Self == ConditionTrait {
    /// A suite that would say the same on either database: what it asks the database goes through what other suites hold
    /// on both. It is left out on PostgreSQL, but for the long run (`scripts/test-postgres --all`). A suite that says
    /// nothing runs on both.
    public static var sameOnBothDatabases: Self {
        .enabled(
            if: !ScratchDatabase.isPostgres || isEverySuiteAsked, "It says the same on SQLite, where it was asked.")
    }
}

private let isEverySuiteAsked = ProcessInfo.processInfo.environment["SINXAY_TEST_EVERY_SUITE"].map { $0 != "" } ?? false
