/// The name by which witnesses and oversight know a ledger, for good.
enum LogName {
    /// A name that nobody takes for a real one, and that no other demonstration has.
    static func ofDemonstration() -> String {
        "demonstration.invalid/" + (0..<4).map { _ in [UInt8.random(in: .min ... .max)].hexadecimal }.joined()
    }

    /// - Throws: `CommandProblem` if no name was given, or one that names nobody.
    static func checked(_ given: String?, _ option: String) throws -> String {
        let ask =
            "Say the ledger's name, by which witnesses will know it for good; a domain of yours and a word: \(option) example.la/sinxay"
        guard let given else { throw CommandProblem(ask) }
        let host = given.prefix { $0 != "/" }.lowercased()
        guard host.contains("."), !host.hasSuffix(".invalid") else {
            throw CommandProblem("“\(given)” names nobody. \(ask)")
        }
        return given
    }
}
