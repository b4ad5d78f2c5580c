extension Migration0001 {
    /// The registers of labour as they were first made. Frozen: see `Migration`.
    static let labour = #"""
        CREATE TABLE recruitment_agencies (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          name_lo TEXT,
          name_en TEXT NOT NULL,
          licence TEXT NOT NULL,
          licensed_on TEXT NOT NULL CHECK (length(licensed_on) = 10),
          licence_ended_on TEXT CHECK (length(licence_ended_on) = 10),
          province TEXT REFERENCES places (id) DEFERRABLE INITIALLY DEFERRED,
          operating INTEGER CHECK (operating IN (0, 1)),
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE recruitment_agencies_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          name_lo TEXT,
          name_en TEXT,
          licence TEXT,
          licensed_on TEXT,
          licence_ended_on TEXT,
          province TEXT,
          operating INTEGER,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX recruitment_agencies_by_licensed_on ON recruitment_agencies (licensed_on);
        CREATE TABLE recruitment_fees (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          recruitment_agency TEXT NOT NULL REFERENCES recruitment_agencies (id) DEFERRABLE INITIALLY DEFERRED,
          worker_code TEXT NOT NULL,
          category TEXT NOT NULL CHECK (category IN ('recruitment_fee', 'medical', 'insurance', 'skills_test', 'training', 'equipment', 'travel', 'administrative', 'forced_savings', 'illegitimate')),
          paid_on TEXT NOT NULL CHECK (length(paid_on) = 10),
          amount_lak INTEGER NOT NULL CHECK (amount_lak >= 0),
          country TEXT CHECK (length(country) = 2),
          receipt INTEGER CHECK (receipt IN (0, 1)),
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE recruitment_fees_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          recruitment_agency TEXT,
          worker_code TEXT,
          category TEXT,
          paid_on TEXT,
          amount_lak INTEGER,
          country TEXT,
          receipt INTEGER,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX recruitment_fees_by_recruitment_agency ON recruitment_fees (recruitment_agency);
        CREATE INDEX recruitment_fees_by_paid_on ON recruitment_fees (paid_on);
        """#
}
