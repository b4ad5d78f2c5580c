import Desks
import Domain
import Foundation
import MemoryKeys
import Store
import StorePostgres
import StoreSQLite
import TestCountry
import TestDatabases
import Vault

/// An office over a real database with a key store beside it, both of which a test can copy and open again.
final class VaultOffice: Sendable {
    let office: Office
    let folder: String
    let scratch: ScratchDatabase
    let keys: any KeyStore
    /// Where the keys are, if not in a file.
    private let keyScratch: ScratchDatabase?
    let rootKey: RootKey

    var database: any Store.Database { scratch.database }
    var path: String { folder + "/data/test.sqlite" }

    convenience init() async throws {
        let folder = NSTemporaryDirectory() + "/sinxay-vault-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder + "/data", withIntermediateDirectories: true)
        try await self.init(folder: folder, root: RootKey())
    }

    init(folder: String, root: RootKey) async throws {
        self.folder = folder
        rootKey = root
        scratch = try await ScratchDatabase(path: folder + "/data/test.sqlite")
        keyScratch = ScratchDatabase.isPostgres ? try await ScratchDatabase(nil) : nil
        keys = try Self.opened(folder, keyScratch)
        try Vault.prepare(keys, root: root, at: Instant("2021-01-01")!)
        office = Office(
            database: scratch.database, vault: try Vault(root: root, store: keys),
            content: try Home.content().with(.unlimited),
            clock: { Instant("2021-06-01T08:00:00.000Z")! })
    }

    private static func opened(_ folder: String, _ scratch: ScratchDatabase?) throws -> any KeyStore {
        guard let scratch else { return try SQLiteKeyStore(path: folder + "/keys.sqlite") }
        return try PostgresKeyStore(ScratchDatabase.address(scratch.name), isDurable: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The same data and keys, opened by someone else: a process that starts after another was killed.
    func openedAgain() throws -> Office {
        Office(
            database: try scratch.openedAgain(),
            vault: try Vault(root: rootKey, store: Self.opened(folder, keyScratch)),
            content: try Home.content().with(.unlimited), clock: { Instant("2021-06-02T08:00:00.000Z")! })
    }

    /// Two agencies, a place and as many people.
    func settle(people: Int = 3) async throws {
        try await office.write(as: .commandLine) { work in
            func add(_ register: String, _ id: String, _ raw: [String: String]) throws {
                try work.create(Register.named(register)!, raw, id: id)
            }
            try add("places", "LA-VT", ["name_lo": "ວຽງຈັນ", "name_en": "Vientiane", "level": "province"])
            for (id, kind) in [("A-IMM", "immigration_police"), ("A-ATD", "anti_trafficking_department")] {
                try add("agencies", id, ["name_lo": "ກ", "name_en": id, "kind": kind, "level": "central"])
            }
            try add("staff", "U-NOY", ["name": "Noy", "role": "atd", "agency": "A-ATD", "from_day": "2018-01-01"])
            for number in 1...people {
                try add(
                    "people", "P-\(number)",
                    [
                        "given_name": Self.given[number % Self.given.count], "family_name": "Vongsa",
                        "birth_date": "1999-02-03", "sex": "female", "age_basis": "stated", "citizenship": "LA",
                    ])
                try add(
                    "referrals", "R-\(number)",
                    [
                        "person": "P-\(number)", "purpose": "services", "from_agency": "A-IMM", "to_agency": "A-ATD",
                        "made_on": "2021-05-01", "consent": "yes", "message": "Message \(number)",
                    ])
            }
        }
    }

    static let given = ["Khamphone", "Bouavanh", "Nalee", "Xaysana", "Dokkeo"]

    func find(_ register: String, _ id: String, in office: Office? = nil) async throws -> StoredRecord? {
        try await (office ?? self.office).read(as: .commandLine) { try $0.find(Register.named(register)!, id) }
    }

    /// Every value of every version of every record, by register, id, version and field.
    func everything(in office: Office? = nil) async throws -> [String: String] {
        try await (office ?? self.office).read(as: .commandLine) { reader in
            var all: [String: String] = [:]
            for register in Register.all {
                var query = RecordQuery(register)
                query.limit = .max
                for present in try reader.list(query) {
                    for stored in try reader.versions(of: present) {
                        for (field, value) in stored.record.values {
                            all["\(register.code) \(stored.record.id) \(stored.record.version) \(field)"] = value.plain
                        }
                        for field in stored.erased {
                            all["\(register.code) \(stored.record.id) \(stored.record.version) \(field)"] = "(erased)"
                        }
                    }
                }
            }
            return all
        }
    }

    func found(_ words: String, as viewer: Viewer = .commandLine, in office: Office? = nil) async throws -> [String] {
        try await (office ?? self.office).read(as: viewer) { reader in
            var query = RecordQuery(Register.named("people")!)
            query.words = words
            query.descending = false
            let ids = try reader.list(query).map(\.record.id)
            guard try reader.countAll(query) == ids.count else { return ["the count differs"] }
            return ids
        }
    }
}
