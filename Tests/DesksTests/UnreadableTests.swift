import Domain
import MemoryKeys
import Store
import Synchronization
import TestDatabases
import Testing
import Vault

@testable import Desks

/// One record that can't be read: it is marked, kept as it is, and hides no other.
@Suite(.sameOnBothDatabases) struct UnreadableTests {
    private static let people = Register.named("people")!
    private static let raw = [
        "family_name": "Vongsa", "sex": "female", "age_basis": "stated", "citizenship": "LA",
        "safe_contact": "her aunt",
    ]

    private static func refusal(_ error: any Error) -> Refusal? {
        if case DeskProblem.refused(let refusal) = error { refusal } else { nil }
    }

    private struct Town {
        let test: TestOffice
        let office: Office
        let keys: MemoryKeyStore
        let told = Told()

        init() async throws {
            test = try await TestOffice()
            keys = MemoryKeyStore()
            let root = RootKey()
            try Vault.prepare(keys, root: root, at: Instant("2021-01-01")!)
            var office = Office(
                database: test.office.database, vault: try Vault(root: root, store: keys), content: test.office.content,
                clock: { Instant("2021-06-01T08:00:00.000Z")! })
            office.unreadable = { [told] in told.add($0) }
            self.office = office
            try await office.write(as: .commandLine) { work in
                try work.create(
                    Register.named("agencies")!,
                    ["name_lo": "ກ", "name_en": "IMM", "kind": "immigration_police", "level": "central"], id: "A-IMM")
                for id in ["P-1", "P-2", "P-3"] {
                    let name = ["given_name": "Khamphone"].merging(UnreadableTests.raw) { one, _ in one }
                    try work.create(UnreadableTests.people, name, id: id)
                    try work.create(
                        Register.named("referrals")!,
                        [
                            "person": id, "purpose": "services", "from_agency": "A-IMM", "to_agency": "A-IMM",
                            "made_on": "2021-05-01", "consent": "yes", "message": "Message",
                        ], id: "R-" + id)
                }
            }
        }

        func record(_ register: String, _ id: String) async throws -> Record? {
            try await office.read(as: .commandLine) { try $0.find(Register.named(register)!, id)?.record }
        }

        func report() async throws -> LedgerReport {
            let vault = office.vault
            return try await office.database.read { try LedgerVerifier(logKeys: []).run($0, FieldSealer(vault)) }
        }

        func run(_ sql: SQL) async throws { try await office.database.write { try $0.run(sql) } }
    }

    private final class Told: Sendable {
        private let places = Mutex<[UnreadablePlace: Unreadable]>([:])
        func add(_ some: [UnreadablePlace: Unreadable]) { places.withLock { $0.merge(some) { _, new in new } } }
        var all: [UnreadablePlace: Unreadable] { places.withLock { $0 } }
    }

    @Test func aRecordWithoutItsKeyIsMarkedInListsFilesAndSearchesAndHidesNoOther() async throws {
        let town = try await Town()
        town.keys.lose(.person("P-2"))
        let listed = try await town.office.read(as: .commandLine) { try $0.list(RecordQuery(Self.people)) }
        #expect(Set(listed.map(\.record.id)) == ["P-1", "P-2", "P-3"])
        let person = try await town.record("people", "P-2")
        #expect(person?["given_name"] == .unreadable(.noKey) && person?["safe_contact"] == .unreadable(.noKey))
        #expect(person?.text("given_name") == nil && person?.text("citizenship") == "LA")
        #expect(try await town.record("referrals", "R-P-2")?["message"] == .unreadable(.noKey))
        let lines = Lines()
        try await Export(town.office, as: .commandLine).run(Self.people) { lines.add($0) }
        #expect(lines.text.contains("P-2,(can't be read: its key is missing),"))
        #expect(lines.text.contains("P-1,Khamphone") && lines.text.contains("P-3,Khamphone"))
        let found = try await town.office.read(as: .commandLine) { reader in
            var query = RecordQuery(Self.people)
            query.words = "Khamphone"
            return try reader.list(query).map(\.record.id)
        }
        #expect(Set(found) == ["P-1", "P-3"])
        let place = UnreadablePlace(register: "people", record: "P-2", version: 1, field: "given_name")
        #expect(town.told.all[place] == .noKey)
    }

