import Desks
import Domain
import MemoryKeys
import Store
import TestDatabases
import Vault

/// The tests' country: two provinces, an agency of each kind, a post at a crossing, a venue, and the cast. It has no
/// people: a test makes those it needs. Made once in a run; each test has a copy, with keys of its own.
public struct World: Sendable {
    private let template: Template
    private let root: RootKey
    private let keys: MemoryKeyStore

    /// When its records were entered: before all that tests do.
    public static let entered = Instant("2020-12-01T08:00:00.000Z")!

    /// Nobody has an account.
    public static let settled = World("settled") { try await $0.write(as: .commandLine) { try $0.settle() } }

    /// Everybody has an account, with the passphrase "a long pass phrase".
    public static let signedUp = World("signed_up", signUp)
    /// The same under other keys. Copies of one world share theirs.
    public static let elsewhere = World("elsewhere", signUp)

    private static let signUp: @Sendable (Office) async throws -> Void = { office in
        try await office.write(as: .commandLine) { try $0.settle() }
        try await office.database.write { connection in
            for member in Cast.all {
                try AccountStore(connection).add(staff: member.staff, username: member.user, password: cheapHash)
            }
        }
    }

    /// With few rounds: what a real hash costs is no concern of these tests.
    private static let cheapHash = "scrypt$16$1$c2FsdCBmb3IgYSB0ZXN0Lg==$LZYzM9Yu3ZwjWE6V9bu2oNJSZkQF3JSGCZ8Zc9Lbcoc="

    private init(_ name: String, _ fill: @Sendable @escaping (Office) async throws -> Void) {
        let (root, keys) = (RootKey(), MemoryKeyStore())
        (self.root, self.keys) = (root, keys)
        template = Template(name) { database in
            try await Migrator.run(on: database)
            try Vault.prepare(keys, root: root, at: World.entered)
            try await fill(
                Office(
                    database: database, vault: try Vault(root: root, store: keys), content: try Home.content(),
                    clock: { World.entered }))
        }
    }

    public func copy() async throws -> (scratch: ScratchDatabase, vault: Vault) {
        let scratch = try await ScratchDatabase(template)
        return (scratch, try Vault(root: root, store: MemoryKeyStore(copyOf: keys)))
    }
}

extension Work {
    fileprivate func settle() throws {
        func make(_ register: String, _ id: String, _ raw: [String: String]) throws {
            try create(Register.named(register)!, raw, id: id)
        }
        try make("places", "LA-VT", ["name_lo": "ວຽງຈັນ", "name_en": "Vientiane", "level": "province"])
        try make("places", "LA-BK", ["name_lo": "ບໍ່ແກ້ວ", "name_en": "Bokeo", "level": "province"])
        for (id, kind) in [
            ("A-IMM", "immigration_police"), ("A-IMM-2", "immigration_police"),
            ("A-ATD", "anti_trafficking_department"),
            ("A-LWU", "womens_union"), ("A-MLSW", "labour_ministry"), ("A-MOFA", "foreign_ministry"), ("A-NGO", "ngo"),
            ("A-OPP", "prosecutor"), ("A-COURT", "court"), ("A-SEC", "secretariat"), ("A-OVER", "oversight"),
        ] {
            try make(
                "agencies", id,
                ["name_lo": "ອົງການ \(id)", "name_en": "Agency \(id)", "kind": kind, "level": "central"])
        }
        try make(
            "crossings", "X-1", ["name_en": "Bridge 4", "province": "LA-BK", "neighbour": "TH", "official": "yes"])
        try make(
            "posts", "O-1",
            ["name_en": "Post at the bridge", "agency": "A-IMM", "province": "LA-BK", "crossing": "X-1"])
        try make("sites", "W-1", ["name_en": "Venue", "kind": "venue", "province": "LA-VT"])
        for member in Cast.all {
            var raw = [
                "name": member.name, "role": member.role.rawValue, "agency": member.agency, "from_day": "2018-01-01",
            ]
            raw["post"] = member.post
            try make("staff", member.staff, raw)
        }
    }
}
