import Domain

/// Tokens of new names, kept back until there are many or somebody asks: they are without any order, and written in
/// the index's own order each page of it is touched once and not once for each of them.
final class NameTokens {
    private struct Token {
        let register: String
        let token: Int64
        let entry: Int
        let record: String
    }

    private var waiting: [Token] = []

    /// So many are kept back: a few megabytes.
    private static let most = 1 << 16

    func add(_ tokens: [Int64], _ record: Record, entry: Int, _ connection: any Connection) throws {
        for token in tokens {
            waiting.append(Token(register: record.register.code, token: token, entry: entry, record: record.id))
        }
        if waiting.count >= Self.most { try write(connection) }
    }

    func forget() { waiting.removeAll() }

    func write(_ connection: any Connection) throws {
        guard !waiting.isEmpty else { return }
        let tokens = waiting.sorted {
            ($0.register, $0.token, $0.entry, $0.record) < ($1.register, $1.token, $1.entry, $1.record)
        }
        waiting.removeAll(keepingCapacity: tokens.count >= Self.most)
        try connection.insert(
            into: "name_tokens", ["register", "token", "entry", "record"],
            tokens.map { [.text($0.register), .integer($0.token), .integer(Int64($0.entry)), .text($0.record)] })
    }
}