    @Test func nothingIsWrittenOverOrBesideWhatHasNoKeyAndItComesBackWithIt() async throws {
        let town = try await Town()
        let salt = town.keys.salt(of: .person("P-2"))
        town.keys.lose(.person("P-2"))
        let typed = ["given_name": "Other"].merging(Self.raw) { one, _ in one }
        for raw in [typed, Self.raw] {
            await #expect(throws: DeskProblem.self) {
                try await town.office.write(as: .commandLine) {
                    try $0.correct(Self.people, "P-2", version: 1, raw)
                }
            }
        }
        await #expect {
            try await town.office.write(as: .commandLine) {
                try $0.create(
                    Register.named("referrals")!,
                    [
                        "person": "P-2", "purpose": "services", "from_agency": "A-IMM", "to_agency": "A-IMM",
                        "made_on": "2021-05-01", "consent": "yes",
                    ])
            }
        } throws: { Self.refusal($0) == .noKey }
        #expect(town.keys.salt(of: .person("P-2")) == nil, "a key made now would close what the lost one opens")
        if case .kept(let bytes)? = salt { try town.keys.keep([.person("P-2"): bytes]) }
        #expect(try await town.record("people", "P-2")?.text("given_name") == "Khamphone")
        #expect(try await town.report().holds)
    }

    @Test func verificationTellsAMissingKeyFromAnAlteration() async throws {
        let town = try await Town()
        town.keys.lose(.person("P-2"))
        let keyless = try await town.report()
        #expect(keyless.problemCount == 0 && !keyless.holds)
        #expect(keyless.keyless.byRegister == ["people": 1, "referrals": 1])
        #expect(keyless.keyless.list == "people 1, referrals 1")
        try await town.run("UPDATE people SET given_name = family_name WHERE id = 'P-1'")
        let both = try await town.report()
        #expect(both.problemCount == 1 && both.keyless.byRegister["people"] == 1)
    }

    @Test func whatWasAlteredIsReplacedOnlyBySomethingNewAndStaysInThePast() async throws {
        let town = try await Town()
        try await town.run("UPDATE people SET given_name = family_name WHERE id = 'P-1'")
        #expect(try await town.record("people", "P-1")?["given_name"] == .unreadable(.altered))
        for typed in ["", Unreadable.altered.mark] {
            await #expect {
                try await town.office.write(as: .commandLine) {
                    try $0.correct(
                        Self.people, "P-1", version: 1, ["given_name": typed].merging(Self.raw) { one, _ in one })
                }
            } throws: { Self.refusal($0) == .unreadable }
        }
        try await town.office.write(as: .commandLine) {
            try $0.correct(Self.people, "P-1", version: 1, ["given_name": "Anew"].merging(Self.raw) { one, _ in one })
        }
        let versions = try await town.office.read(as: .commandLine) {
            try $0.versions(Self.people, "P-1").map(\.record)
        }
        #expect(versions.map { $0["given_name"] } == [.text("Anew"), .unreadable(.altered)])
        await #expect(throws: DeskProblem.self) {
            try await town.office.write(as: .commandLine) {
                try $0.create(Self.people, ["given_name": Unreadable.noKey.mark].merging(Self.raw) { one, _ in one })
            }
        }
    }

    @Test func aDayThatIsNoneIsMarkedToo() async throws {
        let town = try await Town()
        try await town.run("UPDATE referrals SET made_on = '2021-99-99' WHERE id = 'R-P-1'")
        #expect(try await town.record("referrals", "R-P-1")?["made_on"] == .unreadable(.altered))
        let listed = try await town.office.read(as: .commandLine) {
            try $0.list(RecordQuery(Register.named("referrals")!))
        }
        #expect(listed.count == 3)
        #expect(try await town.report().problemCount == 1)
    }

    @Test func aNewKeyIsGivenToAllThatCanBeReadAndTheRestIsLeftAsItStands() async throws {
        let town = try await Town()
        town.keys.lose(.person("P-2"))
        try await town.run("UPDATE people SET given_name = family_name WHERE id = 'P-1'")
        let done = try await KeyRotation(town.office).rotate(.protection)
        #expect(done.version == 2)
        #expect(try await town.record("people", "P-3")?.text("given_name") == "Khamphone")
        #expect(try await town.record("people", "P-2")?["given_name"] == .unreadable(.noKey))
        #expect(try await town.record("people", "P-1")?["given_name"] == .unreadable(.altered))
    }
}
