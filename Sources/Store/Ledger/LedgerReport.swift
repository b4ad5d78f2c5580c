import Ledger

/// What a verification found.
public struct LedgerReport: Sendable {
    /// Problems that are kept with their words; the others are only counted.
    public static let mostProblems = 200

    public internal(set) var leaves = 0
    public internal(set) var root = NodeHash.ofNothing
    /// Versions of records that were compared with their leaves' commitments.
    public internal(set) var versions = 0
    /// Lists of which was compared whom they showed.
    public internal(set) var lists = 0
    /// Leaves of versions that nothing can be compared with: from before there were commitments, or of erased records.
    public internal(set) var uncommitted = 0
    /// What the key store has no key for: it can't be read, and so not be compared.
    public internal(set) var keyless = KeylessRecords.none
    /// What of it nobody accepted as lost.
    public internal(set) var keylessBeyondAccepted = KeylessRecords.none
    /// Versions that were met without a key.
    var withoutKey = 0
    /// Stored and given ones, with signatures that hold.
    public internal(set) var checkpoints = 0
    public internal(set) var cosignatures = 0
    /// How many leaves the largest checkpoint from outside covers. Of those after it nobody can say from the database
    /// alone whether they were taken away or written anew.
    public internal(set) var coveredFromOutside = 0
    /// Checkpoints of which nobody can say who signed them, since no key of the log was given.
    public internal(set) var unchecked = 0
    public private(set) var problems: [LedgerProblem] = []
    public private(set) var problemCount = 0

    /// Whether all was checked, nothing contradicts the leaves, and everything could be compared with them that has to be.
    public var holds: Bool { problemCount == 0 && keyless.isNone && unchecked == 0 }

    mutating func add(_ place: LedgerProblem.Place, _ what: String) {
        problemCount += 1
        if problems.count < Self.mostProblems { problems.append(LedgerProblem(place, what)) }
    }
}
