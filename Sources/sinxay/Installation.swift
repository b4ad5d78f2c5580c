import Content
import Desks
import Domain
import Foundation
import Logging
import Store
import Vault
import Web

/// The composition root: the places of files, and the parts plugged into each other.
struct Installation {
    /// The folder with `Content/`, `Field/` and `Sources/Web/Assets/`: as told by `SINXAY_HOME`, else the working folder
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

    /// Opens a data folder that `init` made, with its keys, which are compared with it.
    ///
    /// - Parameter keys: the key file; `DATA.keys` if nil. A passphrase is the first line of standard input.
    func office(data: String, keys: String?, _ place: DatabasePlace, _ loss: LostKeys) async throws -> Office {
        let database = try await place.open(data: data)
        if place.database == nil, try await isOlderThanTheVault(database) {
            throw CommandProblem(
                "The database in \(data) was made before names were encrypted, by a Sinxay that was never released. "
                    + "Export its registers with that one, and import them into a new data folder.")
        }
        let keys = try KeyPlace(data: data, given: keys, store: place.keyStore)
        let opened = try keys.open { readLine(strippingNewline: true) }
        try await Migrator.run(on: database)
        return try office(database, await opened.fitting(database, loss))
    }

    /// Makes a data folder with an empty database, and keys for it if there are none.
    ///
    /// - Parameter isDemonstration: everyone in it will be invented; its keys are made with it and serve nothing else.
    func make(
        data: String, keys: String?, _ place: DatabasePlace = DatabasePlace(), isDemonstration: Bool = false
    ) async throws -> Office {
        let keys = try KeyPlace(data: data, given: keys, store: place.keyStore)
        guard !isDemonstration || !keys.exists else {
            throw CommandProblem(
                "There are keys at \(keys.file) already. A demonstration is made with keys of its own.")
        }
        guard try isDemonstration || !keys.isDemonstration else { throw Self.othersKeys(keys) }
        try await place.checkFree(data: data)
        let (hadKeys, hadFile) = (try keys.areMade, keys.exists)
        // The database last: keys without one are taken by the next `init`, and one without keys opens for nobody.
        let vault =
            try hadKeys
            ? keys.open { readLine(strippingNewline: true) }.uncompared(.thereIsNoData)
            : keys.make(isDemonstration: isDemonstration, at: Self.now())
        guard vault.isDemonstration == isDemonstration else { throw Self.othersKeys(keys) }
        let (_, kept, destroyed) = try vault.inventory()
        guard kept + destroyed == 0 else {
            throw CommandProblem(
                """
                The key store \(keys.storeName) has keys of people, records and accounts already (\(kept + destroyed)): they belong to data that is \
                not here. If its disk is not mounted, mount it; if it is gone, bring the newest backup back (sinxay restore, or \
                docs/operations.md, “Restore: PostgreSQL”). Another installation takes keys of its own: --keys FILE. Nothing was done.
                """)
        }
        do {
            let made = try await place.begin(data: data)
            do {
                try await Migrator.run(on: made.database)
                try await made.finish()
            } catch {
                made.abandon()
                throw error
            }
        } catch {
            if !hadKeys { keys.removeUnused(file: !hadFile) }
            throw error
        }
        return try await office(place.open(data: data), vault)
    }

    private static func othersKeys(_ keys: KeyPlace) -> CommandProblem {
        CommandProblem("\(keys.file) holds the keys of a demonstration. Other data takes keys of its own: --keys FILE")
    }

    /// Those who wait still hear an error; then the process ends, so that the next one reads what the disk holds.
    @Sendable static func stop(_ error: any Error) {
        say("The disk failed, nothing more is written, and Sinxay stops: \(error)")
        Task {
            try? await Task.sleep(for: .seconds(2))
            exit(74)
        }
    }

    @Sendable static func now() -> Instant {
        Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }

    private func office(_ database: any Store.Database, _ vault: Vault) throws -> Office {
        try Self.checkDeclarations()
        return Office(database: database, vault: vault, content: try content(), clock: Self.now)
    }

    /// Nothing is opened by a program whose registers leave unsaid what erasure, exclusion or the wall to justice ask of
    /// them.
    static func checkDeclarations() throws {
        let problems = Soundness.problems()
        guard problems.isEmpty else {
            throw CommandProblem(
                "This build of Sinxay declares registers that do not hold together, and opens no data:\n"
                    + problems.map { "  \($0)" }.joined(separator: "\n"))
        }
    }

    /// Tables of an earlier form can't be told by their migrations' names alone: the first was written anew.
    private func isOlderThanTheVault(_ database: any Store.Database) async throws -> Bool {
        try await database.read { connection in
            let known = try connection.rows(
                "SELECT name FROM sqlite_master WHERE name IN ('migrations', 'name_tokens')")
            return known.compactMap { $0.text("name") } == ["migrations"]
        }
    }

    /// Everyone needs a second factor, except where all people are invented: the key store says so.
    static func signIn(_ office: Office) throws -> SignIn {
        try SignIn(office, factors: office.vault.isDemonstration ? .optional : .required)
    }

    func site(_ office: Office, _ signIn: SignIn, _ settings: ServerSettings) throws -> Site {
        var logger = Logger(label: "sinxay")
        logger.logLevel = .notice
        return try Site(
            office: office, signIn: signIn, assetsFolder: home + "/Sources/Web/Assets",
            fieldFolder: home + "/Field", isDemonstration: office.vault.isDemonstration, proxies: settings.proxies,
            requestsPerSecond: settings.requestsPerSecond, strangers: WorkerThreads(count: 1, giveWay: 10),
            logger: logger)
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
