extension Migration0001 {
    /// The registers of referral and identification as they were first made. Frozen: see `Migration`.
    static let identification = #"""
        CREATE TABLE referrals (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          person TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
          screening TEXT REFERENCES screenings (id) DEFERRABLE INITIALLY DEFERRED,
          purpose TEXT NOT NULL CHECK (purpose IN ('identification', 'services', 'child_protection', 'civil_registration', 'labour_remedy', 'return', 'other')),
          from_agency TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          to_agency TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          made_on TEXT NOT NULL CHECK (length(made_on) = 10),
          due_on TEXT CHECK (length(due_on) = 10),
          urgent INTEGER CHECK (urgent IN (0, 1)),
          consent INTEGER NOT NULL CHECK (consent IN (0, 1)),
          consent_language BLOB,
          message BLOB,
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE referrals_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          person TEXT,
          screening TEXT,
          purpose TEXT,
          from_agency TEXT,
          to_agency TEXT,
          made_on TEXT,
          due_on TEXT,
          urgent INTEGER,
          consent INTEGER,
          consent_language BLOB,
          message BLOB,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX referrals_by_person ON referrals (person);
        CREATE INDEX referrals_by_screening ON referrals (screening);
        CREATE INDEX referrals_by_from_agency ON referrals (from_agency);
        CREATE INDEX referrals_by_to_agency ON referrals (to_agency);
        CREATE INDEX referrals_by_made_on ON referrals (made_on);
        CREATE TABLE referral_steps (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          record TEXT NOT NULL REFERENCES referrals (id) DEFERRABLE INITIALLY DEFERRED,
          step TEXT NOT NULL CHECK (step IN ('receive', 'accept', 'return_for_information', 'send_again', 'decline', 'complete', 'withdraw_consent')),
          taken_on TEXT NOT NULL CHECK (length(taken_on) = 10),
          agency TEXT REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          staff TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
          reason BLOB,
          withdrawn INTEGER CHECK (withdrawn IN (0, 1)),
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE referral_steps_past (
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
        CREATE INDEX referral_steps_by_record ON referral_steps (record);
        CREATE INDEX referral_steps_by_taken_on ON referral_steps (taken_on);
        CREATE TABLE identifications (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          person TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
          referral TEXT REFERENCES referrals (id) DEFERRABLE INITIALLY DEFERRED,
          opened_on TEXT NOT NULL CHECK (length(opened_on) = 10),
          staff TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
          sector BLOB,
          country_of_exploitation TEXT CHECK (length(country_of_exploitation) = 2),
          province_of_recruitment BLOB,
          child INTEGER NOT NULL CHECK (child IN (0, 1)),
          summary BLOB,
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE identifications_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          person TEXT,
          referral TEXT,
          opened_on TEXT,
          staff TEXT,
          sector BLOB,
          country_of_exploitation TEXT,
          province_of_recruitment BLOB,
          child INTEGER,
          summary BLOB,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX identifications_by_person ON identifications (person);
        CREATE INDEX identifications_by_referral ON identifications (referral);
        CREATE INDEX identifications_by_opened_on ON identifications (opened_on);
        CREATE TABLE identification_steps (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          record TEXT NOT NULL REFERENCES identifications (id) DEFERRABLE INITIALLY DEFERRED,
          step TEXT NOT NULL CHECK (step IN ('presume', 'identify', 'not_identify', 'withdraw', 'decline_assistance', 'review')),
          taken_on TEXT NOT NULL CHECK (length(taken_on) = 10),
          agency TEXT REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          staff TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
          reason BLOB,
          act BLOB,
          means BLOB,
          purpose BLOB,
          form TEXT CHECK (form IN ('sex_trafficking', 'child_sex_trafficking', 'labour_trafficking', 'fraudulent_marriage', 'forced_marriage', 'other_exploitation', 'unspecified')),
          child INTEGER CHECK (child IN (0, 1)),
          marriage_finding BLOB,
          withdrawn INTEGER CHECK (withdrawn IN (0, 1)),
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE identification_steps_past (
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
          act BLOB,
          means BLOB,
          purpose BLOB,
          form TEXT,
          child INTEGER,
          marriage_finding BLOB,
          withdrawn INTEGER,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX identification_steps_by_record ON identification_steps (record);
        CREATE INDEX identification_steps_by_taken_on ON identification_steps (taken_on);
        """#
}
