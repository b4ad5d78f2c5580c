extension Migration {
    /// The blind index of names (docs/vault.md). What is in it, and why in this order:
    /// the newest entry that has a token is found first, without reading a record.
    static let vault = Migration(name: "0004-vault") { dialect in
        [
            """
            CREATE TABLE name_tokens (
              register TEXT NOT NULL,
              token \(dialect.integer) NOT NULL,
              entry \(dialect.integer) NOT NULL,
              record TEXT NOT NULL,
              PRIMARY KEY (register, token, entry, record)
            )\(dialect.orderedTableEnd)
            """
        ]
    }
}
