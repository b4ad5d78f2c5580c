import CryptoExtras
import Domain
import Foundation
import Store
import Testing
import Vault

@testable import Desks

/// What is sealed to an agency, and who can open it: its members who are signed in, and nobody else with anything.
@Suite struct SealedFieldTests {
    private static let passphrase = "ferry lanterns at dusk"
    private static let shelters = Register.named("shelters")!
    private static let group = RecipientGroup("A-LWU", .protection)

    /// An office in which Dala and Dao work for one agency, and Anong for another.
    private struct Town {
        let test: TestOffice
        let signIn: SignIn

        func token(_ name: String) async throws -> String {
            try await signIn.signIn(username: name, password: SealedFieldTests.passphrase).token
        }

        func viewer(_ name: String) async throws -> Viewer {
            try #require(try await signIn.viewer(token: try await token(name)))
        }

        func address(_ id: String = "H-1", as viewer: Viewer) async throws -> Value? {
            try await test.find("shelters", id, as: viewer)?["address"]
        }

        func add(_ id: String = "H-1", _ address: String = "Behind the temple", as viewer: Viewer = .commandLine)
            async throws
        {
            let raw = ["name_en": "House", "agency": "A-LWU", "government": "yes", "address": address]
            _ = try await test.write(as: viewer) { try $0.create(SealedFieldTests.shelters, raw, id: id) }
        }

        func correct(_ raw: [String: String], version: Int, as viewer: Viewer = .commandLine) async throws {
            let all = ["name_en": "House", "agency": "A-LWU", "government": "yes"].merging(raw) { $1 }
            _ = try await test.write(as: viewer) {
                try $0.correct(SealedFieldTests.shelters, "H-1", version: version, all)
            }
        }

        func rows(_ sql: SQL) async throws -> [Row] { try await test.office.database.read { try $0.rows(sql) } }

        func versions() async throws -> Int {
            try await rows("SELECT version FROM recipient_keys WHERE agency = 'A-LWU'").count
        }

        func holds() async throws -> Bool {
            let vault = test.office.vault
            return try await test.office.database.read {
                try LedgerVerifier(logKeys: []).run($0, FieldSealer(vault)).problems.isEmpty
            }
        }
    }

    private func town() async throws -> Town {
        let test = try await TestOffice.withAgencies()
        try await test.write(as: .commandLine) { work in
            for (id, role, agency) in [("U-DAO", "lwu", "A-LWU"), ("U-ADA", "administrator", "A-LWU")] {
                try work.create(
                    Register.named("staff")!,
                    ["name": id, "role": role, "agency": agency, "from_day": "2018-01-01"], id: id)
            }
        }
        let signIn = try test.signIn()
        for name in ["dala", "dao", "anong", "ada", "mala"] {
            try await signIn.addAccount(staff: "U-" + name.uppercased(), username: name, password: Self.passphrase)
        }
        return Town(test: test, signIn: signIn)
    }

    private let sealed = Value.sealedMark + "A-LWU)"

    // MARK: Reading

    @Test func aMemberWhoIsSignedInReadsItAndNobodyElse() async throws {
        let town = try await town()
        let dala = try await town.viewer("dala")
        try await town.add(as: dala)
        #expect(try await town.address(as: dala) == .text("Behind the temple"))
        // Without the session nobody does, whoever they are said to be; and it is said to whom it is sealed.
        for viewer in [Viewer.dala, .commandLine] {
            #expect(try await town.address(as: viewer)?.plain == sealed)
        }
        #expect(try await town.address(as: town.viewer("dao"))?.plain == sealed, "a colleague waits")
        for name in ["anong", "ada", "mala"] {
            #expect(try await town.address(as: town.viewer(name)) == nil, "\(name) may not even see that it is there")
        }
        #expect(try await town.test.export(Self.shelters, as: .dala).contains(sealed))
        #expect(try await town.test.export(Self.shelters, as: dala).contains("Behind the temple"))
        #expect(try await town.holds())
    }

