/// How much one member of staff looks at in a day (UTC) before the system asks why: who browses is noticed, and stopped.
public struct BrowsingLimits: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Sensitive records opened.
        case opened
        /// Different people whose name, or more, was shown in lists and beside records.
        case listed
        case searches
        case exports
    }

    /// The last one that is allowed, by kind.
    public let most: [Kind: Int]
    /// From this part of a limit on, a notice is shown, in percent.
    public let noticeAtPercent: Int
    /// How many exclusions somebody asks for within a day that nobody has confirmed; nil for no limit. Each leaves records
    /// out of what others see and count.
    public let exclusionsOnOneWord: Int?

    public init(most: [Kind: Int], noticeAtPercent: Int, exclusionsOnOneWord: Int? = nil) {
        self.most = most
        self.noticeAtPercent = noticeAtPercent
        self.exclusionsOnOneWord = exclusionsOnOneWord
    }

    public func isReached(_ kind: Kind, by count: Int) -> Bool { most[kind].map { count >= $0 } ?? false }

    public func isNear(_ kind: Kind, by count: Int) -> Bool {
        most[kind].map { count * 100 >= $0 * noticeAtPercent } ?? false
    }
}
