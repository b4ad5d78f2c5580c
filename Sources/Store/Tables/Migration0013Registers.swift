/// The registers of batches and inspections as they were first made. Frozen: see `Migration`.
enum Migration0013 {
    static let registers = #"""
        CREATE TABLE inspections (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          inspected_on TEXT NOT NULL CHECK (length(inspected_on) = 10),
          site TEXT NOT NULL REFERENCES sites (id) DEFERRABLE INITIALLY DEFERRED,
          agency TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          people_present INTEGER NOT NULL CHECK (people_present BETWEEN 0 AND 100000),
          women INTEGER CHECK (women BETWEEN 0 AND 100000),
          men INTEGER CHECK (men BETWEEN 0 AND 100000),
          children INTEGER CHECK (children BETWEEN 0 AND 100000),
          foreigners INTEGER CHECK (foreigners BETWEEN 0 AND 100000),
          people_interviewed INTEGER CHECK (people_interviewed BETWEEN 0 AND 100000),
          sector TEXT CHECK (sector IN ('agriculture', 'plantation', 'fishing', 'construction', 'railway', 'manufacturing', 'garment', 'mining', 'domestic_work', 'hospitality', 'entertainment', 'commercial_sex', 'online_scam', 'marriage', 'other')),
          note TEXT,
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE inspections_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          inspected_on TEXT,
          site TEXT,
          agency TEXT,
          people_present INTEGER,
          women INTEGER,
          men INTEGER,
          children INTEGER,
          foreigners INTEGER,
          people_interviewed INTEGER,
          sector TEXT,
          note TEXT,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE UNIQUE INDEX inspections_by_entry ON inspections (entry);
        CREATE INDEX inspections_by_inspected_on ON inspections (inspected_on, entry);
        CREATE INDEX inspections_by_agency ON inspections (agency, inspected_on, entry);
        CREATE TABLE batch_people (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          raid TEXT REFERENCES raids (id) DEFERRABLE INITIALLY DEFERRED,
          arrival TEXT REFERENCES arrivals (id) DEFERRABLE INITIALLY DEFERRED,
          number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 100000),
          agency TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          person TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
          screening TEXT REFERENCES screenings (id) DEFERRABLE INITIALLY DEFERRED,
          standing TEXT NOT NULL DEFAULT 'waiting',
          standing_since TEXT,
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE batch_people_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          raid TEXT,
          arrival TEXT,
          number INTEGER,
          agency TEXT,
          person TEXT,
          screening TEXT,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE UNIQUE INDEX batch_people_by_entry ON batch_people (entry);
        CREATE INDEX batch_people_by_raid ON batch_people (raid);
        CREATE INDEX batch_people_by_arrival ON batch_people (arrival);
        CREATE INDEX batch_people_by_agency ON batch_people (agency, entry);
        CREATE INDEX batch_people_by_person ON batch_people (person);
        CREATE INDEX batch_people_by_screening ON batch_people (screening);
        CREATE TABLE batch_person_steps (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          record TEXT NOT NULL REFERENCES batch_people (id) DEFERRABLE INITIALLY DEFERRED,
          step TEXT NOT NULL CHECK (step IN ('screened', 'screened_after_charge', 'declined', 'left', 'charge', 'found_charged')),
          taken_on TEXT NOT NULL CHECK (length(taken_on) = 10),
          agency TEXT REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          staff TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
          reason BLOB,
          withdrawn INTEGER CHECK (withdrawn IN (0, 1)),
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE batch_person_steps_past (
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
          withdrawn INTEGER,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX batch_person_steps_by_record ON batch_person_steps (record);
        CREATE INDEX batch_person_steps_by_taken_on ON batch_person_steps (taken_on, entry);
        """#

    /// A column added comes last, and what was superseded has another column after its fields: that table is made anew.
    static let codes = #"""
        ALTER TABLE arrivals ADD COLUMN code TEXT;
        ALTER TABLE arrivals_past RENAME TO arrivals_past_before;
        CREATE TABLE arrivals_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          arrived_on TEXT,
          from_country TEXT,
          crossing TEXT,
          quarantine TEXT,
          agency TEXT,
          returnees INTEGER,
          women INTEGER,
          men INTEGER,
          children INTEGER,
          sector TEXT,
          note TEXT,
          code TEXT,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        INSERT INTO arrivals_past (id, version, entry, recorded_at, entered_at, recorded_by, arrived_on, from_country, crossing, quarantine, agency, returnees, women, men, children, sector, note, superseded_at)
          SELECT id, version, entry, recorded_at, entered_at, recorded_by, arrived_on, from_country, crossing, quarantine, agency, returnees, women, men, children, sector, note, superseded_at FROM arrivals_past_before;
        DROP TABLE arrivals_past_before;
        CREATE UNIQUE INDEX arrivals_by_code ON arrivals (code);
        ALTER TABLE raids ADD COLUMN code TEXT;
        ALTER TABLE raids_past RENAME TO raids_past_before;
        CREATE TABLE raids_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          raided_on TEXT,
          site TEXT,
          agency TEXT,
          people_found INTEGER,
          people_charged INTEGER,
          let_go_first_offenders INTEGER,
          reason_let_go BLOB,
          code TEXT,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        INSERT INTO raids_past (id, version, entry, recorded_at, entered_at, recorded_by, raided_on, site, agency, people_found, people_charged, let_go_first_offenders, reason_let_go, superseded_at)
          SELECT id, version, entry, recorded_at, entered_at, recorded_by, raided_on, site, agency, people_found, people_charged, let_go_first_offenders, reason_let_go, superseded_at FROM raids_past_before;
        DROP TABLE raids_past_before;
        CREATE UNIQUE INDEX raids_by_code ON raids (code);
        """#
}
