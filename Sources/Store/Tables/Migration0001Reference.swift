extension Migration0001 {
    /// The registers of reference as they were first made. Frozen: see `Migration`.
    static let reference = #"""
        CREATE TABLE places (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          name_lo TEXT NOT NULL,
          name_en TEXT NOT NULL,
          level TEXT NOT NULL CHECK (level IN ('province', 'district')),
          province TEXT REFERENCES places (id) DEFERRABLE INITIALLY DEFERRED,
          tile_column INTEGER CHECK (tile_column BETWEEN 0 AND 30),
          tile_row INTEGER CHECK (tile_row BETWEEN 0 AND 30),
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE places_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          name_lo TEXT,
          name_en TEXT,
          level TEXT,
          province TEXT,
          tile_column INTEGER,
          tile_row INTEGER,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE TABLE agencies (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          name_lo TEXT NOT NULL,
          name_en TEXT NOT NULL,
          kind TEXT NOT NULL CHECK (kind IN ('anti_trafficking_department', 'police', 'immigration_police', 'prosecutor', 'court', 'womens_union', 'labour_ministry', 'foreign_ministry', 'mission', 'health_ministry', 'ministry', 'labour_inspectorate', 'village_authority', 'ngo', 'secretariat', 'oversight', 'foreign_authority', 'trade_union', 'border_army')),
          level TEXT NOT NULL CHECK (level IN ('central', 'province', 'district', 'village', 'abroad')),
          province TEXT REFERENCES places (id) DEFERRABLE INITIALLY DEFERRED,
          country TEXT CHECK (length(country) = 2),
          ministry TEXT REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE agencies_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          name_lo TEXT,
          name_en TEXT,
          kind TEXT,
          level TEXT,
          province TEXT,
          country TEXT,
          ministry TEXT,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE TABLE crossings (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          name_lo TEXT,
          name_en TEXT NOT NULL,
          province TEXT NOT NULL REFERENCES places (id) DEFERRABLE INITIALLY DEFERRED,
          neighbour TEXT NOT NULL CHECK (length(neighbour) = 2),
          official INTEGER NOT NULL CHECK (official IN (0, 1)),
          opened_on TEXT CHECK (length(opened_on) = 10),
          closed_on TEXT CHECK (length(closed_on) = 10),
          hours TEXT,
          managed_by TEXT REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE crossings_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          name_lo TEXT,
          name_en TEXT,
          province TEXT,
          neighbour TEXT,
          official INTEGER,
          opened_on TEXT,
          closed_on TEXT,
          hours TEXT,
          managed_by TEXT,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE TABLE posts (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          name_lo TEXT,
          name_en TEXT NOT NULL,
          agency TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          province TEXT NOT NULL REFERENCES places (id) DEFERRABLE INITIALLY DEFERRED,
          crossing TEXT REFERENCES crossings (id) DEFERRABLE INITIALLY DEFERRED,
          guidelines_received_on TEXT CHECK (length(guidelines_received_on) = 10),
          guidelines_trained_on TEXT CHECK (length(guidelines_trained_on) = 10),
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE posts_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          name_lo TEXT,
          name_en TEXT,
          agency TEXT,
          province TEXT,
          crossing TEXT,
          guidelines_received_on TEXT,
          guidelines_trained_on TEXT,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX posts_by_agency ON posts (agency);
        CREATE TABLE sites (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          name_lo TEXT,
          name_en TEXT NOT NULL,
          kind TEXT NOT NULL CHECK (kind IN ('special_economic_zone', 'plantation', 'railway', 'construction', 'factory', 'mine', 'venue', 'casino', 'quarantine_centre', 'other')),
          province TEXT NOT NULL REFERENCES places (id) DEFERRABLE INITIALLY DEFERRED,
          zone TEXT REFERENCES sites (id) DEFERRABLE INITIALLY DEFERRED,
          opened_on TEXT CHECK (length(opened_on) = 10),
          closed_on TEXT CHECK (length(closed_on) = 10),
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE sites_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          name_lo TEXT,
          name_en TEXT,
          kind TEXT,
          province TEXT,
          zone TEXT,
          opened_on TEXT,
          closed_on TEXT,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        """#
}
