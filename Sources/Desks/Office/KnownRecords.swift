/// Ids of records that were looked up or made in this transaction and are there. It forgets when it has grown: a long
/// import refers to millions.
struct KnownRecords {
    private static let most = 20_000
    private var byRegister: [String: Set<String>] = [:]

    func contains(_ register: String, _ id: String) -> Bool { byRegister[register]?.contains(id) == true }

    mutating func insert(_ register: String, _ id: String) {
        if byRegister[register, default: []].count >= Self.most {
            byRegister[register]?.removeAll(keepingCapacity: true)
        }
        byRegister[register, default: []].insert(id)
    }
}
