extension Migration0001 {
    /// The registers of staff, trainings and awareness as they were first made. Frozen: see `Migration`.
    static let prevention = #"""
        CREATE TABLE staff (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          name TEXT NOT NULL,
          lao_name TEXT,
          role TEXT NOT NULL CHECK (role IN ('officer', 'atd', 'lwu', 'mlsw', 'mofa', 'ngo', 'prosecutor', 'court', 'secretariat', 'oversight', 'administrator')),
          agency TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          post TEXT REFERENCES posts (id) DEFERRABLE INITIALLY DEFERRED,
          from_day TEXT NOT NULL CHECK (length(from_day) = 10),
          to_day TEXT CHECK (length(to_day) = 10),
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE staff_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          name TEXT,
          lao_name TEXT,
          role TEXT,
          agency TEXT,
          post TEXT,
          from_day TEXT,
          to_day TEXT,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX staff_by_agency ON staff (agency);
        CREATE INDEX staff_by_from_day ON staff (from_day);
        CREATE TABLE trainings (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          held_on TEXT NOT NULL CHECK (length(held_on) = 10),
          ended_on TEXT CHECK (length(ended_on) = 10),
          topic TEXT NOT NULL CHECK (topic IN ('referral_guidelines', 'identification', 'penal_code', 'complicity', 'child_sex_tourism', 'consular', 'covid_task_force', 'general')),
          organiser TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          province TEXT REFERENCES places (id) DEFERRABLE INITIALLY DEFERRED,
          train_the_trainer INTEGER CHECK (train_the_trainer IN (0, 1)),
          title TEXT,
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE trainings_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          held_on TEXT,
          ended_on TEXT,
          topic TEXT,
          organiser TEXT,
          province TEXT,
          train_the_trainer INTEGER,
          title TEXT,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX trainings_by_held_on ON trainings (held_on);
        CREATE TABLE training_participants (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          training TEXT NOT NULL REFERENCES trainings (id) DEFERRABLE INITIALLY DEFERRED,
          agency_kind TEXT NOT NULL CHECK (agency_kind IN ('anti_trafficking_department', 'police', 'immigration_police', 'prosecutor', 'court', 'womens_union', 'labour_ministry', 'foreign_ministry', 'mission', 'health_ministry', 'ministry', 'labour_inspectorate', 'village_authority', 'ngo', 'secretariat', 'oversight', 'foreign_authority', 'trade_union', 'border_army')),
          agency TEXT REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          post TEXT REFERENCES posts (id) DEFERRABLE INITIALLY DEFERRED,
          province TEXT REFERENCES places (id) DEFERRABLE INITIALLY DEFERRED,
          level TEXT CHECK (level IN ('central', 'province', 'district', 'village', 'abroad')),
          participants INTEGER NOT NULL CHECK (participants BETWEEN 0 AND 100000),
          women INTEGER CHECK (women BETWEEN 0 AND 100000),
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE training_participants_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          training TEXT,
          agency_kind TEXT,
          agency TEXT,
          post TEXT,
          province TEXT,
          level TEXT,
          participants INTEGER,
          women INTEGER,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX training_participants_by_training ON training_participants (training);
        CREATE TABLE awareness_events (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          held_on TEXT NOT NULL CHECK (length(held_on) = 10),
          topic TEXT NOT NULL CHECK (topic IN ('trafficking', 'safe_migration', 'child_sex_tourism', 'marriage', 'demand', 'hotline')),
          organiser TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          province TEXT REFERENCES places (id) DEFERRABLE INITIALLY DEFERRED,
          audience TEXT CHECK (audience IN ('general_public', 'villages', 'schools', 'tourism_businesses', 'migrants', 'officials', 'buyers')),
          aimed_at_buyers INTEGER CHECK (aimed_at_buyers IN (0, 1)),
          participants INTEGER CHECK (participants BETWEEN 0 AND 10000000),
          title TEXT,
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE awareness_events_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          held_on TEXT,
          topic TEXT,
          organiser TEXT,
          province TEXT,
          audience TEXT,
          aimed_at_buyers INTEGER,
          participants INTEGER,
          title TEXT,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX awareness_events_by_held_on ON awareness_events (held_on);
        CREATE TABLE committees (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          place TEXT NOT NULL REFERENCES places (id) DEFERRABLE INITIALLY DEFERRED,
          level TEXT NOT NULL CHECK (level IN ('province', 'district')),
          established_on TEXT NOT NULL CHECK (length(established_on) = 10),
          dissolved_on TEXT CHECK (length(dissolved_on) = 10),
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE committees_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          place TEXT,
          level TEXT,
          established_on TEXT,
          dissolved_on TEXT,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX committees_by_established_on ON committees (established_on);
        """#
}
