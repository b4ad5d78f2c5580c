import Foundation

enum ProcessInfoFlips {
    /// How many altered envelopes a test tries.
    static var count: Int { ProcessInfo.processInfo.environment["SINXAY_FLIPS"].flatMap { Int($0) } ?? 20_000 }
}
