import Domain

/// A loss of keys that somebody accepted: records up to a leaf, and keys of compartments. The key store bears it, so that it
/// is accepted once and not with every command, and an older copy of the store, which lacks more, is refused all the same.
struct AcceptedLoss: Hashable {
    /// The last leaf of the ledger when it was accepted.
    let leaf: Int
    /// That leaf's hash: of a ledger that was rolled back since, nothing was accepted.
    let hash: String
    /// The newest lost key of each compartment.
    let keys: [Compartment: Int]
    /// How many records of each register were lost then: what is lost of them later is another loss.
    let records: [String: Int]

    init(leaf: Int, hash: String, keys: [Compartment: Int], records: [String: Int] = [:]) {
        (self.leaf, self.hash, self.keys, self.records) = (leaf, hash, keys, records)
    }

    /// As the key store has it: number and hash of the leaf, then compartments with their versions and registers with their
    /// numbers of records.
    var text: String {
        let keys = keys.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { [$0.key.rawValue, String($0.value)] }
        let records = records.sorted { $0.key < $1.key }.flatMap { [$0.key, String($0.value)] }
        return ([String(leaf), hash] + keys + records).joined(separator: " ")
    }

    /// - Returns: nil if it is none.
    init?(_ text: String) {
        let words = text.split(separator: " ").map(String.init)
        guard words.count >= 2, words.count.isMultiple(of: 2), let leaf = Int(words[0]) else { return nil }
        var keys: [Compartment: Int] = [:]
        var records: [String: Int] = [:]
        for place in stride(from: 2, to: words.count, by: 2) {
            guard let number = Int(words[place + 1]) else { return nil }
            if let compartment = Compartment(rawValue: words[place]) {
                keys[compartment] = number
            } else if Register.named(words[place]) != nil {
                records[words[place]] = number
            } else {
                return nil
            }
        }
        self.init(leaf: leaf, hash: words[1], keys: keys, records: records)
    }
}
