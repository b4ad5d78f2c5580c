import Foundation

enum Backup {
    struct Failed: Error {}

    /// What an administrator would run: sqlite3's own command makes a copy while the office is open.
    static func vacuum(_ database: String, into path: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["sqlite3", database, "VACUUM INTO '\(path)'"]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed() }
    }
}
