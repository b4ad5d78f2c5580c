extension Migration0001 {
    /// The registers of budgets, reports and statements as they were first made. Frozen: see `Migration`.
    static let accountability = #"""
        CREATE TABLE budget_lines (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          agency TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          period_from TEXT NOT NULL CHECK (length(period_from) = 10),
          period_to TEXT NOT NULL CHECK (length(period_to) = 10),
          approved_lak INTEGER NOT NULL CHECK (approved_lak >= 0),
          spent_lak INTEGER CHECK (spent_lak >= 0),
          source TEXT,
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE budget_lines_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          agency TEXT,
          period_from TEXT,
          period_to TEXT,
          approved_lak INTEGER,
          spent_lak INTEGER,
          source TEXT,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX budget_lines_by_period_from ON budget_lines (period_from);
        CREATE INDEX budget_lines_by_period_to ON budget_lines (period_to);
        CREATE TABLE progress_reports (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          plan TEXT NOT NULL,
          period_from TEXT NOT NULL CHECK (length(period_from) = 10),
          period_to TEXT NOT NULL CHECK (length(period_to) = 10),
          published_on TEXT CHECK (length(published_on) = 10),
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE progress_reports_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          plan TEXT,
          period_from TEXT,
          period_to TEXT,
          published_on TEXT,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX progress_reports_by_period_from ON progress_reports (period_from);
        CREATE INDEX progress_reports_by_period_to ON progress_reports (period_to);
        CREATE TABLE statements (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          subject TEXT NOT NULL,
          kind TEXT NOT NULL CHECK (kind IN ('range', 'estimate', 'other_body', 'at_least')),
          value_text TEXT,
          low INTEGER CHECK (low BETWEEN 0 AND 1000000000000),
          high INTEGER CHECK (high BETWEEN 0 AND 1000000000000),
          unit TEXT NOT NULL,
          period_from TEXT NOT NULL CHECK (length(period_from) = 10),
          period_to TEXT NOT NULL CHECK (length(period_to) = 10),
          place TEXT,
          agency TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          source TEXT NOT NULL,
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE statements_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          subject TEXT,
          kind TEXT,
          value_text TEXT,
          low INTEGER,
          high INTEGER,
          unit TEXT,
          period_from TEXT,
          period_to TEXT,
          place TEXT,
          agency TEXT,
          source TEXT,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX statements_by_period_from ON statements (period_from);
        CREATE INDEX statements_by_period_to ON statements (period_to);
        CREATE INDEX statements_by_agency ON statements (agency);
        CREATE TABLE attestations (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          register TEXT,
          measure TEXT,
          says TEXT NOT NULL CHECK (says IN ('complete', 'none', 'not_collected', 'not_applicable')),
          agency TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          period_from TEXT NOT NULL CHECK (length(period_from) = 10),
          period_to TEXT NOT NULL CHECK (length(period_to) = 10),
          said_on TEXT NOT NULL CHECK (length(said_on) = 10),
          remark TEXT,
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE attestations_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          register TEXT,
          measure TEXT,
          says TEXT,
          agency TEXT,
          period_from TEXT,
          period_to TEXT,
          said_on TEXT,
          remark TEXT,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX attestations_by_agency ON attestations (agency);
        CREATE INDEX attestations_by_period_from ON attestations (period_from);
        CREATE INDEX attestations_by_period_to ON attestations (period_to);
        CREATE INDEX attestations_by_said_on ON attestations (said_on);
        """#
}
