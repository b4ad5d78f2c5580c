extension Migration0001 {
    /// The registers of protection as they were first made. Frozen: see `Migration`.
    static let protection = #"""
        CREATE TABLE people (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          given_name BLOB NOT NULL,
          family_name BLOB,
          lao_name BLOB,
          sex TEXT NOT NULL CHECK (sex IN ('female', 'male', 'other', 'unknown')),
          birth_date BLOB,
          birth_year BLOB,
          age_basis BLOB NOT NULL,
          citizenship TEXT NOT NULL CHECK (length(citizenship) = 2),
          language BLOB,
          home_province BLOB,
          home_district BLOB,
          birth_registered BLOB,
          safe_contact BLOB,
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE people_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          given_name BLOB,
          family_name BLOB,
          lao_name BLOB,
          sex TEXT,
          birth_date BLOB,
          birth_year BLOB,
          age_basis BLOB,
          citizenship TEXT,
          language BLOB,
          home_province BLOB,
          home_district BLOB,
          birth_registered BLOB,
          safe_contact BLOB,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE TABLE arrivals (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          arrived_on TEXT NOT NULL CHECK (length(arrived_on) = 10),
          from_country TEXT NOT NULL CHECK (length(from_country) = 2),
          crossing TEXT REFERENCES crossings (id) DEFERRABLE INITIALLY DEFERRED,
          quarantine TEXT REFERENCES sites (id) DEFERRABLE INITIALLY DEFERRED,
          agency TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          returnees INTEGER NOT NULL CHECK (returnees BETWEEN 0 AND 100000),
          women INTEGER CHECK (women BETWEEN 0 AND 100000),
          men INTEGER CHECK (men BETWEEN 0 AND 100000),
          children INTEGER CHECK (children BETWEEN 0 AND 100000),
          sector TEXT CHECK (sector IN ('agriculture', 'plantation', 'fishing', 'construction', 'railway', 'manufacturing', 'garment', 'mining', 'domestic_work', 'hospitality', 'entertainment', 'commercial_sex', 'online_scam', 'marriage', 'other')),
          note TEXT,
          PRIMARY KEY (id)
        ) STRICT;
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
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX arrivals_by_arrived_on ON arrivals (arrived_on);
        CREATE INDEX arrivals_by_agency ON arrivals (agency);
        CREATE TABLE raids (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          raided_on TEXT NOT NULL CHECK (length(raided_on) = 10),
          site TEXT NOT NULL REFERENCES sites (id) DEFERRABLE INITIALLY DEFERRED,
          agency TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          people_found INTEGER NOT NULL CHECK (people_found BETWEEN 0 AND 10000),
          people_charged INTEGER CHECK (people_charged BETWEEN 0 AND 10000),
          let_go_first_offenders INTEGER CHECK (let_go_first_offenders BETWEEN 0 AND 10000),
          reason_let_go BLOB,
          PRIMARY KEY (id)
        ) STRICT;
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
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX raids_by_raided_on ON raids (raided_on);
        CREATE INDEX raids_by_agency ON raids (agency);
        CREATE TABLE screenings (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          person TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
          screened_on TEXT NOT NULL CHECK (length(screened_on) = 10),
          context TEXT NOT NULL CHECK (context IN ('returnee', 'quarantine', 'raid', 'work_site', 'venue', 'domestic_work', 'mission', 'child', 'marriage', 'scam_compound', 'hotline', 'other')),
          agency TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          post TEXT REFERENCES posts (id) DEFERRABLE INITIALLY DEFERRED,
          staff TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
          crossing TEXT REFERENCES crossings (id) DEFERRABLE INITIALLY DEFERRED,
          informal_crossing INTEGER CHECK (informal_crossing IN (0, 1)),
          site TEXT REFERENCES sites (id) DEFERRABLE INITIALLY DEFERRED,
          arrival TEXT REFERENCES arrivals (id) DEFERRABLE INITIALLY DEFERRED,
          raid TEXT REFERENCES raids (id) DEFERRABLE INITIALLY DEFERRED,
          before_charge INTEGER CHECK (before_charge IN (0, 1)),
          sector BLOB,
          country_of_exploitation BLOB,
          age_status TEXT NOT NULL CHECK (age_status IN ('adult', 'child', 'in_doubt')),
          language BLOB,
          interpreter INTEGER CHECK (interpreter IN (0, 1)),
          consent INTEGER NOT NULL CHECK (consent IN (0, 1)),
          form TEXT NOT NULL,
          form_version INTEGER NOT NULL CHECK (form_version BETWEEN 1 AND 9999),
          answers BLOB,
          signs BLOB,
          result TEXT CHECK (result IN ('trafficking', 'exploitation', 'no_indication', 'insufficient')),
          remark BLOB,
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE screenings_past (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          person TEXT,
          screened_on TEXT,
          context TEXT,
          agency TEXT,
          post TEXT,
          staff TEXT,
          crossing TEXT,
          informal_crossing INTEGER,
          site TEXT,
          arrival TEXT,
          raid TEXT,
          before_charge INTEGER,
          sector BLOB,
          country_of_exploitation BLOB,
          age_status TEXT,
          language BLOB,
          interpreter INTEGER,
          consent INTEGER,
          form TEXT,
          form_version INTEGER,
          answers BLOB,
          signs BLOB,
          result TEXT,
          remark BLOB,
          superseded_at TEXT NOT NULL,
          PRIMARY KEY (id, version)
        ) STRICT;
        CREATE INDEX screenings_by_person ON screenings (person);
        CREATE INDEX screenings_by_screened_on ON screenings (screened_on);
        CREATE INDEX screenings_by_agency ON screenings (agency);
        CREATE INDEX screenings_by_arrival ON screenings (arrival);
        CREATE INDEX screenings_by_raid ON screenings (raid);
        CREATE TABLE screening_steps (
          id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
          version INTEGER NOT NULL CHECK (version >= 1),
          entry INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          entered_at TEXT NOT NULL,
          recorded_by TEXT NOT NULL,
          record TEXT NOT NULL REFERENCES screenings (id) DEFERRABLE INITIALLY DEFERRED,
          step TEXT NOT NULL CHECK (step IN ('complete', 'refer', 'close', 'reopen')),
          taken_on TEXT NOT NULL CHECK (length(taken_on) = 10),
          agency TEXT REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
          staff TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
          reason BLOB,
          withdrawn INTEGER CHECK (withdrawn IN (0, 1)),
          PRIMARY KEY (id)
        ) STRICT;
        CREATE TABLE screening_steps_past (
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
        CREATE INDEX screening_steps_by_record ON screening_steps (record);
        CREATE INDEX screening_steps_by_taken_on ON screening_steps (taken_on);
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
