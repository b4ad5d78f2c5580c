extension Migration {
    /// The tree over the leaves. Leaves from before keep their format, which has no commitment; the tree over them is
    /// made when the next leaf is added (`LedgerTree.frontier`).
    static let ledger = Migration(name: "0003-ledger") { dialect in
        [
            "ALTER TABLE ledger ADD COLUMN format \(dialect.integer) NOT NULL DEFAULT 1",
            "ALTER TABLE ledger ADD COLUMN purpose TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE ledger ADD COLUMN commitment TEXT NOT NULL DEFAULT ''",
            // One row: what is needed to add a leaf and to know the root.
            """
            CREATE TABLE ledger_tree (
              id \(dialect.integer) NOT NULL PRIMARY KEY CHECK (id = 1),
              size \(dialect.integer) NOT NULL CHECK (size >= 0),
              frontier TEXT NOT NULL
            )\(dialect.tableEnd)
            """,
            "INSERT INTO ledger_tree (id, size, frontier) VALUES (1, 0, '')",
            // Every eighth level of the tree's complete subtrees; those between are made from them.
            """
            CREATE TABLE ledger_nodes (
              level \(dialect.integer) NOT NULL,
              place \(dialect.integer) NOT NULL,
              hash TEXT NOT NULL,
              PRIMARY KEY (level, place)
            )\(dialect.tableEnd)
            """,
            // By the leaf's number, not by the record: erasing a person destroys these and no leaf.
            """
            CREATE TABLE ledger_commitments (
              leaf \(dialect.integer) NOT NULL PRIMARY KEY,
              nonce TEXT NOT NULL
            )\(dialect.tableEnd)
            """,
            """
            CREATE TABLE ledger_checkpoints (
              size \(dialect.integer) NOT NULL PRIMARY KEY,
              note TEXT NOT NULL
            )\(dialect.tableEnd)
            """,
            "CREATE TABLE ledger_witnesses (verifier TEXT NOT NULL PRIMARY KEY)\(dialect.tableEnd)",
        ]
    }
}
