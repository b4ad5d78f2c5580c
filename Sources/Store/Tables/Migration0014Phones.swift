extension Migration {
    /// Phones of officers and what they sent (docs/field.md). An operation's content stands here only as the phone sealed
    /// it, and only while it waits, was returned, or is half of a conflict; then its digest and its reply alone are kept.
    static let phones = Migration(name: "0014-phones") { dialect in
        [
            """
            CREATE TABLE phones (
              id TEXT NOT NULL PRIMARY KEY,
              staff TEXT NOT NULL REFERENCES accounts (staff),
              name TEXT NOT NULL,
              token TEXT NOT NULL,
              made_at TEXT NOT NULL,
              seen_at TEXT NOT NULL,
              lease_until TEXT NOT NULL,
              ended_at TEXT,
              ended_by TEXT
            )\(dialect.tableEnd)
            """,
            "CREATE INDEX phones_by_staff ON phones (staff)",
            // `owner` is whom it is returned to: its author, or a colleague who took it over. `origin` is the phone on
            // which it was first made, whose names of places it uses. `needs` and `provides` are what it waits for and
            // what others wait for. `sealed` is the encapsulated key and the ciphertext.
            """
            CREATE TABLE operations (
              id TEXT NOT NULL PRIMARY KEY,
              digest TEXT NOT NULL,
              kind TEXT NOT NULL,
              author TEXT NOT NULL,
              agency TEXT NOT NULL,
              owner TEXT NOT NULL,
              phone TEXT NOT NULL,
              origin TEXT NOT NULL,
              carried_by TEXT NOT NULL,
              made_at TEXT NOT NULL,
              received_at TEXT NOT NULL,
              settled_at TEXT,
              tries \(dialect.integer) NOT NULL,
              state TEXT NOT NULL CHECK (state IN ('done', 'waiting', 'returned')),
              reason TEXT NOT NULL,
              needs TEXT NOT NULL,
              provides TEXT NOT NULL,
              mends TEXT,
              mended_by TEXT,
              register TEXT,
              record TEXT,
              intake TEXT NOT NULL,
              sealed \(dialect.bytes)
            )\(dialect.tableEnd)
            """,
            "CREATE INDEX operations_by_need ON operations (state, needs)",
            "CREATE INDEX operations_by_offer ON operations (provides)",
            "CREATE INDEX operations_by_owner ON operations (owner, state)",
            "CREATE INDEX operations_by_agency ON operations (agency, state)",
            // What somebody has to look at: it names records and never says what stands in them.
            """
            CREATE TABLE tasks (
              id TEXT NOT NULL PRIMARY KEY,
              kind TEXT NOT NULL,
              agency TEXT NOT NULL,
              register TEXT NOT NULL,
              record TEXT NOT NULL,
              other TEXT NOT NULL,
              operation TEXT NOT NULL,
              opened_at TEXT NOT NULL,
              closed_at TEXT,
              closed_by TEXT,
              outcome TEXT
            )\(dialect.tableEnd)
            """,
            "CREATE INDEX tasks_by_agency ON tasks (agency, closed_at)",
            "CREATE INDEX tasks_by_record ON tasks (record, other)",
        ]
    }
}
