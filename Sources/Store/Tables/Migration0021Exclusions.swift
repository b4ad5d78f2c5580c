extension Migration {
    /// Who asked for an exclusion, when, and who confirmed it. One that stands already has no moment at which it was
    /// asked for: it was entered before a second person was needed, and holds.
    static let exclusions = Migration(name: "0021-exclusions") { dialect in
        let added: [(column: String, register: String?)] = [
            ("asked_by", "staff"), ("asked_at", nil), ("confirmed_by", "staff"), ("confirming_agency", "agencies"),
            ("confirmed_at", nil), ("ended_by", "staff"),
        ]
        return added.map { column, register in
            "ALTER TABLE exclusions ADD COLUMN \(column) TEXT"
                + (register.map { " REFERENCES \($0) (id) DEFERRABLE INITIALLY DEFERRED" } ?? "")
        } + Migration0001.statements(of: superseded, in: dialect)
    }

    private static let before = """
        id, version, entry, recorded_at, entered_at, recorded_by, person, criminal_case, staff, agency, post, province, \
        made_by, reason, lifted_on
        """

    /// A column added comes last, and what was superseded has another column after its fields: that table is made anew.
    private static let superseded = """
        ALTER TABLE exclusions_past RENAME TO exclusions_past_before;
        CREATE TABLE exclusions_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          person TEXT,
          criminal_case TEXT,
          staff TEXT,
          agency TEXT,
          post TEXT,
          province TEXT,
          made_by TEXT,
          reason BLOB,
          lifted_on TEXT,
          asked_by TEXT,
          asked_at TEXT,
          confirmed_by TEXT,
          confirming_agency TEXT,
          confirmed_at TEXT,
          ended_by TEXT,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        INSERT INTO exclusions_past (\(before), superseded_at)
          SELECT \(before), superseded_at FROM exclusions_past_before;
        DROP TABLE exclusions_past_before;
        """
}
