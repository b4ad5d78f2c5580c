/// Something in the stored ledger that does not hold, with where and what. For those who run the system and those who
/// oversee it: it names ids, never what stands in a record.
public struct LedgerProblem: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Place: Hashable, Sendable {
        case leaf(Int)
        case tree
        case node(level: Int, place: Int)
        case checkpoint(String)
        case record(register: String, id: String, version: Int?)
    }

    public let place: Place
    public let what: String

    public init(_ place: Place, _ what: String) {
        self.place = place
        self.what = what
    }

    public var description: String {
        switch place {
        case .leaf(let number): "leaf \(number): \(what)"
        case .tree: "tree: \(what)"
        case .node(let level, let place): "node \(place) of level \(level): \(what)"
        case .checkpoint(let name): "checkpoint \(name): \(what)"
        case .record(let register, let id, let version):
            "\(register) \(id)\(version.map { " version \($0)" } ?? ""): \(what)"
        }
    }
}
