import Domain
import Ledger

/// What was seen in one reading and has to stand in the ledger before the answer leaves.
struct Sights: Sendable {
    /// One leaf to be left.
    struct Leaf: Sendable {
        let act: Ledger.Leaf.Act
        let register: String
        var record = ""
        var version = 0
        var purpose = ""
        /// The limit that it counts towards; nil if it counts towards none.
        var limit: BrowsingLimits.Kind?
    }

    private(set) var leaves: [Leaf] = []
    /// The records that were opened: what else is shown of them is part of that opening.
    private var opened: Set<RecordKey> = []
    private var shown: Set<RecordKey> = []

    var isEmpty: Bool { leaves.isEmpty && inLists.isEmpty }

    /// The ids of the records of which something was shown beside others, by register.
    var inLists: [String: Set<String>] {
        shown.subtracting(opened).reduce(into: [:]) { $0[$1.register, default: []].insert($1.id) }
    }

    mutating func add(_ leaf: Leaf) { leaves.append(leaf) }

    /// - Returns: whether it was not opened before in this reading: it is one opening.
    mutating func open(_ record: Record) -> Bool {
        opened.insert(RecordKey(register: record.register.code, id: record.id)).inserted
    }

    mutating func show(_ register: Register, _ id: String) {
        shown.insert(RecordKey(register: register.code, id: id))
    }
}
