extension Migration {
    /// The decision by which a child is handed over across a border.
    static let returns = Migration(name: "0026-returns") { dialect in
        [
            "ALTER TABLE handover_people ADD COLUMN best_interests_on \(dialect.bytes)",
            """
            ALTER TABLE handover_people ADD COLUMN best_interests_by TEXT REFERENCES agencies (id) \
            DEFERRABLE INITIALLY DEFERRED
            """,
        ] + Migration0001.statements(of: Migration0026.past, in: dialect)
    }
}

/// A column added comes last, and what was superseded has another column after its fields: that table is made anew.
/// Frozen: see `Migration`.
enum Migration0026 {
    static let past = #"""
        ALTER TABLE handover_people_past RENAME TO handover_people_past_before;
        CREATE TABLE handover_people_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          handover TEXT,
          handed TEXT,
          person TEXT,
          suspect TEXT,
          child INTEGER,
          consent_to_return BLOB,
          best_interests_on BLOB,
          best_interests_by TEXT,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        INSERT INTO handover_people_past (id, version, entry, recorded_at, entered_at, recorded_by, handover, handed, person, suspect, child, consent_to_return, superseded_at)
          SELECT id, version, entry, recorded_at, entered_at, recorded_by, handover, handed, person, suspect, child, consent_to_return, superseded_at FROM handover_people_past_before;
        DROP TABLE handover_people_past_before;
        """#
}
