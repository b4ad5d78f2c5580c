PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE migrations (name TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO migrations VALUES('0001-registers');
INSERT INTO migrations VALUES('0002-accounts');
INSERT INTO migrations VALUES('0003-ledger');
INSERT INTO migrations VALUES('0004-vault');
INSERT INTO migrations VALUES('0005-access');
INSERT INTO migrations VALUES('0006-sign-in');
INSERT INTO migrations VALUES('0007-recipients');
INSERT INTO migrations VALUES('0010-browsing');
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
INSERT INTO places VALUES('LA-VT',1,1,'2026-01-02T03:04:05.678Z','2026-01-02T03:04:05.678Z','operator','ແຂວງ','Place LA-VT','province',NULL,NULL,NULL);
INSERT INTO places VALUES('LA-BK',1,2,'2026-01-02T03:04:05.678Z','2026-01-02T03:04:05.678Z','operator','ແຂວງ','Place LA-BK','province',NULL,NULL,NULL);
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
INSERT INTO agencies VALUES('A-IMM',1,3,'2026-01-02T03:04:05.678Z','2026-01-02T03:04:05.678Z','operator','ກ','A-IMM','immigration_police','central',NULL,NULL,NULL);
INSERT INTO agencies VALUES('A-LWU',1,4,'2026-01-02T03:04:05.678Z','2026-01-02T03:04:05.678Z','operator','ກ','A-LWU','womens_union','central',NULL,NULL,NULL);
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
INSERT INTO staff VALUES('U-DALA',1,5,'2026-01-02T03:04:05.678Z','2026-01-02T03:04:05.678Z','operator','Dala',NULL,'lwu','A-LWU',NULL,'2018-01-01',NULL);
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
INSERT INTO people VALUES('P-0',1,6,'2026-01-02T03:04:05.678Z','2026-01-02T03:04:05.678Z','operator',X'0100015ac2a8e3e7089cd8a6a59a051b4f9140df96612065e64aec0aa2d7f1cfda69985314f39d4bce2b7696090538383936e747f8ec55ab683f42af38d3ca',NULL,NULL,'female',NULL,X'010001b7e6d9972e87e102854942695ac8fbf50811b5734833f9f3f925c1e07519a23b7675b83522c6f61f232cd8336b91d9c5cbfecce8904ba0a3df13de11',X'01000199ac6bbc4eb5524f7cfe19af4c40d114db2128da656e75547d60c2916cb12b1edf3a141e03101cbc01e2b247c13ee314600c250675ea4fd4f20fb7c2','LA',NULL,X'01000164fd0a2642b85cdd4ac564254f54c75a07f32860b7e16fef902f52daafb2c652c93d52c2e6d474a7a12d8c8cf5b8c6dd0881f99f61aefbfd849014a4',NULL,NULL,NULL);
INSERT INTO people VALUES('P-1',3,8,'2026-01-02T03:04:05.678Z','2026-01-02T03:04:05.678Z','operator',X'01000139590a592f5f9320fd761ea6056ac7797b02239ea1633e9ca31ca792844c41d152a04b7bef7a1708921f867b851649b62c12e62a8a45ef7892c53286',NULL,NULL,'female',NULL,X'010001f695ca35afa6ac7655ba72d9c1185983b7bee0f585b5f4e3da4358553fb1a8f780123bd4f04cabbc24ccea23a3552947bbdb0779ffb70e7661b87752',X'0100010548b1bfb67267904974986d90aacca7fb71e802fda33ba2522ea95a9f52ea842e2ba7f14107a252f4ccb5ea36b9eb176f57d196497c12af2443fff9','LA',NULL,X'010001e3d2b8f94f8f25a82550828cfad2fc8d7ecf82073bccbe5ab4fbe683ff0645401250789987972e3c06b5f1e46ef0bb3f432287912ee6b690cd8c0921',NULL,NULL,NULL);
INSERT INTO people VALUES('P-2',1,10,'2026-01-02T03:04:05.678Z','2026-01-02T03:04:05.678Z','operator',X'01000167612a95bd30b7c82d949af8de81862292ba88f91e845398720ab9f10b56249fd76cc72d6dedda1d6ee9e137dd397d3ab06cbe6f0fe13a73a2fc305d',NULL,NULL,'female',NULL,X'010001a4473070514914152f968a6a0bd535a6a3083c7dab76d1a5aa1a165612f25fcb3a78c26c711342ed44edfdb229aba40c81ebdea9bec27f35eaf47c74',X'01000171b5a4003dbf3ec51b60da050f2acf6a68ffeb52dade8a6765236c8beb5055b1af16dc90db76f65d4c1ac02ef9807d9f6f4499e603fbac95a6ed8e1f','LA',NULL,X'010001a29cc2df2d3c5283376620057c0455811c0c4b696bcc9f2cb4f644e8a43c01e8b48ec51072332432b14407fe3a3788675fda482c6bb611beb5cb52d6',NULL,NULL,NULL);
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
INSERT INTO people_past VALUES('P-1',1,8,'2026-01-02T03:04:05.678Z','2026-01-02T03:04:05.678Z','operator',X'010001bb3a1410d2edb04c13ead6ec3d22ad58f768c49de274cf843a040c43ce5fb1802d57aa67071747bbc0b7f7bacdf910856bf109b9d5534212de5f0de8',NULL,NULL,'female',NULL,X'01000112c9eaea88c36e5c23ebda45bd3ae7533c464f0c01ef9ac52e8027ff7eba6e727f159a8335762aec5062beb0411467bdfdb7081d894428043fac1fb5',X'0100018ca6f839a3363e61e6dc4dfa853e97a02d28a155a57ad80001f65042b93b79119e67dc6ef4b0b2d6eba59a3fc635989cc78cdf7ffb9c3038fec3add1','LA',NULL,X'010001844418498b525d80d5cde50038327a17d01320627759e0199c04c6fa08af5a15c68ebdc7fd575fcc059bc0ca7a6be9d7d0d4fff98a605d1816119a63',NULL,NULL,NULL,'2026-01-02T03:04:05.678Z');
INSERT INTO people_past VALUES('P-1',2,8,'2026-01-02T03:04:05.678Z','2026-01-02T03:04:05.678Z','operator',X'010001d48696a982960f9bc9fe4f7a40cefed93facb108a2ed9e2da56ceafff4934e3eee21babb80403528db70dd945ec97e39eb059fed6ceb42b195df6617',NULL,NULL,'female',NULL,X'0100010c064046b081265ba1360df7f42eb59557a46a79395faded31b075efba8986e16254b228d77830670cc296ef252ef55a488394242017bb37f4c440df',X'010001f0a48be62f07ece7d6eeadf8b178796abf26eb6423b2901a78d25242ba7ace6fe195a9a4bb6604806d212ab70d5d567bd079d6a3d6f3ff49e6f4990b','LA',NULL,X'0100014004ec0ae2623c33a778c1709bc1116288843e1d127e9f8152700d39ad22f24f0a96fde2df7e076fafd375c440b63adb3a67715f41972f5bef4d2156',NULL,NULL,NULL,'2026-01-02T03:04:05.678Z');
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
INSERT INTO referrals VALUES('R-0',1,7,'2026-01-02T03:04:05.678Z','2026-01-02T03:04:05.678Z','operator','P-0',NULL,'services','A-IMM','A-LWU','2025-05-01',NULL,NULL,1,NULL,X'010001b3d72a542885be6f06504108fba2b5ead0596080b1089f4a184e61ec35f5709d8a37b7c4dd8130f3829e4816ad4ad97a710f86b3bae292d137e3b097');
INSERT INTO referrals VALUES('R-1',1,9,'2026-01-02T03:04:05.678Z','2026-01-02T03:04:05.678Z','operator','P-1',NULL,'services','A-IMM','A-LWU','2025-05-01',NULL,NULL,1,NULL,X'010001c2233d00e6e6fa612bff75633e4eb4fe8ee2b1d238e14330e2820678b3eb8c4d8e6484586bc83cf0cdede339daf99976518bfcfe7bfedb0053351b64');
INSERT INTO referrals VALUES('R-2',1,11,'2026-01-02T03:04:05.678Z','2026-01-02T03:04:05.678Z','operator','P-2',NULL,'services','A-IMM','A-LWU','2025-05-01',NULL,NULL,1,NULL,X'01000194e736f3a85a1a97a1678eefdab031363d2e24f109c3fd4500f06e745a75dbd6f9dc8e33812192b085615c186129ca5eac4b4b0e8df2367328c729ee');
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
CREATE TABLE ledger (
  number INTEGER NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  staff TEXT NOT NULL,
  agency TEXT NOT NULL,
  act TEXT NOT NULL,
  register TEXT NOT NULL,
  record TEXT NOT NULL,
  version INTEGER NOT NULL,
  changed TEXT NOT NULL,
  hash TEXT NOT NULL
, format INTEGER NOT NULL DEFAULT 1, purpose TEXT NOT NULL DEFAULT '', commitment TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO ledger VALUES(1,'2026-01-02T03:04:05.678Z','operator','operator','create','places','LA-VT',1,'name_lo name_en level','14761289bc768c6c656233138c6002fe7cb7b06cf0c46409829d6ed0750e0d3f',2,'','b2669b318d4cedaefc502a1d3eaa711ac56b52cde085e93a995a5176b0f47ca5');
INSERT INTO ledger VALUES(2,'2026-01-02T03:04:05.678Z','operator','operator','create','places','LA-BK',1,'name_lo name_en level','33c8539da738873c53b87fcc03dbfed0bace7a70a81a17c25e6c77cf50498e89',2,'','101f6b3c30a791b610c04824206eecc91b881285b57b041b7997b295d149c103');
INSERT INTO ledger VALUES(3,'2026-01-02T03:04:05.678Z','operator','operator','create','agencies','A-IMM',1,'name_lo name_en kind level','36dddb4e06bd82bf6253f57635c9105e9bb552b83b0cb0fc97ae657496551b0b',2,'','b8e8bdab6afc9e9cfeb0d091f02f4e76662c554c5319f421c0329affb8114974');
INSERT INTO ledger VALUES(4,'2026-01-02T03:04:05.678Z','operator','operator','create','agencies','A-LWU',1,'name_lo name_en kind level','e43959ba804dad7aafae7ee8954fdb6a973a753d090aefac178c739f3aa626d5',2,'','ea178742875fcc128bcf49a2eeac289ff0520a521d715c1b894234b6b8c41240');
INSERT INTO ledger VALUES(5,'2026-01-02T03:04:05.678Z','operator','operator','create','staff','U-DALA',1,'name role agency from_day','d21ba962d5ff7e5271bea17ff43f223e05299024f782f67b3771440fb12e3f08',2,'','fdb4ce482fc051a8caa65eb8397870d7d328913283bb80b5399ea5ecac121a3b');
INSERT INTO ledger VALUES(6,'2026-01-02T03:04:05.678Z','operator','operator','create','people','P-0',1,'given_name sex birth_year age_basis citizenship home_province','5a1ab6bfcd357fdf27c2bcdbfbe92359d82358f4140d41404889473e609849a9',2,'','c295c6cc14a65b71e3e39815cb718da98c056603fc4b683d2782c9312f478a85');
INSERT INTO ledger VALUES(7,'2026-01-02T03:04:05.678Z','operator','operator','create','referrals','R-0',1,'person purpose from_agency to_agency made_on consent message','c8e513fd9152e5687d7aa12b26c31240278cde66426f31809f7940ea60b89a9c',2,'','a1abc21224800baf80a3361cb0f89118ef91fc22af913d3c68424038db20949f');
INSERT INTO ledger VALUES(8,'2026-01-02T03:04:05.678Z','operator','operator','create','people','P-1',1,'given_name sex birth_year age_basis citizenship home_province','cff8fa493813b2380e91fe502b896bb428d8b101e4729dc1c925d6934e8de687',2,'','7a2042bc11eb4f07bc79462be8fceb56c02d7ba350091288ebf2b6148fe17f81');
INSERT INTO ledger VALUES(9,'2026-01-02T03:04:05.678Z','operator','operator','create','referrals','R-1',1,'person purpose from_agency to_agency made_on consent message','17d5536c5809aee34e0676ca0700f7851cbf686f55c6663b779a92d368c96570',2,'','01fd9ba5ac88aa8ce5cc7b5ea02307cff950e52bf2cc7854cac1386ceac8672c');
INSERT INTO ledger VALUES(10,'2026-01-02T03:04:05.678Z','operator','operator','create','people','P-2',1,'given_name sex birth_year age_basis citizenship home_province','77562dacff0a4f775a2a0cc44b2ea438009f5d593f62e00fcb56b64836ffef32',2,'','14eecbc14adccca7d30bbd8eddfdb9588411a36f1608736db474ffe913a3ffcc');
INSERT INTO ledger VALUES(11,'2026-01-02T03:04:05.678Z','operator','operator','create','referrals','R-2',1,'person purpose from_agency to_agency made_on consent message','ceeafcdbbdbfae124c03eca181b8f156454531d5eca2962d0c37a323be9f19e5',2,'','93066d8125997446c7ff0159d3043357bc4dc19f3988d1729f5fa455ba7bc1fb');
INSERT INTO ledger VALUES(12,'2026-01-02T03:04:05.678Z','operator','operator','correct','people','P-1',2,'given_name','392c1c5df68f11b3f8524b14cf6c8916068fdd16ae5769e4100acb2ceb678c56',2,'','89e86a82516295c65f2aaf650c4e64a410eed7cbb9cdd9fb22c695cf80418835');
INSERT INTO ledger VALUES(13,'2026-01-02T03:04:05.678Z','operator','operator','correct','people','P-1',3,'given_name','1179a47c30f624a3ac3f1881878652c53302d94efc1fa3357bad61627c41953a',2,'','02137a2dfd1813b46ef2f1284bb298ea585136725e7a855702424aed3692dc37');
INSERT INTO ledger VALUES(14,'2026-01-02T03:04:05.678Z','operator','operator','export','people','',0,'','cc3f1c98b03563da6ab2affbcce35e02d1822e5fdc38f9c0422981f6a54c2f7e',2,'','');
INSERT INTO ledger VALUES(15,'2026-01-02T03:04:05.678Z','operator','operator','erase','people','P-2',0,'','222d58651cbea2f859f6d650b0f60956dd01fb6b0856190eecee06794e35415f',2,'','');
INSERT INTO ledger VALUES(16,'2026-01-02T03:04:05.678Z','operator','operator','erase','referrals','R-2',0,'','40976b573b6cb0545aefdacd1b25fb0e5e80b0e0120c76b789606b15b332da0a',2,'','');
CREATE TABLE registrations (
  person TEXT NOT NULL PRIMARY KEY REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  agency TEXT NOT NULL
) STRICT;
INSERT INTO registrations VALUES('P-0','operator');
INSERT INTO registrations VALUES('P-1','operator');
INSERT INTO registrations VALUES('P-2','operator');
CREATE TABLE accounts (
  staff TEXT NOT NULL PRIMARY KEY REFERENCES staff (id),
  username TEXT NOT NULL UNIQUE,
  password TEXT NOT NULL,
  disabled INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1))
) STRICT;
INSERT INTO accounts VALUES('U-DALA','dala','scrypt$1$1$x$y',0);
CREATE TABLE sessions (
  token TEXT NOT NULL PRIMARY KEY,
  staff TEXT NOT NULL REFERENCES accounts (staff),
  started_at TEXT NOT NULL,
  seen_at TEXT NOT NULL
, id TEXT NOT NULL DEFAULT '', device TEXT NOT NULL DEFAULT '', proved_at TEXT NOT NULL DEFAULT '', opening_key TEXT) STRICT;
CREATE TABLE ledger_tree (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  size INTEGER NOT NULL CHECK (size >= 0),
  frontier TEXT NOT NULL
) STRICT;
INSERT INTO ledger_tree VALUES(1,16,'45a09a01051cc4432101f442101486f5cf82c65a59f9f7cf41f21b889e5d0dbd');
CREATE TABLE ledger_nodes (
  level INTEGER NOT NULL,
  place INTEGER NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (level, place)
) STRICT;
CREATE TABLE ledger_commitments (
  leaf INTEGER NOT NULL PRIMARY KEY,
  nonce TEXT NOT NULL
) STRICT;
INSERT INTO ledger_commitments VALUES(1,'5a0d0c6fa643443e245ee2f3fc0c85d8');
INSERT INTO ledger_commitments VALUES(2,'eda63288a541ed15b09ce25bbb0020a2');
INSERT INTO ledger_commitments VALUES(3,'caaf7b781f2cf3a0273ef3388a92609c');
INSERT INTO ledger_commitments VALUES(4,'5321d46c9194d793d76218213d4d9d95');
INSERT INTO ledger_commitments VALUES(5,'5b28a15cfdf17f457ec7504db9bbbc96');
INSERT INTO ledger_commitments VALUES(6,'0100016b7ea89607e06727f463dc5ff7c0d03d7277e1d57a7947be27c38954bc0236591b329a0b53fa48d86404bd0d77414f934c8254a6c3e09df59c22a63114eb01c4f9c99b694d69fe05853ed6fe0aa81b8890c754cac6020896887b9bcf');
INSERT INTO ledger_commitments VALUES(7,'010001f512c80db06975da9a22ed9d91b67b4010977e9867103dbeb518d907d73099236676daf93989d4d9352ad4d0a9ed10a0e290243b41a9f7a579965018592b5eca3deaabd17d7632adc50624a40773837ecb8d5257e5b2afc4d04b9169');
INSERT INTO ledger_commitments VALUES(8,'0100016e5817bb739658a90b205988ad15dc730e95c51abee967fa9e650f508d0ed66a259173225b51ba0e33d4a82f1430ca0b45070429beef9776ed6345b280469b14a3d508acb75dee3eab24a306019431b1bb7be35675573c4f3644564e');
INSERT INTO ledger_commitments VALUES(9,'010001bfdca80701867629e3fa65dcd0f46736ca9e7ced8828e519ba4d41936477c853370cf63e9b1f202808414a04c43e41fa743e52a4e08f493a697784fda5d8b514b236fbfbe6bbd6fa149864914e11fd312538e1d72660785d5e4f6bac');
INSERT INTO ledger_commitments VALUES(12,'0100011da0534fe08b77cc0827034de0c2211a865b69599cff08542e3840d61d90886d80fa72dd873aec1cd334bca9e6087e439814e51ca82c5b109a4f7c3cab4e7bf9c595035f10641871063336f2b5d531fb4accf5de811374eb17803150');
INSERT INTO ledger_commitments VALUES(13,'0100016a1f12107f148f3fa7cca896a58b22d7d259c6006b42de69eb0ba9a9d1c5ca4ba1c19fc6416a3529ef7c368f0a3a3ce6982dc107cb320f16e6fac19e96d001bbe48babec3b8287eb454ecc34552300df29a1d325c70c8aa4f0937aec');
CREATE TABLE ledger_checkpoints (
  size INTEGER NOT NULL PRIMARY KEY,
  note TEXT NOT NULL
) STRICT;
INSERT INTO ledger_checkpoints VALUES(16,replace('example.la/sinxay\n16\nRaCaAQUcxEMhAfRCEBSG9c+CxlpZ+ffPQfIbiJ5dDb0=\n\n— example.la/sinxay bg2pgnbRRZCgROFzSKXm/pHeGdCiHVlOYU3zOpQxJ9sbdi9oGNvv8xS83ZFjKzlA4shzAsraTemgwfjZSgWPp8LjRw8=\n','\n',char(10)));
CREATE TABLE ledger_witnesses (verifier TEXT NOT NULL PRIMARY KEY) STRICT;
CREATE TABLE name_tokens (
  register TEXT NOT NULL,
  token INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (register, token, entry, record)
) STRICT, WITHOUT ROWID;
INSERT INTO name_tokens VALUES('people',-7479517132307157808,8,'P-1');
INSERT INTO name_tokens VALUES('people',663233660488985363,8,'P-1');
INSERT INTO name_tokens VALUES('people',2759577637215659912,6,'P-0');
INSERT INTO name_tokens VALUES('people',8575033285494686923,6,'P-0');
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
CREATE TABLE invitations (
  staff TEXT NOT NULL PRIMARY KEY REFERENCES staff (id),
  username TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL,
  invited_by TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT;
CREATE TABLE factors (
  staff TEXT NOT NULL PRIMARY KEY REFERENCES accounts (staff),
  secret TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  confirmed_at TEXT,
  last_step INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE factor_resets (
  id TEXT NOT NULL PRIMARY KEY,
  staff TEXT NOT NULL REFERENCES accounts (staff),
  reason TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  confirmed_by TEXT,
  confirmed_at TEXT,
  code TEXT,
  used_at TEXT
) STRICT;
CREATE TABLE devices (
  token TEXT NOT NULL PRIMARY KEY,
  staff TEXT NOT NULL REFERENCES accounts (staff),
  first_at TEXT NOT NULL
) STRICT;
CREATE TABLE account_events (
  number INTEGER NOT NULL,
  staff TEXT NOT NULL REFERENCES accounts (staff),
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (staff, number)
) STRICT;
CREATE TABLE staff_keys (
  staff TEXT NOT NULL PRIMARY KEY REFERENCES accounts (staff),
  public_key TEXT NOT NULL,
  wrapped TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
CREATE TABLE recipient_keys (
  agency TEXT NOT NULL,
  compartment TEXT NOT NULL,
  version INTEGER NOT NULL,
  public_key TEXT NOT NULL,
  held TEXT,
  recovery TEXT,
  made_at TEXT NOT NULL,
  PRIMARY KEY (agency, compartment, version)
) STRICT;
CREATE TABLE recipient_members (
  agency TEXT NOT NULL,
  compartment TEXT NOT NULL,
  version INTEGER NOT NULL,
  staff TEXT NOT NULL,
  sealed TEXT NOT NULL,
  granted_by TEXT NOT NULL,
  granted_at TEXT NOT NULL,
  PRIMARY KEY (agency, compartment, version, staff)
) STRICT;
CREATE TABLE recovery_keys (
  number INTEGER NOT NULL PRIMARY KEY,
  public_key TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
CREATE TABLE browsing (
  staff TEXT NOT NULL,
  day TEXT NOT NULL CHECK (length(day) = 10),
  act TEXT NOT NULL,
  leaves INTEGER NOT NULL CHECK (leaves >= 1),
  PRIMARY KEY (staff, day, act)
) STRICT, WITHOUT ROWID;
INSERT INTO browsing VALUES('operator','2026-01-02','export',1);
CREATE INDEX posts_by_agency ON posts (agency);
CREATE INDEX staff_by_agency ON staff (agency);
CREATE INDEX staff_by_from_day ON staff (from_day);
CREATE INDEX trainings_by_held_on ON trainings (held_on);
CREATE INDEX training_participants_by_training ON training_participants (training);
CREATE INDEX awareness_events_by_held_on ON awareness_events (held_on);
CREATE INDEX committees_by_established_on ON committees (established_on);
CREATE INDEX budget_lines_by_period_from ON budget_lines (period_from);
CREATE INDEX budget_lines_by_period_to ON budget_lines (period_to);
CREATE INDEX progress_reports_by_period_from ON progress_reports (period_from);
CREATE INDEX progress_reports_by_period_to ON progress_reports (period_to);
CREATE INDEX statements_by_period_from ON statements (period_from);
CREATE INDEX statements_by_period_to ON statements (period_to);
CREATE INDEX statements_by_agency ON statements (agency);
CREATE INDEX attestations_by_agency ON attestations (agency);
CREATE INDEX attestations_by_period_from ON attestations (period_from);
CREATE INDEX attestations_by_period_to ON attestations (period_to);
CREATE INDEX attestations_by_said_on ON attestations (said_on);
CREATE INDEX arrivals_by_arrived_on ON arrivals (arrived_on);
CREATE INDEX arrivals_by_agency ON arrivals (agency);
CREATE INDEX raids_by_raided_on ON raids (raided_on);
CREATE INDEX raids_by_agency ON raids (agency);
CREATE INDEX screenings_by_person ON screenings (person);
CREATE INDEX screenings_by_screened_on ON screenings (screened_on);
CREATE INDEX screenings_by_agency ON screenings (agency);
CREATE INDEX screenings_by_arrival ON screenings (arrival);
CREATE INDEX screenings_by_raid ON screenings (raid);
CREATE INDEX screening_steps_by_record ON screening_steps (record);
CREATE INDEX screening_steps_by_taken_on ON screening_steps (taken_on);
CREATE INDEX referrals_by_person ON referrals (person);
CREATE INDEX referrals_by_screening ON referrals (screening);
CREATE INDEX referrals_by_from_agency ON referrals (from_agency);
CREATE INDEX referrals_by_to_agency ON referrals (to_agency);
CREATE INDEX referrals_by_made_on ON referrals (made_on);
CREATE INDEX referral_steps_by_record ON referral_steps (record);
CREATE INDEX referral_steps_by_taken_on ON referral_steps (taken_on);
CREATE INDEX identifications_by_person ON identifications (person);
CREATE INDEX identifications_by_referral ON identifications (referral);
CREATE INDEX identifications_by_opened_on ON identifications (opened_on);
CREATE INDEX identification_steps_by_record ON identification_steps (record);
CREATE INDEX identification_steps_by_taken_on ON identification_steps (taken_on);
CREATE INDEX shelters_by_agency ON shelters (agency);
CREATE INDEX services_by_person ON services (person);
CREATE INDEX services_by_provider ON services (provider);
CREATE INDEX services_by_started_on ON services (started_on);
CREATE INDEX services_by_referral ON services (referral);
CREATE INDEX service_requests_by_person ON service_requests (person);
CREATE INDEX service_requests_by_agency ON service_requests (agency);
CREATE INDEX service_requests_by_requested_on ON service_requests (requested_on);
CREATE INDEX removal_alternatives_by_person ON removal_alternatives (person);
CREATE INDEX removal_alternatives_by_offered_on ON removal_alternatives (offered_on);
CREATE INDEX handovers_by_handed_on ON handovers (handed_on);
CREATE INDEX handovers_by_from_agency ON handovers (from_agency);
CREATE INDEX handovers_by_to_agency ON handovers (to_agency);
CREATE INDEX handovers_by_criminal_case ON handovers (criminal_case);
CREATE INDEX handover_people_by_handover ON handover_people (handover);
CREATE INDEX handover_people_by_person ON handover_people (person);
CREATE INDEX handover_people_by_suspect ON handover_people (suspect);
CREATE INDEX calls_by_called_on ON calls (called_on);
CREATE INDEX calls_by_agency ON calls (agency);
CREATE INDEX calls_by_referral ON calls (referral);
CREATE INDEX criminal_cases_by_reported_on ON criminal_cases (reported_on);
CREATE INDEX criminal_cases_by_police ON criminal_cases (police);
CREATE INDEX criminal_cases_by_prosecutor ON criminal_cases (prosecutor);
CREATE INDEX criminal_cases_by_court ON criminal_cases (court);
CREATE INDEX case_steps_by_record ON case_steps (record);
CREATE INDEX case_steps_by_taken_on ON case_steps (taken_on);
CREATE INDEX suspects_by_criminal_case ON suspects (criminal_case);
CREATE INDEX suspect_steps_by_record ON suspect_steps (record);
CREATE INDEX suspect_steps_by_taken_on ON suspect_steps (taken_on);
CREATE INDEX case_victims_by_criminal_case ON case_victims (criminal_case);
CREATE INDEX case_victims_by_person ON case_victims (person);
CREATE INDEX sentences_by_suspect ON sentences (suspect);
CREATE INDEX sentences_by_imposed_on ON sentences (imposed_on);
CREATE INDEX compensation_orders_by_suspect ON compensation_orders (suspect);
CREATE INDEX compensation_orders_by_person ON compensation_orders (person);
CREATE INDEX compensation_orders_by_ordered_on ON compensation_orders (ordered_on);
CREATE INDEX recruitment_agencies_by_licensed_on ON recruitment_agencies (licensed_on);
CREATE INDEX recruitment_fees_by_recruitment_agency ON recruitment_fees (recruitment_agency);
CREATE INDEX recruitment_fees_by_paid_on ON recruitment_fees (paid_on);
CREATE INDEX ledger_by_record ON ledger (register, record);
CREATE INDEX registrations_by_agency ON registrations (agency);
CREATE INDEX sessions_by_staff ON sessions (staff);
CREATE INDEX exclusions_by_person ON exclusions (person);
CREATE INDEX exclusions_by_criminal_case ON exclusions (criminal_case);
CREATE INDEX exclusions_by_made_by ON exclusions (made_by);
CREATE INDEX consents_by_person ON consents (person);
CREATE INDEX consents_by_agency ON consents (agency);
CREATE INDEX consents_by_given_on ON consents (given_on);
CREATE INDEX disclosures_by_person ON disclosures (person);
CREATE INDEX disclosures_by_criminal_case ON disclosures (criminal_case);
CREATE INDEX disclosures_by_requested_on ON disclosures (requested_on);
CREATE INDEX disclosures_by_expires_on ON disclosures (expires_on);
CREATE INDEX disclosure_steps_by_record ON disclosure_steps (record);
CREATE INDEX disclosure_steps_by_taken_on ON disclosure_steps (taken_on);
CREATE INDEX disclosure_steps_by_consent ON disclosure_steps (consent);
CREATE INDEX emergencies_by_agency ON emergencies (agency);
CREATE INDEX emergencies_by_asked_on ON emergencies (asked_on);
CREATE INDEX emergencies_by_approving_agency ON emergencies (approving_agency);
CREATE INDEX ledger_by_staff ON ledger (staff, at, act, register);
CREATE UNIQUE INDEX sessions_by_id ON sessions (id);
CREATE INDEX factor_resets_by_staff ON factor_resets (staff);
CREATE INDEX recipient_members_by_staff ON recipient_members (staff);
COMMIT;
