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
    @OptionGroup var lost: LossOptions
    @Flag(help: "Take the mark of a move from --from, and from --key-store-from: it goes on here.") var undo = false

    func run() async throws {
        if undo { return try await takeBack() }
        guard (keyStoreFrom == nil) == (keyStoreTo == nil) else {
            throw CommandProblem("Name both, --key-store-from and --key-store-to, or neither.")
        }
        guard let to else { throw CommandProblem("Say where to: --to") }
        // Before anything is read: what others wrote from then on would not be copied.
        let alone = Self.isAddress(from) ? try PostgresUse.alone(from) : nil
        let source = try await place(from).open(data: from, .alone)
        let now = Installation.now()
        if Self.isAddress(to), let keyStoreTo, Self.isAddress(keyStoreTo), try PostgresUse.areOne(to, keyStoreTo) {
            throw PostgresRefusal.keysWithData
        }
        let keys = try MovedKeys(from: keyStoreFrom, to: keyStoreTo)
        let target: NewDatabase
        do {
            try await keys?.check(in: source, lost.loss)
            target = try await place(to).begin(data: to)
        } catch {
            keys?.abandon()
            throw error
        }
        let copied: [Move.Copied]
        do {
            copied = try await Move.run(from: source, to: target.database) { table in
                if table.rows > 0 { say("  \(table.table): \(table.rows)  \(table.hash.prefix(16))") }
            }
            if let salts = try keys?.copy() { say("\(salts) salts were copied with the keys.") }
            // The marks before the names: at no moment can both be served.
            try keys?.mark(at: now)
            try await MovedMark.make(in: source, to: MovedMark.shown(to), at: now)
            try alone?.checkAlone()
            try keys?.finish()
            try await target.finish()
        } catch {
            target.abandon()
            keys?.abandon()
            try? await MovedMark.remove(from: source)
            throw error
        }
        let rows = copied.reduce(0) { $0 + $1.rows }
        say("\(rows) rows of \(copied.count) tables were copied; both have the same counts and hashes.")
        say("\(MovedMark.shown(from)) is marked: it is neither written nor backed up any more.")
        guard Self.isAddress(to) else { return }
        // All is there whether or not this comes to its end.
        say("The database looks over what has come …")
        try await target.database.lookOver()
    }

    private func takeBack() async throws {
        guard to == nil, keyStoreTo == nil else {
            throw CommandProblem("--undo takes --from alone, and --key-store-from.")
        }
        let alone = Self.isAddress(from) ? try PostgresUse.alone(from) : nil
        defer { withExtendedLifetime(alone) {} }
        let database = try await place(from).open(data: from, .alone, evenMoved: true)
        let keys = try keyStoreFrom.map(MovedKeys.opened)
        let isMoved = try await place(from).moved(database, from) != nil
        guard try isMoved || keys?.text(of: .moved) != nil else {
            throw CommandProblem(
                "\(MovedMark.shown(from)) was not moved: there is no mark to take back. Nothing was done.")
        }
        try await MovedMark.remove(from: database)
        try keys?.remove(.moved)
        say("\(MovedMark.shown(from)) goes on here. Make sure that nothing goes on where it was moved to.")
    }

    private func place(_ text: String) -> DatabasePlace { DatabasePlace(database: Self.isAddress(text) ? text : nil) }

    static func isAddress(_ text: String) -> Bool {
        text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
    }
}
