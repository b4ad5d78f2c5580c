extension Migration0001 {
    /// The registers of shelters, services, handovers and calls as they were first made. Frozen: see `Migration`.
    static let assistance = #"""
        CREATE TABLE shelters (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          name_lo TEXT,
          name_en TEXT NOT NULL,
          agency TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          government INTEGER NOT NULL CHECK (government IN (0, 1)),
          opened_on TEXT CHECK (length(opened_on) = 10),
          closed_on TEXT CHECK (length(closed_on) = 10),
          beds INTEGER CHECK (beds BETWEEN 0 AND 10000),
          takes_women INTEGER CHECK (takes_women IN (0, 1)),
          takes_men INTEGER CHECK (takes_men IN (0, 1)),
          takes_children INTEGER CHECK (takes_children IN (0, 1)),
          address BLOB,
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE shelters_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          name_lo TEXT,
          name_en TEXT,
          agency TEXT,
          government INTEGER,
          opened_on TEXT,
          closed_on TEXT,
          beds INTEGER,
          takes_women INTEGER,
          takes_men INTEGER,
          takes_children INTEGER,
          address BLOB,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX shelters_by_agency ON shelters (agency);
        CREATE TABLE services (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          person TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
          provider TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          kind TEXT NOT NULL CHECK (kind IN ('shelter', 'legal', 'medical', 'psychosocial', 'education', 'vocational_training', 'financial', 'reintegration', 'job_placement', 'interpretation')),
          started_on TEXT NOT NULL CHECK (length(started_on) = 10),
          ended_on TEXT CHECK (length(ended_on) = 10),
          referral TEXT REFERENCES referrals (id) DEFERRABLE INITIALLY DEFERRED,
          shelter BLOB,
          amount_lak BLOB,
          funder TEXT REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          note BLOB,
          counselling BLOB,
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE services_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          person TEXT,
          provider TEXT,
          kind TEXT,
          started_on TEXT,
          ended_on TEXT,
          referral TEXT,
          shelter BLOB,
          amount_lak BLOB,
          funder TEXT,
          note BLOB,
          counselling BLOB,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX services_by_person ON services (person);
        CREATE INDEX services_by_provider ON services (provider);
        CREATE INDEX services_by_started_on ON services (started_on);
        CREATE INDEX services_by_referral ON services (referral);
        CREATE TABLE service_requests (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          person TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
          kind TEXT NOT NULL CHECK (kind IN ('shelter', 'legal', 'medical', 'psychosocial', 'education', 'vocational_training', 'financial', 'reintegration', 'job_placement', 'interpretation')),
          agency TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          requested_on TEXT NOT NULL CHECK (length(requested_on) = 10),
          outcome TEXT NOT NULL CHECK (outcome IN ('provided', 'waiting', 'unmet', 'declined')),
          unmet_reason TEXT,
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE service_requests_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          person TEXT,
          kind TEXT,
          agency TEXT,
          requested_on TEXT,
          outcome TEXT,
          unmet_reason TEXT,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX service_requests_by_person ON service_requests (person);
        CREATE INDEX service_requests_by_agency ON service_requests (agency);
        CREATE INDEX service_requests_by_requested_on ON service_requests (requested_on);
        CREATE TABLE removal_alternatives (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          person TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
          offered_on TEXT NOT NULL CHECK (length(offered_on) = 10),
          outcome TEXT NOT NULL CHECK (outcome IN ('offered', 'granted', 'refused', 'declined')),
          agency TEXT REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE removal_alternatives_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          person TEXT,
          offered_on TEXT,
          outcome TEXT,
          agency TEXT,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX removal_alternatives_by_person ON removal_alternatives (person);
        CREATE INDEX removal_alternatives_by_offered_on ON removal_alternatives (offered_on);
        CREATE TABLE handovers (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          handed_on TEXT NOT NULL CHECK (length(handed_on) = 10),
          direction TEXT NOT NULL CHECK (direction IN ('received', 'sent')),
          country TEXT NOT NULL CHECK (length(country) = 2),
          from_agency TEXT REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          to_agency TEXT REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          crossing TEXT REFERENCES crossings (id) DEFERRABLE INITIALLY DEFERRED,
          criminal_case TEXT REFERENCES criminal_cases (id) DEFERRABLE INITIALLY DEFERRED,
          site BLOB,
          receipt TEXT,
          funded_by TEXT REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          cost_lak INTEGER CHECK (cost_lak >= 0),
          note BLOB,
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE handovers_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          handed_on TEXT,
          direction TEXT,
          country TEXT,
          from_agency TEXT,
          to_agency TEXT,
          crossing TEXT,
          criminal_case TEXT,
          site BLOB,
          receipt TEXT,
          funded_by TEXT,
          cost_lak INTEGER,
          note BLOB,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX handovers_by_handed_on ON handovers (handed_on);
        CREATE INDEX handovers_by_from_agency ON handovers (from_agency);
        CREATE INDEX handovers_by_to_agency ON handovers (to_agency);
        CREATE INDEX handovers_by_criminal_case ON handovers (criminal_case);
        CREATE TABLE handover_people (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          handover TEXT NOT NULL REFERENCES handovers (id) DEFERRABLE INITIALLY DEFERRED,
          handed TEXT NOT NULL CHECK (handed IN ('victim', 'suspect')),
          person TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
          suspect TEXT REFERENCES suspects (id) DEFERRABLE INITIALLY DEFERRED,
          child INTEGER NOT NULL CHECK (child IN (0, 1)),
          consent_to_return BLOB,
          PRIMARY KEY (id)
        ) STRICT;
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
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX handover_people_by_handover ON handover_people (handover);
        CREATE INDEX handover_people_by_person ON handover_people (person);
        CREATE INDEX handover_people_by_suspect ON handover_people (suspect);
        CREATE TABLE calls (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          called_on TEXT NOT NULL CHECK (length(called_on) = 10),
          agency TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          answered INTEGER CHECK (answered IN (0, 1)),
          subject TEXT CHECK (subject IN ('trafficking', 'domestic_violence', 'migration', 'labour_grievance', 'information', 'wrong_number', 'other')),
          trafficking INTEGER CHECK (trafficking IN (0, 1)),
          language TEXT CHECK (language IN ('lao', 'tha', 'zho', 'vie', 'mya', 'khm', 'eng', 'hmn', 'kjg', 'other')),
          followed_up_on TEXT CHECK (length(followed_up_on) = 10),
          referral TEXT REFERENCES referrals (id) DEFERRABLE INITIALLY DEFERRED,
          note BLOB,
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE calls_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          called_on TEXT,
          agency TEXT,
          answered INTEGER,
          subject TEXT,
          trafficking INTEGER,
          language TEXT,
          followed_up_on TEXT,
          referral TEXT,
          note BLOB,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX calls_by_called_on ON calls (called_on);
        CREATE INDEX calls_by_agency ON calls (agency);
        CREATE INDEX calls_by_referral ON calls (referral);
        """#
}
