extension Migration {
    /// Whom a list showed, by its leaf, for the trace of each; and whom each member of staff has seen in lists on a day,
    /// so that nobody is counted twice.
    static let sights = Migration(name: "0034-sights") { dialect in
        [
            """
            CREATE TABLE ledger_lists (
              leaf \(dialect.integer) NOT NULL,
              record TEXT NOT NULL,
              PRIMARY KEY (leaf, record)
            )\(dialect.orderedTableEnd)
            """,
            "CREATE INDEX ledger_lists_record ON ledger_lists (record, leaf)",
            """
            CREATE TABLE listed (
              staff TEXT NOT NULL,
              day TEXT NOT NULL CHECK (length(day) = 10),
              register TEXT NOT NULL,
              record TEXT NOT NULL,
              PRIMARY KEY (staff, day, register, record)
            )\(dialect.orderedTableEnd)
            """,
        ]
    }
}
