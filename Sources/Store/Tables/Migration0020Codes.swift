import Domain

extension Migration {
    /// A batch's code is one of a kind among the batches that its agency sees, and no longer in the country: else making
    /// one would tell which codes others have.
    static let codes = Migration(name: "0020-codes") { _ in
        ["arrivals", "raids"].flatMap { register in
            ["DROP INDEX \(register)_by_code", "CREATE INDEX \(register)_by_code ON \(register) (code)"]
        }
    }
}
