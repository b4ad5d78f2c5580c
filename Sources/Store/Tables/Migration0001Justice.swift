extension Migration0001 {
    /// The registers of justice as they were first made. Frozen: see `Migration`.
    static let justice = #"""
        CREATE TABLE criminal_cases (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          number TEXT NOT NULL,
          reported_on TEXT NOT NULL CHECK (length(reported_on) = 10),
          form TEXT NOT NULL CHECK (form IN ('sex_trafficking', 'child_sex_trafficking', 'labour_trafficking', 'fraudulent_marriage', 'forced_marriage', 'other_exploitation', 'unspecified')),
          police TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          prosecutor TEXT REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          court TEXT REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          province TEXT REFERENCES places (id) DEFERRABLE INITIALLY DEFERRED,
          site TEXT REFERENCES sites (id) DEFERRABLE INITIALLY DEFERRED,
          country_of_exploitation TEXT CHECK (length(country_of_exploitation) = 2),
          cooperation TEXT CHECK (cooperation IN ('none', 'information', 'joint_investigation', 'transfer', 'extradition')),
          cooperating_country TEXT CHECK (length(cooperating_country) = 2),
          marriage_finding TEXT CHECK (marriage_finding IN ('sexual_exploitation', 'labour_or_servitude', 'slavery_like', 'fraud_without_indicators', 'insufficient_information')),
          article TEXT,
          summary BLOB,
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE criminal_cases_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          number TEXT,
          reported_on TEXT,
          form TEXT,
          police TEXT,
          prosecutor TEXT,
          court TEXT,
          province TEXT,
          site TEXT,
          country_of_exploitation TEXT,
          cooperation TEXT,
          cooperating_country TEXT,
          marriage_finding TEXT,
          article TEXT,
          summary BLOB,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX criminal_cases_by_reported_on ON criminal_cases (reported_on);
        CREATE INDEX criminal_cases_by_police ON criminal_cases (police);
        CREATE INDEX criminal_cases_by_prosecutor ON criminal_cases (prosecutor);
        CREATE INDEX criminal_cases_by_court ON criminal_cases (court);
        CREATE TABLE case_steps (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          record TEXT NOT NULL REFERENCES criminal_cases (id) DEFERRABLE INITIALLY DEFERRED,
          step TEXT NOT NULL CHECK (step IN ('open', 'not_proceed', 'suspend', 'resume', 'complete', 'refer_to_prosecutor', 'return_to_police', 'insufficient', 'reopen', 'charge', 'judge', 'appeal', 'transfer_abroad', 'close')),
          taken_on TEXT NOT NULL CHECK (length(taken_on) = 10),
          agency TEXT REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          staff TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
          reason BLOB,
          form TEXT CHECK (form IN ('sex_trafficking', 'child_sex_trafficking', 'labour_trafficking', 'fraudulent_marriage', 'forced_marriage', 'other_exploitation', 'unspecified')),
          withdrawn INTEGER CHECK (withdrawn IN (0, 1)),
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE case_steps_past (
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
          form TEXT,
          withdrawn INTEGER,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX case_steps_by_record ON case_steps (record);
        CREATE INDEX case_steps_by_taken_on ON case_steps (taken_on);
        CREATE TABLE suspects (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          criminal_case TEXT NOT NULL REFERENCES criminal_cases (id) DEFERRABLE INITIALLY DEFERRED,
          name BLOB NOT NULL,
          sex TEXT CHECK (sex IN ('female', 'male', 'other', 'unknown')),
          birth_year BLOB,
          citizenship TEXT CHECK (length(citizenship) = 2),
          role BLOB,
          official INTEGER CHECK (official IN (0, 1)),
          child_sex_tourist INTEGER CHECK (child_sex_tourist IN (0, 1)),
          first_offender BLOB,
          not_arrested_reason BLOB,
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE suspects_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          criminal_case TEXT,
          name BLOB,
          sex TEXT,
          birth_year BLOB,
          citizenship TEXT,
          role BLOB,
          official INTEGER,
          child_sex_tourist INTEGER,
          first_offender BLOB,
          not_arrested_reason BLOB,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX suspects_by_criminal_case ON suspects (criminal_case);
        CREATE TABLE suspect_steps (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          record TEXT NOT NULL REFERENCES suspects (id) DEFERRABLE INITIALLY DEFERRED,
          step TEXT NOT NULL CHECK (step IN ('arrest', 'release', 'charge', 'convict', 'acquit', 'appeal', 'transfer_abroad')),
          taken_on TEXT NOT NULL CHECK (length(taken_on) = 10),
          agency TEXT REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          staff TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
          reason BLOB,
          form TEXT CHECK (form IN ('sex_trafficking', 'child_sex_trafficking', 'labour_trafficking', 'fraudulent_marriage', 'forced_marriage', 'other_exploitation', 'unspecified')),
          article TEXT,
          withdrawn INTEGER CHECK (withdrawn IN (0, 1)),
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE suspect_steps_past (
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
          form TEXT,
          article TEXT,
          withdrawn INTEGER,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX suspect_steps_by_record ON suspect_steps (record);
        CREATE INDEX suspect_steps_by_taken_on ON suspect_steps (taken_on);
        CREATE TABLE case_victims (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          criminal_case TEXT NOT NULL REFERENCES criminal_cases (id) DEFERRABLE INITIALLY DEFERRED,
          person TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
          testified_on TEXT CHECK (length(testified_on) = 10),
          protection TEXT,
          compensation_requested BLOB,
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE case_victims_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          criminal_case TEXT,
          person TEXT,
          testified_on TEXT,
          protection TEXT,
          compensation_requested BLOB,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX case_victims_by_criminal_case ON case_victims (criminal_case);
        CREATE INDEX case_victims_by_person ON case_victims (person);
        CREATE TABLE sentences (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          suspect TEXT NOT NULL REFERENCES suspects (id) DEFERRABLE INITIALLY DEFERRED,
          imposed_on TEXT NOT NULL CHECK (length(imposed_on) = 10),
          prison_months INTEGER NOT NULL CHECK (prison_months BETWEEN 0 AND 1200),
          suspended_months INTEGER CHECK (suspended_months BETWEEN 0 AND 1200),
          fine_lak INTEGER CHECK (fine_lak >= 0),
          article TEXT NOT NULL,
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE sentences_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          suspect TEXT,
          imposed_on TEXT,
          prison_months INTEGER,
          suspended_months INTEGER,
          fine_lak INTEGER,
          article TEXT,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX sentences_by_suspect ON sentences (suspect);
        CREATE INDEX sentences_by_imposed_on ON sentences (imposed_on);
        CREATE TABLE compensation_orders (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          suspect TEXT NOT NULL REFERENCES suspects (id) DEFERRABLE INITIALLY DEFERRED,
          person TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
          ordered_on TEXT NOT NULL CHECK (length(ordered_on) = 10),
          amount_lak INTEGER NOT NULL CHECK (amount_lak >= 0),
          requested_by_victim INTEGER CHECK (requested_by_victim IN (0, 1)),
          paid_lak INTEGER CHECK (paid_lak >= 0),
          paid_on TEXT CHECK (length(paid_on) = 10),
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE compensation_orders_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          suspect TEXT,
          person TEXT,
          ordered_on TEXT,
          amount_lak INTEGER,
          requested_by_victim INTEGER,
          paid_lak INTEGER,
          paid_on TEXT,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX compensation_orders_by_suspect ON compensation_orders (suspect);
        CREATE INDEX compensation_orders_by_person ON compensation_orders (person);
        CREATE INDEX compensation_orders_by_ordered_on ON compensation_orders (ordered_on);
        """#
}
