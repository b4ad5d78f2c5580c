import TestDatabases

enum Backup {
    /// What an administrator would run: sqlite3's own command makes a copy while the office is open.
    static func vacuum(_ database: String, into path: String) throws {
        try Program.run("sqlite3", database, "VACUUM INTO '\(path)'")
    }
}
