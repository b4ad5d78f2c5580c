extension Migration {
    /// Exclusions, consents, disclosures, emergencies, and invitations to an account.
    static let access = Migration(name: "0005-access") { dialect in
        Migration0001.statements(of: Migration0005.registers, in: dialect) + [
            """
            CREATE TABLE invitations (
              staff TEXT NOT NULL PRIMARY KEY REFERENCES staff (id),
              username TEXT NOT NULL UNIQUE,
              code TEXT NOT NULL,
              invited_by TEXT NOT NULL,
              expires_at TEXT NOT NULL
            )\(dialect.tableEnd)
            """,
            // What someone looked at on a day.
            "CREATE INDEX ledger_by_staff ON ledger (staff, at, act, register)",
        ]
    }
}

extension Migration0005 {
    /// The registers that this migration adds; those of 0001 are all others.
    static let codes: Set<String> = ["exclusions", "consents", "disclosures", "disclosure_steps", "emergencies"]
}