    @Test func whatTheCommandLineWroteBeforeAnyoneCameIsReadByTheFirstMember() async throws {
        let town = try await town()
        try await town.add()
        #expect(try await town.address(as: .commandLine)?.plain == sealed)
        #expect(try await town.rows("SELECT 1 FROM recipient_keys WHERE held IS NOT NULL").count == 1)
        let dala = try await town.viewer("dala")
        #expect(try await town.address(as: dala) == .text("Behind the temple"))
        // From then on the server holds nothing, and what comes is under a key that it never held.
        #expect(try await town.rows("SELECT 1 FROM recipient_keys WHERE held IS NOT NULL").isEmpty)
        #expect(try await town.versions() == 2)
        try await town.add("H-2", "At the river")
        #expect(try await town.address("H-2", as: dala) == .text("At the river"))
    }

    @Test func whoCantReadItKeepsItOrReplacesItAndNeverEmptiesIt() async throws {
        let town = try await town()
        let dala = try await town.viewer("dala")
        try await town.add(as: dala)
        try await town.correct(["beds": "4"], version: 1)
        try await town.correct(["beds": "5", "address": sealed], version: 2)
        #expect(try await town.address(as: dala) == .text("Behind the temple"))
        let changed = try await town.rows("SELECT changed FROM ledger WHERE record = 'H-1' ORDER BY number")
        #expect(changed.compactMap { $0.text("changed") }.filter { $0.contains("address") }.count == 1)
        try await town.correct(["beds": "5", "address": "At the river"], version: 3)
        #expect(try await town.address(as: dala) == .text("At the river"))
        try await town.correct(["beds": "5"], version: 4, as: dala)
        #expect(try await town.address(as: dala) == nil, "who reads it may empty it")
        await #expect(throws: DeskProblem.self) { try await town.add("H-3", sealed) }
        #expect(try await town.holds())
        let past = try await town.test.office.read(as: dala) { try $0.versions(Self.shelters, "H-1") }
        #expect(
            past.map { $0.record["address"]?.plain } == [
                nil, "At the river", "Behind the temple", "Behind the temple", "Behind the temple",
            ])
    }

    // MARK: A thief

    @Test func allThatStandsOnTheServerOpensNothing() async throws {
        let town = try await town()
        let token = try await town.token("dala")
        let dala = try #require(try await town.signIn.viewer(token: token))
        try await town.add(as: dala)
        let session = try #require(try await town.rows("SELECT * FROM sessions WHERE staff = 'U-DALA'").first)
        let kept = try #require(session.text("opening_key").flatMap { Data(base64Encoded: $0) })
        let id = try #require(session.text("id"))
        // The row of the session, its id and the hash of its token are all that the database has of it.
        for guess in [try #require(session.text("token")), id, "", "dala"] {
            #expect(OpeningKeyWrap.unwrap(Array(kept), underToken: guess, session: id) == nil)
        }
        #expect(OpeningKeyWrap.unwrap(Array(kept), underToken: token, session: "another") == nil)
        let own = try #require(OpeningKeyWrap.unwrap(Array(kept), underToken: token, session: id))
        #expect(own == dala.openingKey)
        // Every run of 32 bytes that the database has, as a key: with the vault's keys in hand.
        var tried = 0
        for table in ["sessions", "accounts", "staff_keys", "recipient_keys", "recipient_members", "recovery_keys"] {
            for row in try await town.rows(SQL(trusted: "SELECT * FROM \(table)")) {
                for text in row.values.compactMap(\.text) {
                    let readings =
                        [Data(text.utf8), Data(base64Encoded: text)]
                        + text.split(separator: "$").map {
                            Data(base64Encoded: String($0))
                        }
                    for bytes in readings.compactMap({ $0 }).map(Array.init) where bytes.count >= 32 {
                        for at in stride(from: 0, through: bytes.count - 32, by: 4) {
                            var thief = Viewer.dala
                            thief.openingKey = OpeningKey(bytes: Array(bytes[at..<at + 32]))
                            tried += 1
                            let found = try? await town.address(as: thief)
                            #expect(found?.plain != "Behind the temple")
                        }
                    }
                }
            }
        }
        #expect(tried > 50)
        // Someone else's session does not open it either, in the name of a member.
        var other = try await town.viewer("mala")
        other = Viewer.dala.with(other.openingKey)
        #expect((try? await town.address(as: other))?.plain != "Behind the temple")
    }

    @Test func anAdministratorWhoPutsAnotherPassphraseIntoTheDatabaseGainsNothing() async throws {
        let town = try await town()
        try await town.add(as: town.viewer("dala"))
        try await town.test.office.database.write { connection in
            let mine = try connection.first("SELECT password FROM accounts WHERE staff = 'U-MALA'")!.text("password")!
            try connection.run("UPDATE accounts SET password = \(mine) WHERE staff = 'U-DALA'")
        }
        #expect(try await town.address(as: town.viewer("dala"))?.plain == sealed)
    }

    @Test func aPublicKeyPutInByHandIsNotSealedTo() async throws {
        let town = try await town()
        let dala = try await town.viewer("dala")
        try await town.add(as: dala)
        let mine = Data(AgreementKey().publicKey).base64EncodedString()
        try await town.test.office.database.write {
            try $0.run("UPDATE recipient_keys SET public_key = \(mine) WHERE agency = 'A-LWU'")
        }
        await #expect(throws: VaultProblem.self) { try await town.add("H-2", as: dala) }
    }

    @Test func anEnvelopeMovedToAnotherShelterIsNotOpened() async throws {
        let town = try await town()
        let dala = try await town.viewer("dala")
        try await town.add(as: dala)
        try await town.add("H-2", "At the river", as: dala)
        try await town.test.office.database.write {
            try $0.run("UPDATE shelters SET address = (SELECT address FROM shelters WHERE id = 'H-1') WHERE id = 'H-2'")
        }
        for viewer in [dala, .commandLine] {
            #expect(try await town.address("H-2", as: viewer) == .unreadable(.altered))
        }
    }

    // MARK: Members

    @Test func aMemberLetsAColleagueInAndNobodyElseCan() async throws {
        let town = try await town()
        let dala = try await town.viewer("dala")
        try await town.add(as: dala)
        let dao = try await town.viewer("dao")
        let standing = try await town.test.office.reading.sealedAccess(as: dao)
        #expect(standing.map(\.isMember) == [false])
        #expect(standing[0].colleagues.map(\.staff) == ["U-DALA", "U-DAO"])
        for (viewer, staff) in [
            (dao, "U-DAO"), (dala, "U-DALA"), (dala, "U-ANONG"), (dala, "U-ADA"), (dala, "U-NONE"), (.dala, "U-DAO"),
            (try await town.viewer("mala"), "U-DAO"), (.commandLine, "U-DAO"),
        ] {
            await #expect(throws: DeskProblem.self, "\(viewer.staff) \(staff)") {
                try await town.test.write(as: viewer) { try $0.grantSealedAccess(to: staff) }
            }
        }
        #expect(try await town.address(as: dao)?.plain == sealed)
        try await town.test.write(as: dala) { try $0.grantSealedAccess(to: "U-DAO") }
        #expect(try await town.address(as: dao) == .text("Behind the temple"), "in the session that is open")
        #expect(try await town.test.office.reading.sealedAccess(as: dao).map(\.isMember) == [true])
        let leaf = try await town.rows("SELECT staff, record, changed FROM ledger ORDER BY number DESC LIMIT 1")
        #expect(leaf.first?.text("staff") == "U-DALA" && leaf.first?.text("record") == "U-DAO")
        #expect(leaf.first?.text("changed") == "sealed_access")
    }

    @Test(arguments: ["suspended", "moved", "corrected by import", "day over", "disabled"])
    func whoLeavesReadsNothingThatCameAfter(how: String) async throws {
        let town = try await town()
        let dala = try await town.viewer("dala")
        let dao = try await town.viewer("dao")
        try await town.add(as: dala)
        try await town.test.write(as: dala) { try $0.grantSealedAccess(to: "U-DAO") }
        let before = try await town.versions()
        let desk = StaffDesk(town.signIn)
        let staff = Register.named("staff")!
        let member = ["name": "U-DAO", "role": "lwu", "agency": "A-LWU", "from_day": "2018-01-01"]
        switch how {
        case "suspended": try await desk.suspend("U-DAO", true, by: .mala)
        case "moved":
            try await desk.move(
                "U-DAO", version: 1, member.merging(["agency": "A-NGO", "role": "ngo"]) { $1 }, by: .mala)
        case "corrected by import":
            _ = try await town.test.write(as: .commandLine) {
                try $0.correct(
                    staff, "U-DAO", version: 1, member.merging(["role": "officer", "agency": "A-IMM"]) { $1 })
            }
        case "day over":
            _ = try await town.test.write(as: .commandLine) {
                try $0.correct(staff, "U-DAO", version: 1, member.merging(["to_day": "2021-06-02"]) { $1 })
            }
            town.test.clock.move(seconds: 2 * 24 * 3600)
        default: try await town.signIn.disable(staff: "U-DAO")
        }
        try await town.add("H-2", "At the river", as: dala)
        #expect(try await town.versions() == before + 1)
        #expect(try await town.rows("SELECT 1 FROM recipient_members WHERE staff = 'U-DAO'").isEmpty)
        #expect(try await town.address("H-2", as: dao)?.plain == sealed)
        #expect(try await town.address("H-1", as: dao)?.plain == sealed)
        #expect(try await town.address("H-1", as: dala) == .text("Behind the temple"))
        #expect(try await town.address("H-2", as: dala) == .text("At the river"))
        guard how == "suspended" else { return }
        // Back again, they wait.
        try await desk.suspend("U-DAO", false, by: .mala)
        #expect(try await town.address("H-1", as: town.viewer("dao"))?.plain == sealed)
        try await town.test.write(as: dala) { try $0.grantSealedAccess(to: "U-DAO") }
        #expect(try await town.address("H-1", as: town.viewer("dao")) == .text("Behind the temple"))
    }

    // MARK: Passphrases and sessions

    @Test func anotherPassphraseAnotherTokenAndACostlierHashOpenTheSame() async throws {
        let town = try await town()
        var token = try await town.token("dala")
        try await town.add(as: try #require(try await town.signIn.viewer(token: token)))
        var session = try #require(try await town.signIn.session(token: token))
        try await town.signIn.changePassphrase(session, from: Self.passphrase, to: "nine clay pots of rain")
        #expect(try await town.address(as: try #require(try await town.signIn.viewer(token: token))) != nil)
        token = try await town.signIn.signIn(username: "dala", password: "nine clay pots of rain").token
        session = try #require(try await town.signIn.session(token: token))
        #expect(try await town.address(as: session.viewer) == .text("Behind the temple"))
        let next = try await town.signIn.prove(
            session, token: token, password: "nine clay pots of rain", code: "")
        #expect(
            try await town.address(as: try #require(try await town.signIn.viewer(token: next)))
                == .text("Behind the temple"))
        // Where hashing has become costlier, the key goes along.
        let costlier = try town.test.signIn(rounds: 32)
        let later = try await costlier.signIn(username: "dala", password: "nine clay pots of rain").token
        #expect(
            try await town.address(as: try #require(try await costlier.viewer(token: later)))
                == .text("Behind the temple"))
        let again = try await costlier.signIn(username: "dala", password: "nine clay pots of rain").token
        #expect(
            try await town.address(as: try #require(try await costlier.viewer(token: again)))
                == .text("Behind the temple"))
    }

    /// The verifier of 32 bytes is the first half of the 64 that are asked for now: accounts from before sign in.
    @Test func aVerifierFromBeforeStillHolds() throws {
        let old = try KDF.Scrypt.deriveKey(
            from: Data(Self.passphrase.utf8), salt: Array("sixteen bytes ok".utf8), outputByteCount: 32, rounds: 16,
            blockSize: 8, parallelism: 1
        ).withUnsafeBytes { Data($0) }
        let hash = try PasswordHash.make(Self.passphrase, salt: Array("sixteen bytes ok".utf8), rounds: 16)
        #expect(Data(base64Encoded: String(hash.text.split(separator: "$")[4])) == old)
        #expect(PasswordHash(text: hash.text).opened(with: Self.passphrase) != nil)
        #expect(PasswordHash(text: hash.text).opened(with: "another one of these") == nil)
    }

    @Test func aFactorThatTwoPeopleTookAwayTakesTheAccessAlong() async throws {
        let town = try await town()
        let dala = try await town.viewer("dala")
        try await town.add(as: dala)
        _ = try await town.viewer("dao")
        try await town.test.write(as: dala) { try $0.grantSealedAccess(to: "U-DAO") }
        try await town.signIn.askForReset(username: "dao", reason: "Lost her phone.", by: .mala)
        let waiting = try await town.test.office.reading.resetsWaiting(for: .keo)
        let code = try await town.signIn.confirmReset(waiting[0].reset.id, by: Proof(of: .keo))
        let token = try await town.signIn.signIn(username: "dao", password: Self.passphrase, code: code).token
        let dao = try #require(try await town.signIn.viewer(token: token))
        #expect(try await town.address(as: dao)?.plain == sealed)
        try await town.test.write(as: dala) { try $0.grantSealedAccess(to: "U-DAO") }
        #expect(try await town.address(as: dao) == .text("Behind the temple"))
    }

    // MARK: Recovery, rotation, erasure

    @Test func recoveryLetsSomeoneInWhereTheLastMemberIsGone() async throws {
        let town = try await town()
        let recovery = SealedRecovery(town.test.office)
        try await town.add(as: town.viewer("dala"))
        let key = AgreementKey()
        try await recovery.set(key.publicKey)
        // Members bring along what was there before.
        try await town.add("H-2", "At the river", as: town.viewer("dala"))
        try await StaffDesk(town.signIn).suspend("U-DALA", true, by: .mala)
        try await town.add("H-3", "Under the hill")
        let dao = try await town.viewer("dao")
        #expect(try await town.address("H-1", as: dao)?.plain == sealed, "the first of a new version has only that")
        #expect(try await town.address("H-3", as: dao) == .text("Under the hill"))
        #expect(try await recovery.recover(for: "U-DAO", with: AgreementKey()) == 0)
        #expect(try await recovery.recover(for: "U-ADA", with: key) == nil)
        #expect(try await recovery.recover(for: "U-DALA", with: key) == nil)
        let given = try await recovery.recover(for: "U-DAO", with: key)
        #expect((given ?? 0) >= 1)
        for (id, text) in [("H-1", "Behind the temple"), ("H-2", "At the river"), ("H-3", "Under the hill")] {
            #expect(try await town.address(id, as: dao) == .text(text))
        }
    }

    @Test func rotationNeedsNoRecipientAndChangesNothing() async throws {
        let town = try await town()
        let dala = try await town.viewer("dala")
        try await town.add(as: dala)
        try await town.correct(["address": "At the river"], version: 1)
        for compartment in Compartment.sealing { try await KeyRotation(town.test.office).rotate(compartment) }
        #expect(try await town.address(as: dala) == .text("At the river"))
        #expect(try await town.address(as: .commandLine)?.plain == sealed)
        #expect(try await town.holds())
        #expect(try await town.address(as: town.viewer("dala")) == .text("At the river"))
    }

    @Test func whatIsErasedNoRecipientReads() async throws {
        let town = try await town()
        let dala = try await town.viewer("dala")
        try await town.test.write(as: .commandLine) { work in
            try work.create(Register.named("people")!, WorkTests.person, id: "P-1")
        }
        let services = Register.named("services")!
        try await town.test.write(as: .commandLine) { work in
            try work.create(
                services,
                [
                    "person": "P-1", "provider": "A-LWU", "kind": "psychosocial", "started_on": "2021-05-01",
                    "counselling": "She sleeps better.",
                ], id: "V-1")
        }
        func stored() async throws -> StoredRecord? {
            try await town.test.office.read(as: dala) { try $0.find(services, "V-1") }
        }
        #expect(try await stored()?.record["counselling"] == .text("She sleeps better."))
        _ = try await Erasure(town.test.office).erase(.person, "P-1")
        #expect(try await stored()?.record["counselling"] == nil)
        #expect(try await stored()?.erased.contains("counselling") == true)
        #expect(try await town.holds())
    }
}

extension Viewer {
    fileprivate func with(_ key: OpeningKey?) -> Viewer {
        var other = self
        other.openingKey = key
        return other
    }
}
