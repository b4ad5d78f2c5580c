extension Migration {
    /// Sealed to recipients (docs/vault.md). Nothing here opens by itself: private keys are wrapped under passphrases,
    /// session tokens or other keys; public keys are sealed in the vault, so that nobody puts another in their place.
    static let recipients = Migration(name: "0007-recipients") { dialect in
        [
            // The private key of whoever is signed in, under the session's token.
            "ALTER TABLE sessions ADD COLUMN opening_key TEXT",
            """
            CREATE TABLE staff_keys (
              staff TEXT NOT NULL PRIMARY KEY REFERENCES accounts (staff),
              public_key TEXT NOT NULL,
              wrapped TEXT NOT NULL,
              made_at TEXT NOT NULL
            )\(dialect.tableEnd)
            """,
            // `held` is the private key in the vault's keeping, as long as the version has no member; `recovery` is
            // sealed to the key of recovery.
            """
            CREATE TABLE recipient_keys (
              agency TEXT NOT NULL,
              compartment TEXT NOT NULL,
              version \(dialect.integer) NOT NULL,
              public_key TEXT NOT NULL,
              held TEXT,
              recovery TEXT,
              made_at TEXT NOT NULL,
              PRIMARY KEY (agency, compartment, version)
            )\(dialect.tableEnd)
            """,
            """
            CREATE TABLE recipient_members (
              agency TEXT NOT NULL,
              compartment TEXT NOT NULL,
              version \(dialect.integer) NOT NULL,
              staff TEXT NOT NULL,
              sealed TEXT NOT NULL,
              granted_by TEXT NOT NULL,
              granted_at TEXT NOT NULL,
              PRIMARY KEY (agency, compartment, version, staff)
            )\(dialect.tableEnd)
            """,
            "CREATE INDEX recipient_members_by_staff ON recipient_members (staff)",
            """
            CREATE TABLE recovery_keys (
              number \(dialect.integer) NOT NULL PRIMARY KEY,
              public_key TEXT NOT NULL,
              made_at TEXT NOT NULL
            )\(dialect.tableEnd)
            """,
        ]
    }
}
