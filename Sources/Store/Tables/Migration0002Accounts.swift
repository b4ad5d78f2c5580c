extension Migration {
    static let accounts = Migration(name: "0002-accounts") { dialect in
        [
            """
            CREATE TABLE ledger (
              number \(dialect.integer) NOT NULL PRIMARY KEY,
              at TEXT NOT NULL,
              staff TEXT NOT NULL,
              agency TEXT NOT NULL,
              act TEXT NOT NULL,
              register TEXT NOT NULL,
              record TEXT NOT NULL,
              version \(dialect.integer) NOT NULL,
              changed TEXT NOT NULL,
              hash TEXT NOT NULL
            )\(dialect.tableEnd)
            """,
            "CREATE INDEX ledger_by_record ON ledger (register, record)",
            // Who first entered a person: theirs to see until another register ties the person to an agency.
            """
            CREATE TABLE registrations (
              person TEXT NOT NULL PRIMARY KEY REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
              agency TEXT NOT NULL
            )\(dialect.tableEnd)
            """,
            "CREATE INDEX registrations_by_agency ON registrations (agency)",
            """
            CREATE TABLE accounts (
              staff TEXT NOT NULL PRIMARY KEY REFERENCES staff (id),
              username TEXT NOT NULL UNIQUE,
              password TEXT NOT NULL,
              disabled \(dialect.integer) NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1))
            )\(dialect.tableEnd)
            """,
            """
            CREATE TABLE sessions (
              token TEXT NOT NULL PRIMARY KEY,
              staff TEXT NOT NULL REFERENCES accounts (staff),
              started_at TEXT NOT NULL,
              seen_at TEXT NOT NULL
            )\(dialect.tableEnd)
            """,
            "CREATE INDEX sessions_by_staff ON sessions (staff)",
        ]
    }
}
