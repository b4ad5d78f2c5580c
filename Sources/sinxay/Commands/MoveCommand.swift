import ArgumentParser
import Foundation
import Store
import StorePostgres
import StoreSQLite
import Vault

struct MoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Copy everything to another database, PostgreSQL or embedded, and compare it.",
        discussion: """
            --from and --to are data folders or addresses (postgres://…). Stop the servers first: what they write \
            meanwhile is not copied. The source is marked, and commands refuse it from then on; --undo takes the mark away where \
            a move was given up. --key-store-from and --key-store-to copy the salts \
            likewise, from file or address to file or address; the key file opens either.
            """)

    @Option(help: "The data folder or address to copy.") var from: String
    @Option(help: "The data folder or address to copy to; nothing may be there.") var to: String?
    @Option(help: "A key store to copy too: a file (….keys.sqlite) or an address.") var keyStoreFrom: String?
    @Option(help: "Where to copy it.") var keyStoreTo: String?
    @Flag(help: "Take the mark of a move from --from, and from --key-store-from: it goes on here.") var undo = false

    func run() async throws {
        if undo { return try await takeBack() }
        guard (keyStoreFrom == nil) == (keyStoreTo == nil) else {
            throw CommandProblem("Name both, --key-store-from and --key-store-to, or neither.")
        }
        guard let to else { throw CommandProblem("Say where to: --to") }
        let source = try await place(from).open(data: from, .alone)
        let now = Installation.now()
        let target = try await place(to).make(data: to)
        try await Migrator.run(on: target)
        let copied = try await Move.run(from: source, to: target) { table in
            if table.rows > 0 { say("  \(table.table): \(table.rows)  \(table.hash.prefix(16))") }
        }
        if let keyStoreFrom, let keyStoreTo {
            let (old, new) = (
                try keyStore(keyStoreFrom, isThere: true), try keyStore(keyStoreTo, isThere: false)
            )
            if let text = try old.text(of: .moved) { throw CommandProblem(text) }
            let salts = try old.move(to: new)
            try old.set(
                .moved,
                to: MovedMark.sentence(
                    "The key store \(MovedMark.shown(keyStoreFrom))", to: MovedMark.shown(keyStoreTo),
                    at: now.description))
            say("\(salts) salts were copied with the keys.")
        }
        try await MovedMark.make(in: source, to: MovedMark.shown(to), at: now)
        let rows = copied.reduce(0) { $0 + $1.rows }
        say("\(rows) rows of \(copied.count) tables were copied; both have the same counts and hashes.")
        say("\(MovedMark.shown(from)) is marked: it is neither written nor backed up any more.")
        // All is there whether or not this comes to its end.
        say("The database looks over what has come …")
        try await target.lookOver()
        try target.close()
    }

    private func takeBack() async throws {
        guard to == nil, keyStoreTo == nil else {
            throw CommandProblem("--undo takes --from alone, and --key-store-from.")
        }
        try await MovedMark.remove(from: place(from).open(data: from, .alone, evenMoved: true))
        if let keyStoreFrom { try keyStore(keyStoreFrom, isThere: true).remove(.moved) }
        say("\(MovedMark.shown(from)) goes on here. Make sure that nothing goes on where it was moved to.")
    }

    private func place(_ text: String) -> DatabasePlace { DatabasePlace(database: isAddress(text) ? text : nil) }

    private func isAddress(_ text: String) -> Bool {
        text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
    }

    private func keyStore(_ text: String, isThere: Bool) throws -> any MovableKeyStore {
        if isAddress(text) { return try PostgresKeyStore(text) }
        guard FileManager.default.fileExists(atPath: text) == isThere else {
            throw CommandProblem("There is \(isThere ? "no" : "already a") key store at \(text).")
        }
        if !isThere {
            guard FileManager.default.createFile(atPath: text, contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw CommandProblem("The key store \(text) could not be made.") }
        }
        let keys = try SQLiteKeyStore(path: text)
        Opened.add { try keys.close() }
        return keys
    }
}
