import Content
import Desks
import Domain
import Foundation
import Logging
import Store
import StoreSQLite
import Web

/// The composition root: where files are, and what is plugged into what.
struct Installation {
    /// The folder with `Content/` and `Sources/Web/Assets/`: as told by `SINXAY_HOME`, else the working folder
    /// or one above the program.
    let home: String

    static let databaseName = "sinxay.sqlite"

    init() throws {
        let files = FileManager.default
        let told = ProcessInfo.processInfo.environment["SINXAY_HOME"].map { [$0] }
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        var above: [String] = []
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            above.append(folder.path)
        }
        guard
            let home = (told ?? [files.currentDirectoryPath] + above)
                .first(where: { files.fileExists(atPath: $0 + "/Content/languages") })
        else { throw CommandProblem("The folder Content was not found. Set SINXAY_HOME to the folder that holds it.") }
        self.home = home
    }

    func content() throws -> Content { try Content.load(from: home + "/Content") }

    /// Opens a data folder that `init` made.
    func office(data: String) async throws -> Office {
        let path = data + "/" + Self.databaseName
        guard FileManager.default.fileExists(atPath: path) else {
            throw CommandProblem("There is no database in \(data). Make one with: sinxay init --data \(data)")
        }
        return try await open(path)
    }

    /// Makes a data folder with an empty database.
    func make(data: String) async throws -> Office {
        let path = data + "/" + Self.databaseName
        guard !FileManager.default.fileExists(atPath: path) else {
            throw CommandProblem("There is a database in \(data) already.")
        }
        try FileManager.default.createDirectory(
            atPath: data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return try await open(path)
    }

    private func open(_ path: String) async throws -> Office {
        let database = try SQLiteDatabase(path: path)
        try await Migrator.run(on: database)
        return Office(
            database: database, content: try content(),
            clock: { Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))) })
    }

    /// A folder with invented people only.
    static func isDemonstration(_ data: String) -> Bool {
        FileManager.default.fileExists(atPath: data + "/" + DemoAccounts.mark)
    }

    /// Everyone needs a second factor, except where all people are invented.
    func signIn(_ office: Office, data: String) throws -> SignIn {
        try SignIn(
            office, factors: Self.isDemonstration(data) ? .optional : .required,
            secrets: FactorSecrets(key: SecretFile.key(at: data + ".factor-key")))
    }

    func site(_ office: Office, _ signIn: SignIn, _ settings: ServerSettings) throws -> Site {
        var logger = Logger(label: "sinxay")
        logger.logLevel = .notice
        return try Site(
            office: office, signIn: signIn, assetsFolder: home + "/Sources/Web/Assets",
            isDemonstration: settings.isDemonstration, proxies: settings.proxies,
            requestsPerSecond: settings.requestsPerSecond, logger: logger)
    }
}

/// Something that the person at the command line can mend; printed on standard error.
struct CommandProblem: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// Progress goes to standard error, so that standard output holds only results.
func say(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
}
