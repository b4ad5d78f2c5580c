extension Migration {
    static let signIn = Migration(name: "0006-sign-in") { dialect in
        [
            // A session can be listed and ended without its token being known. Those begun before are ended.
            "DELETE FROM sessions",
            "ALTER TABLE sessions ADD COLUMN id TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE sessions ADD COLUMN device TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE sessions ADD COLUMN proved_at TEXT NOT NULL DEFAULT ''",
            "CREATE UNIQUE INDEX sessions_by_id ON sessions (id)",
            // The second factor. `confirmed_at` is NULL until a first code was given: it counts from then on.
            // `last_step` is the time step of the last code that was used: each works once (RFC 6238, 5.2).
            """
            CREATE TABLE factors (
              staff TEXT NOT NULL PRIMARY KEY REFERENCES accounts (staff),
              secret TEXT NOT NULL,
              begun_at TEXT NOT NULL,
              confirmed_at TEXT,
              last_step \(dialect.integer) NOT NULL DEFAULT 0
            )\(dialect.tableEnd)
            """,
            // A lost factor: one person asks, another of another agency confirms and hands over a code.
            """
            CREATE TABLE factor_resets (
              id TEXT NOT NULL PRIMARY KEY,
              staff TEXT NOT NULL REFERENCES accounts (staff),
              reason TEXT NOT NULL,
              asked_by TEXT NOT NULL,
              asked_at TEXT NOT NULL,
              confirmed_by TEXT,
              confirmed_at TEXT,
              code TEXT,
              used_at TEXT
            )\(dialect.tableEnd)
            """,
            "CREATE INDEX factor_resets_by_staff ON factor_resets (staff)",
            // Browsers that an account has signed in from: a guesser elsewhere can't slow their owner down.
            """
            CREATE TABLE devices (
              token TEXT NOT NULL PRIMARY KEY,
              staff TEXT NOT NULL REFERENCES accounts (staff),
              first_at TEXT NOT NULL
            )\(dialect.tableEnd)
            """,
            // What happened to an account, for its owner to read.
            """
            CREATE TABLE account_events (
              number \(dialect.integer) NOT NULL,
              staff TEXT NOT NULL REFERENCES accounts (staff),
              at TEXT NOT NULL,
              kind TEXT NOT NULL,
              detail TEXT NOT NULL,
              PRIMARY KEY (staff, number)
            )\(dialect.tableEnd)
            """,
        ]
    }
}
