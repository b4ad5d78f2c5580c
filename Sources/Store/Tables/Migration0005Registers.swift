/// The registers of access as they were first made. Frozen: see `Migration`.
enum Migration0005 {
    static let registers = #"""
        CREATE TABLE exclusions (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          person TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
          criminal_case TEXT REFERENCES criminal_cases (id) DEFERRABLE INITIALLY DEFERRED,
          staff TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
          agency TEXT REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          post TEXT REFERENCES posts (id) DEFERRABLE INITIALLY DEFERRED,
          province TEXT REFERENCES places (id) DEFERRABLE INITIALLY DEFERRED,
          made_by TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          reason BLOB NOT NULL,
          lifted_on TEXT CHECK (length(lifted_on) = 10),
          PRIMARY KEY (id)
        ) STRICT;
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
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX exclusions_by_person ON exclusions (person);
        CREATE INDEX exclusions_by_criminal_case ON exclusions (criminal_case);
        CREATE INDEX exclusions_by_made_by ON exclusions (made_by);
        CREATE TABLE consents (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          person TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
          purpose TEXT NOT NULL CHECK (purpose IN ('identification', 'services', 'child_protection', 'civil_registration', 'labour_remedy', 'return', 'justice', 'other')),
          recipient TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          agency TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          language BLOB NOT NULL,
          interpreter INTEGER NOT NULL CHECK (interpreter IN (0, 1)),
          guardian BLOB,
          given_on TEXT NOT NULL CHECK (length(given_on) = 10),
          withdrawn_on TEXT CHECK (length(withdrawn_on) = 10),
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE consents_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          person TEXT,
          purpose TEXT,
          recipient TEXT,
          agency TEXT,
          language BLOB,
          interpreter INTEGER,
          guardian BLOB,
          given_on TEXT,
          withdrawn_on TEXT,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX consents_by_person ON consents (person);
        CREATE INDEX consents_by_agency ON consents (agency);
        CREATE INDEX consents_by_given_on ON consents (given_on);
        CREATE TABLE disclosures (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          person TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
          criminal_case TEXT NOT NULL REFERENCES criminal_cases (id) DEFERRABLE INITIALLY DEFERRED,
          register TEXT NOT NULL CHECK (register IN ('people', 'screenings', 'identifications', 'services', 'service_requests')),
          named_fields TEXT NOT NULL,
          purpose TEXT NOT NULL CHECK (purpose IN ('prosecution', 'trial', 'compensation', 'witness_protection')),
          basis TEXT NOT NULL CHECK (basis IN ('consent', 'law')),
          article TEXT,
          reason BLOB NOT NULL,
          recipient TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          requested_by TEXT NOT NULL REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
          requested_on TEXT NOT NULL CHECK (length(requested_on) = 10),
          expires_on TEXT NOT NULL CHECK (length(expires_on) = 10),
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE disclosures_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          person TEXT,
          criminal_case TEXT,
          register TEXT,
          named_fields TEXT,
          purpose TEXT,
          basis TEXT,
          article TEXT,
          reason BLOB,
          recipient TEXT,
          requested_by TEXT,
          requested_on TEXT,
          expires_on TEXT,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX disclosures_by_person ON disclosures (person);
        CREATE INDEX disclosures_by_criminal_case ON disclosures (criminal_case);
        CREATE INDEX disclosures_by_requested_on ON disclosures (requested_on);
        CREATE INDEX disclosures_by_expires_on ON disclosures (expires_on);
        CREATE TABLE disclosure_steps (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          record TEXT NOT NULL REFERENCES disclosures (id) DEFERRABLE INITIALLY DEFERRED,
          step TEXT NOT NULL CHECK (step IN ('approve', 'refuse', 'withdraw')),
          taken_on TEXT NOT NULL CHECK (length(taken_on) = 10),
          agency TEXT REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          staff TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
          reason BLOB,
          subject TEXT,
          consent TEXT REFERENCES consents (id) DEFERRABLE INITIALLY DEFERRED,
          withdrawn INTEGER CHECK (withdrawn IN (0, 1)),
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE disclosure_steps_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          record TEXT,
          step TEXT,
          taken_on TEXT,
          agency TEXT,
          staff TEXT,
          reason BLOB,
          subject TEXT,
          consent TEXT,
          withdrawn INTEGER,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX disclosure_steps_by_record ON disclosure_steps (record);
        CREATE INDEX disclosure_steps_by_taken_on ON disclosure_steps (taken_on);
        CREATE INDEX disclosure_steps_by_consent ON disclosure_steps (consent);
        CREATE TABLE emergencies (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          asked_by TEXT NOT NULL REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
          agency TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          register TEXT NOT NULL CHECK (register IN ('people', 'services')),
          record TEXT NOT NULL,
          asked_on TEXT NOT NULL CHECK (length(asked_on) = 10),
          reason BLOB NOT NULL,
          approved_by TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
          approving_agency TEXT REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          approved_at TEXT,
          reviewed_by TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
          reviewed_on TEXT CHECK (length(reviewed_on) = 10),
          finding TEXT CHECK (finding IN ('justified', 'not_justified')),
          review BLOB,
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE emergencies_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          asked_by TEXT,
          agency TEXT,
          register TEXT,
          record TEXT,
          asked_on TEXT,
          reason BLOB,
          approved_by TEXT,
          approving_agency TEXT,
          approved_at TEXT,
          reviewed_by TEXT,
          reviewed_on TEXT,
          finding TEXT,
          review BLOB,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX emergencies_by_agency ON emergencies (agency);
        CREATE INDEX emergencies_by_asked_on ON emergencies (asked_on);
        CREATE INDEX emergencies_by_approving_agency ON emergencies (approving_agency);
        """#
}
