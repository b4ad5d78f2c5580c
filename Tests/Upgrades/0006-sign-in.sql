PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE migrations (name TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO migrations VALUES('0001-registers');
INSERT INTO migrations VALUES('0002-accounts');
INSERT INTO migrations VALUES('0003-ledger');
INSERT INTO migrations VALUES('0004-vault');
INSERT INTO migrations VALUES('0005-access');
INSERT INTO migrations VALUES('0006-sign-in');
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
INSERT INTO people VALUES('P-0',1,6,'2026-01-02T03:04:05.678Z','2026-01-02T03:04:05.678Z','operator',X'0100019dfab5404fa4cc852b83decd81451b7165e5be60039d4630634b73aafcc87ca991e2a243f39bc1823baf6b8f4cdf4742c935e6951b9ab2433c7e880b',NULL,NULL,'female',NULL,X'01000190c48bea6ab44fc86fc414413e81e8669ba8b9c2db35c0f9ac0773b40d5e4be7221cf10bcdf4bddccc5ca694006aeb8dde33db4a227e441e101f5a2a',X'0100018e6c95c79743b08de64ed0283a25f6ad7ab7cdf66325a35984689799420d6696710f70d8e9bbd1d6e1c4c59753ac0de2caff3980e1f399a349cdcfd0','LA',NULL,X'010001ca12cf96dea40eccf4b43ee530d2e040fde10d2e647dd96789dd26bf7c923522aba80452396361acf833946da546526d18b8904cbd1cfa8c0e976fea',NULL,NULL,NULL);
INSERT INTO people VALUES('P-1',3,8,'2026-01-02T03:04:05.678Z','2026-01-02T03:04:05.678Z','operator',X'010001053e68877e4132aa3dd0bbfd1f5caff69f65356c70969e94810aef11b58ed1974588a59d7044827e8d94fc6c484c6571c86f7e4ead523a3e14ab7992',NULL,NULL,'female',NULL,X'010001670f0c926e163cf23f931a278d4b9abf11a5da8ba4dccf963caaa5275114cca7b7f50f0d34c2be784f88a1bebd857909e9cca5132a3dfdf5f087f306',X'0100013842b03d40066a758903554026015cc4e1f8de326a54223b5922d992af4708041c6e100c7557a92eadd8b76870ce9188ee4d45aa910410bf882081b0','LA',NULL,X'010001ae17c305611fa2602f1951482876376e3c80172b11b1d9f9b1008338d4a85bed58a186e54d87d1761911636fa9a3f3f40ac3bb6e1a9f4cd4d96630d4',NULL,NULL,NULL);
INSERT INTO people VALUES('P-2',1,10,'2026-01-02T03:04:05.678Z','2026-01-02T03:04:05.678Z','operator',X'010001e65715efa5d9f64f4255970be241fd6a454a298d70d0ebebc74b17f52f41dc8fb90f8ae181a3e25b1bbde88def1a834de4a2939ff0726bd5452ac420',NULL,NULL,'female',NULL,X'01000166ea1b6ba73e0af302874e4365bd5aee857482d0f4108b615e849437421c8f2915f835829360652ee0e6e55f1df3d1595c16dde64775e6b9a5e0f4f6',X'0100016f83c77d88eff1f7b3bfa246af94581206f03b72fdd9f929c0abee98b36597763ac36469263d88b1b4b92fd2d4ce6921378eeb306d1bac6a1a21099e','LA',NULL,X'010001434785d220ccf2c018a12950184359bfa455d4921a4e781191f742eed5f18642ceec2f63387c7f8247050404fa2951360972cc8e41aba47159e8b1c2',NULL,NULL,NULL);
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
INSERT INTO people_past VALUES('P-1',1,8,'2026-01-02T03:04:05.678Z','2026-01-02T03:04:05.678Z','operator',X'010001ee5738d0f4713fbe3ebb450cf1167995879ad3955a80a9511869740bcfb9693b59a9b22bc87f0595cd776ca320c3044fb715bc28463900382814e0b0',NULL,NULL,'female',NULL,X'01000174e640443d2f4774993c436a7672ec22fdbe1fcb528e17f20c1440d3d7b4b58afcbcb5f8540aa732893a9f6abe087bcca586822056603c019ace30f4',X'010001f4ecad4a1212a26c8e9fbcc66f14456300ab65b1c2e80761dacc9c08d0b11a06e428401f216b23083ec37134bf74fd31d43d08836cb6f1c1fb9aef80','LA',NULL,X'01000172df30e94567d1525beb7c4327d7e9d3d1a36d040ad9e561405549669863ed62323a0ef155f01840de9ea656f2c71d398a4399748f8b5591cc1b3091',NULL,NULL,NULL,'2026-01-02T03:04:05.678Z');
INSERT INTO people_past VALUES('P-1',2,8,'2026-01-02T03:04:05.678Z','2026-01-02T03:04:05.678Z','operator',X'0100015a42440c0a921c46d0ea8490f5d34f7961278eb29e158f0e011e0dcf525cd9c77719416be81fa05fc7c196915b809559564f44acc619529f9877be87',NULL,NULL,'female',NULL,X'010001ddb65bdb4f30d3edd86101bca77e7960ef7367dc1e275a7c986b7b9a0e1cb29aac117a514a1fdd6b4d6270608865a7711ce657b13d0e427fd4e6980c',X'0100012d87373af8b6f0ad17a80bf2ee52aef1f7768d38174399dde35890b4d9fa2a9ac15996cbd0730fd8ff9288082c3a3d1b091d62a4292dfc65a57d95e6','LA',NULL,X'01000110fdcb7c031186135efe797af35118bd6e5de6bcb8b5a335c2e42f0002a6c2ac84e6403fe50c29a75449e9b71ec77dcc30f7a54d101f84d28a9ab612',NULL,NULL,NULL,'2026-01-02T03:04:05.678Z');
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
INSERT INTO referrals VALUES('R-0',1,7,'2026-01-02T03:04:05.678Z','2026-01-02T03:04:05.678Z','operator','P-0',NULL,'services','A-IMM','A-LWU','2025-05-01',NULL,NULL,1,NULL,X'010001f6dbc61f795c14deb65f97107056a37ab24c6a22b05b2777a79c6a845560a975d2560ce52e10aae08d31103158d663b4ac87655cd2590aa594be8b6d');
INSERT INTO referrals VALUES('R-1',1,9,'2026-01-02T03:04:05.678Z','2026-01-02T03:04:05.678Z','operator','P-1',NULL,'services','A-IMM','A-LWU','2025-05-01',NULL,NULL,1,NULL,X'0100015dd0e595c4ab481e01dfcc3b0fa73d8b1d638f9bd67e051e5f016becc2577b93429dcfe893fb38eaae73d2a53344092078075dab1ad315f8ea00e271');
INSERT INTO referrals VALUES('R-2',1,11,'2026-01-02T03:04:05.678Z','2026-01-02T03:04:05.678Z','operator','P-2',NULL,'services','A-IMM','A-LWU','2025-05-01',NULL,NULL,1,NULL,X'01000102aeda82b023017b3b626f3629aa3e49f36025f941221afb740bf35f41241d4e923e86571926028cfd0fda9b6a27314e5d81e226928a6c5e1c70f135');
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
INSERT INTO ledger VALUES(1,'2026-01-02T03:04:05.678Z','operator','operator','create','places','LA-VT',1,'name_lo name_en level','fe6669ae5a2378bb8ebfe7ef529dba1cb85b8a85784a1d1e78c9e3be1481c561',2,'','b308242f6d8873256065c629704332e69e56da6ad5063bfcfb107bd315c43827');
INSERT INTO ledger VALUES(2,'2026-01-02T03:04:05.678Z','operator','operator','create','places','LA-BK',1,'name_lo name_en level','9fa32ba343f626d1b5492e3bb1a65a2e232eb2513ddd3edf2ed3864d13222733',2,'','fffa50b2efc10f8573edea5e2655afdabdad16d3dcebae7a631898bae8e9b30d');
INSERT INTO ledger VALUES(3,'2026-01-02T03:04:05.678Z','operator','operator','create','agencies','A-IMM',1,'name_lo name_en kind level','3bc4328e92e577afb9e1ee273f583eeb77658bfbf56e554c0ecb69ac2fabb231',2,'','5551e1e0cb35c378b9cd6e06511809192131ddeba5fde47d68baedfd7ff6a74a');
INSERT INTO ledger VALUES(4,'2026-01-02T03:04:05.678Z','operator','operator','create','agencies','A-LWU',1,'name_lo name_en kind level','2413a428ed7ac8128924c1794eda8cb51f96fcbcb13be872069ee503c486dab3',2,'','ffd560550ced69a9c7e99152f107214dd3f010ecb4bf846d8382ea2d9d067daa');
INSERT INTO ledger VALUES(5,'2026-01-02T03:04:05.678Z','operator','operator','create','staff','U-DALA',1,'name role agency from_day','4d6f753180404ec6a02ed9d8d67a02d62c0f0226c8ead2a932fe33bc3515414e',2,'','16014ab7a403c54725368358524b0326110b9e99f991bdda05449c5fa4e6483c');
INSERT INTO ledger VALUES(6,'2026-01-02T03:04:05.678Z','operator','operator','create','people','P-0',1,'given_name sex birth_year age_basis citizenship home_province','53dd57d8b41d227e4d43c53c9bcf596cfd15b9b7ae69c07e3e43cf978c63f939',2,'','f2c3a3a0ce75f941daa65669680d0e6245466d209048a8b3690970cc686aa287');
INSERT INTO ledger VALUES(7,'2026-01-02T03:04:05.678Z','operator','operator','create','referrals','R-0',1,'person purpose from_agency to_agency made_on consent message','7647410577b80af407aeec804fc5a40d184ae6aa283e8ef8dfadbe615af51918',2,'','e9baf003be98174e32b5ed82cbf7c931980ec67e0b3444501da84c503c203d9e');
INSERT INTO ledger VALUES(8,'2026-01-02T03:04:05.678Z','operator','operator','create','people','P-1',1,'given_name sex birth_year age_basis citizenship home_province','7334ee712232c9b9cf9cef66b914e8766207731775a14f76bf746bf2c4007260',2,'','cae23b1e105c84c43d7d9f8a7c2fe302a0ebb93ac1ff72974626cfc792ef8980');
INSERT INTO ledger VALUES(9,'2026-01-02T03:04:05.678Z','operator','operator','create','referrals','R-1',1,'person purpose from_agency to_agency made_on consent message','078c1ffa8ea2a606a6e5a4ad2760bfdbaa60ca37d312cb54232bb55fc366cecc',2,'','d0ff55e1837b4f07092bb43f8feb567834d18ff2d2d410f53ff3e21feaebbee8');
INSERT INTO ledger VALUES(10,'2026-01-02T03:04:05.678Z','operator','operator','create','people','P-2',1,'given_name sex birth_year age_basis citizenship home_province','1005a1913e0b5a9cbc6b8befe7b46844ce3b2014d66f87c16de9fa9765337acc',2,'','26f61c0fa0c7b961943b8c3f89c5cb483f3086f51dd3a14d6ec72ba746b2d48a');
INSERT INTO ledger VALUES(11,'2026-01-02T03:04:05.678Z','operator','operator','create','referrals','R-2',1,'person purpose from_agency to_agency made_on consent message','391e32554a086a74929078c2d1026a6180eeedee6b5249b2b2a6954263b7a7f2',2,'','bd15e1168c4cab6786ab6337b0779144a955aa7f4cba2633832442d48a908d32');
INSERT INTO ledger VALUES(12,'2026-01-02T03:04:05.678Z','operator','operator','correct','people','P-1',2,'given_name','8c3323271f786bedbe0a62018bf2de6603c9878cae7210efbe3fc23edc5ce63e',2,'','db74ddd256ac9a4f00208a3b3cbd3f08984af0e4fb30d870b039e46d84d12813');
INSERT INTO ledger VALUES(13,'2026-01-02T03:04:05.678Z','operator','operator','correct','people','P-1',3,'given_name','29a703bb9f9b96ec804c8f2c8578e69e538baeafceadb7f8e70594c6d78cc903',2,'','8defc515236b95cbe9a906e32425f1491aa9eb811f9921dd492797d018f89ab2');
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
, id TEXT NOT NULL DEFAULT '', device TEXT NOT NULL DEFAULT '', proved_at TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE ledger_tree (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  size INTEGER NOT NULL CHECK (size >= 0),
  frontier TEXT NOT NULL
) STRICT;
INSERT INTO ledger_tree VALUES(1,16,'79b6bc0e8535d0a5ee6be22edecd8551fce39a7db6468aca03c9929787546b1a');
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
INSERT INTO ledger_commitments VALUES(1,'aa2e4c1cf835a8745ec3b6d193a36b64');
INSERT INTO ledger_commitments VALUES(2,'e2d84e5840560fbdeb8c0583a2dfeaef');
INSERT INTO ledger_commitments VALUES(3,'197bc20bade2d00e6347917a60c1d6f0');
INSERT INTO ledger_commitments VALUES(4,'6165daa553b5779e3b4ed161290c99f3');
INSERT INTO ledger_commitments VALUES(5,'feb534031f3074126f3668c439c0d399');
INSERT INTO ledger_commitments VALUES(6,'010001abe8ff1fa8be139e628d9ce02f4383229cd507ebc8449df8ca4330f6a2756f569a9a1f9eaf28c728a9ce2df7a46f3836ce8919926cbcebbbd7cb5d3469038b0e41d7ad519ee8667a029a06d3e64794b7af5bead29876279acaa721bc');
INSERT INTO ledger_commitments VALUES(7,'010001c5490b7f5ccea5cebd36b27175df85e33b097add34255c0f940cf3fb26c0205c2a15004c9f15eac472ff0df9dd00a9ed4047e93fb7f2ba5020e4df4715e931246d5aa503014270a19e4a9cdec58f93a024ecc8ef5ff5d94c51bb7e12');
INSERT INTO ledger_commitments VALUES(8,'010001c984e1a3026fe764a20e6424ebe650f866b4674bd4b613af0f4596557c03c31aaf22b068de7f3ad58782514a23c05dfd0f95115b156da10b108f7c9278a2bdbb346d16c598838eee681be2aa26ff97bf48b604faeaf3b5e25567b145');
INSERT INTO ledger_commitments VALUES(9,'010001335a338feed362f2e005f672a7c36b753f187024f13d7c8c7a6e1d5981fd25339f8714d943733bd08f160b78db8a805dff3610913f3997b269932a5efe4031a1f08de18c1255d468a9ce0fa588fe29fa29305fa1aa4ff1bcd9498da5');
INSERT INTO ledger_commitments VALUES(12,'010001d350d45a987639b4e3abe50a59bda4df3b9493b24d4da78e3f7c884a1e4364ffca20a3cd64956c8e5d7925d452a41cc3f8528067754e52fe6b0baf145bfcfdafbc871081f4fc914f01f483b4de73523d0ba7b86974dba88ec54d5346');
INSERT INTO ledger_commitments VALUES(13,'0100018379f0b4b8f039de4a467475e43c594b566f968b229cbdcfaff5f1702669e0adad448708ca279eef9fd2b29d9886e4240d28651140e1186643090ace4c522a858d5c6c7f927dfac858ea2a1a0c83540e4da8aaadde9a62d1c8f7416b');
CREATE TABLE ledger_checkpoints (
  size INTEGER NOT NULL PRIMARY KEY,
  note TEXT NOT NULL
) STRICT;
INSERT INTO ledger_checkpoints VALUES(16,replace('example.la/sinxay\n16\neba8DoU10KXua+Iu3s2FUfzjmn22RorKA8mSl4dUaxo=\n\n— example.la/sinxay bg2pgo+4VvarLpke3xdFUyPbDrbbXGpn3ZTjzBx3oglaYxssNBY+K7HBXjkPlp2sVyGYSamjOGJoZcaZ2ZJP0VNwaAI=\n','\n',char(10)));
CREATE TABLE ledger_witnesses (verifier TEXT NOT NULL PRIMARY KEY) STRICT;
CREATE TABLE name_tokens (
  register TEXT NOT NULL,
  token INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (register, token, entry, record)
) STRICT, WITHOUT ROWID;
INSERT INTO name_tokens VALUES('people',-5129388478243724507,6,'P-0');
INSERT INTO name_tokens VALUES('people',2095328748454921266,6,'P-0');
INSERT INTO name_tokens VALUES('people',6467917129398387672,8,'P-1');
INSERT INTO name_tokens VALUES('people',7888820360688577482,8,'P-1');
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
COMMIT;
