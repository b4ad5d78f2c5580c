/// What is done to a server rather than to a database.
public enum Administration {
    /// One statement outside any transaction, on a connection of its own.
    public static func run(_ statement: String, at address: String) throws {
        let link = try Connector(address: address, isWritable: true, isDurable: false).connect()
        try link.perform(statement)
    }
}
