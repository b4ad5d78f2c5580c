import ArgumentParser
import Foundation
import Store
import StoreSQLite

/// Opens data folders as after a crash, for `Tests/Durability`: their names come on standard input, a line each, and for
/// each goes out a line, `holds` or what does not.
struct SoakCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "soak-check", abstract: "Check data folders, for Tests/Durability.", shouldDisplay: false)

    func run() async throws {
        while let folder = readLine(strippingNewline: true) {
            let found: String
            do { found = try await check(folder) } catch { found = "does not open: \(error)" }
            FileHandle.standardOutput.write(Data((found.replacing("\n", with: " ") + "\n").utf8))
        }
    }

    private func check(_ folder: String) async throws -> String {
        let database = try SQLiteDatabase(path: folder + "/" + Installation.databaseName)
        let vault = try KeyPlace(data: folder, given: nil).open { nil }.uncompared(.nothingIsWritten)
        let verifier = LedgerVerifier(logKeys: [try KeyFile.verifier(KeyFile.ofLog(data: folder) + ".pub", .log)])
        let (unsound, loose, report) = try await database.read { connection in
            (
                try connection.rows("PRAGMA integrity_check").compactMap { $0.values.first?.text }.filter {
                    $0 != "ok"
                },
                try connection.rows("PRAGMA foreign_key_check").count,
                try verifier.run(connection, FieldSealer(vault))
            )
        }
        try database.close()
        guard unsound.isEmpty else { return "is not sound: \(unsound.prefix(3))" }
        guard loose == 0 else { return "has \(loose) references to nowhere" }
        guard report.holds else { return "does not hold: \(report.problems.prefix(3))" }
        guard report.uncommitted == 0 else { return "has \(report.uncommitted) versions that nothing is compared with" }
        return "holds"
    }
}
