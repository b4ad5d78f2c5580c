import Desks
import Domain
import Foundation
import MemoryKeys
import Store
import StoreSQLite
import TestDatabases
import Testing
import Vault

@Suite struct ErasureTests {
    @Test(.disabled(if: ScratchDatabase.isPostgres)) func anErasedPersonCantBeReadFromACopyMadeBefore() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        try await test.office.write(as: .commandLine) { work in
            try work.correct(
                Register.named("people")!, "P-1", version: 1,
                ["given_name": "Other", "sex": "female", "age_basis": "stated", "citizenship": "LA"])
            try work.take("decline", .referral, of: "R-1", ["taken_on": "2021-05-02", "reason": "She went home"])
        }
        let before = try await test.everything()
        let copy = test.folder + "/data/copy.sqlite"
        try await test.database.write { _ in }
        try await exportCopy(of: test, to: copy)

        let done = try await Erasure(test.office).erase(.person, "P-1")
        #expect(done.subjects == ["people/P-1", "referrals/R-1"])

        // The copy with the key store as it is now: nothing about her, everything about the others.
        let backup = Office(
            database: try SQLiteDatabase(path: copy), vault: try Vault(root: test.rootKey, store: test.keys),
            content: test.office.content, clock: test.office.clock)
        for office in [test.office, backup] {
            let after = try await test.everything(in: office)
            #expect(after.keys.sorted() == before.keys.sorted())
            let hers = after.filter { before[$0.key] != $0.value }
            #expect(hers.values.allSatisfy { $0 == "(erased)" })
            #expect(
                Set(hers.keys.map { $0.split(separator: " ").prefix(2).joined(separator: " ") })
                    == ["people P-1", "referrals R-1", "referral_steps \(stepId(before))"])
            #expect(hers.keys.contains("people P-1 1 given_name") && hers.keys.contains("people P-1 2 given_name"))
        }
        let stored = try #require(try await test.find("people", "P-1"))
        #expect(stored.record.text("given_name") == nil && stored.erased.contains("given_name"))
        #expect(stored.record.text("sex") == "female")
        #expect(try await test.found("Other").isEmpty)
        #expect(
            try await test.office.database.read {
                try $0.integer("SELECT count(*) FROM name_tokens WHERE record = 'P-1'")
            } == 0)
    }

    @Test func theLedgerKnowsOfAnErasure() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        let done = try await Erasure(test.office).erase(.person, "P-2")
        let leaf = try await test.database.read { connection in
            try connection.first("SELECT act, record FROM ledger WHERE number = \(done.leaf)")
        }
        #expect(leaf?.text("act") == "erase" && leaf?.text("record") == "P-2")
    }

    @Test func nothingIsWrittenAboutAnErasedPersonAndErasingAgainIsHarmless() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        try await Erasure(test.office).erase(.person, "P-1")
        try await Erasure(test.office).erase(.person, "P-1")
        await #expect(throws: (any Error).self) {
            try await test.office.write(as: .commandLine) { work in
                try work.correct(
                    Register.named("people")!, "P-1", version: 1,
                    ["given_name": "Again", "sex": "female", "age_basis": "stated", "citizenship": "LA"])
            }
        }
        await #expect(throws: (any Error).self) {
            try await test.office.write(as: .commandLine) { work in
                try work.create(
                    Register.named("referrals")!,
                    [
                        "person": "P-1", "purpose": "services", "from_agency": "A-IMM", "to_agency": "A-ATD",
                        "made_on": "2021-05-03", "consent": "yes", "message": "About her",
                    ], id: "R-9")
            }
        }
        #expect(try await test.find("referrals", "R-9") == nil)
        #expect(try await test.find("people", "P-1")?.erased.contains("given_name") == true)
        #expect(try await test.find("people", "P-2")?.record.text("given_name") == "Nalee")
        await #expect(throws: (any Error).self) { try await Erasure(test.office).erase(.person, "P-NOBODY") }
    }

    /// What was destroyed can't be compared any longer; everything else still is, and nothing looks altered.
    @Test func theLedgerHoldsAfterAnErasureWithTheKeysAndWithout() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        try await test.office.write(as: .commandLine) { work in
            try work.take("decline", .referral, of: "R-1", ["taken_on": "2021-05-02", "reason": "She went home"])
        }
        func report(_ vault: Vault?) async throws -> LedgerReport {
            try await test.database.read { try LedgerVerifier(logKeys: []).run($0, vault.map(FieldSealer.init)) }
        }
        let before = try await report(test.office.vault)
        #expect(before.problems == [] && before.uncommitted == 0)
        let closed = try await report(nil)
        // Three people, three referrals and a step are closed to whoever has no keys.
        #expect(closed.problems == [] && closed.uncommitted == 7)
        try await Erasure(test.office).erase(.person, "P-1")
        let after = try await report(test.office.vault)
        #expect(after.problems == [] && after.uncommitted == 3 && after.versions == before.versions - 3)
    }

    /// A certificate that could not be written is written from the ledger: the same one, whenever that is.
    @Test func whoIsErasedAgainHasTheSameLeafAndTheSameTime() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        let erasure = Erasure(test.office)
        #expect(try await erasure.earlier(.person, "P-1") == nil)
        let first = try await erasure.erase(.person, "P-1")
        try await erasure.erase(.person, "P-2")
        let leaves = try await test.database.read { try $0.integer("SELECT count(*) FROM ledger") }
        // A day later, by another process.
        let later = Erasure(try test.openedAgain())
        let second = try await later.erase(.person, "P-1")
        #expect(!first.isAgain && second.isAgain)
        #expect(second.leaf == first.leaf && second.at == first.at && second.subjects == first.subjects)
        #expect(first.subjects == ["people/P-1"], "R-1 took no step and never had a key of its own")
        #expect(try await later.earlier(.person, "P-1") == second)
        #expect(try await test.database.read { try $0.integer("SELECT count(*) FROM ledger") } == leaves)
    }

    /// An older key store: another copy has the key, and would open what a certificate says is destroyed.
    @Test func nobodyIsErasedWhoseKeyTheStoreDoesNotHave() async throws {
        for lost in [Subject.person("P-1"), Subject("referrals", "R-1")] {
            let test = try await VaultOffice()
            try await test.settle()
            try await test.office.write(as: .commandLine) { work in
                try work.take("decline", .referral, of: "R-1", ["taken_on": "2021-05-02", "reason": "She went home"])
            }
            let keys = MemoryKeyStore()
            keys.put(try test.keys.wrappedKeys())
            for subject in [Subject.person("P-1"), .person("P-2"), Subject("referrals", "R-1")] where subject != lost {
                guard case .kept(let salt)? = try test.keys.salt(of: subject) else { continue }
                try keys.keep([subject: salt])
            }
            let older = Office(
                database: test.database, vault: try Vault(root: test.rootKey, store: keys),
                content: test.office.content,
                clock: test.office.clock)
            await #expect(throws: Erasure.NoKey(subjects: [lost.description])) {
                try await Erasure(older).erase(.person, "P-1")
            }
            let left = try await test.database.read { connection in
                (
                    try connection.integer("SELECT count(*) FROM ledger WHERE act = 'erase'"),
                    try connection.integer("SELECT count(*) FROM name_tokens WHERE record = 'P-1'")
                )
            }
            #expect(left.0 == 0 && left.1 ?? 0 > 0)
            #expect(keys.salt(of: lost) == nil, "no trace that says it was destroyed")
            #expect(try await test.find("people", "P-1")?.record.text("given_name") != nil)
            // Others are erased as ever.
            #expect(try await Erasure(older).erase(.person, "P-2").subjects == ["people/P-2"])
        }
    }

    /// A certificate names keys, and none is made for the others from then on.
    @Test func aHistoryWithoutAStepHasNoKeyToDestroyAndGetsNone() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        #expect(try await Erasure(test.office).erase(.person, "P-1").subjects == ["people/P-1"])
        await #expect(throws: (any Error).self) {
            try await test.office.write(as: .commandLine) { work in
                try work.take("decline", .referral, of: "R-1", ["taken_on": "2021-05-02", "reason": "She went home"])
            }
        }
        #expect(try test.keys.salt(of: Subject("referrals", "R-1")) == .destroyed)
    }

    /// Cut short between the leaf and the key, it is finished by the next one.
    @Test func anErasureThatOnlyTheLedgerKnowsOfIsFinished() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        let (vault, now) = (test.office.vault, test.office.clock())
        _ = try await test.database.write { connection in
            try RecordWriter(connection, by: .commandLine, at: now, FieldSealer(vault))
                .noteErasure(Register.named("people")!, "P-3")
        }
        #expect(try await test.find("people", "P-3")?.record.text("given_name") != nil)
        let done = try await Erasure(test.office).erase(.person, "P-3")
        #expect(done.isAgain)
        #expect(try await test.find("people", "P-3")?.erased.contains("given_name") == true)
        #expect(try await test.find("referrals", "R-3")?.erased.contains("message") == true)
    }

    @Test func ofAnErasedSuspectOnlyWhatIsCountedIsLeft() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        try await test.office.write(as: .commandLine) { work in
            let (cases, suspects) = (Register.named("criminal_cases")!, Register.named("suspects")!)
            try work.create(
                cases,
                ["number": "1/2021", "police": "A-ATD", "reported_on": "2021-05-01", "form": "sex_trafficking"],
                id: "C-1")
            for (id, name) in [("K-1", "Somchai"), ("K-2", "Bounthong")] {
                try work.create(
                    suspects, ["criminal_case": "C-1", "name": name, "sex": "male", "citizenship": "LA"], id: id)
            }
        }
        let done = try await Erasure(test.office).erase(.suspect, "K-1")
        #expect(done.kind == .suspect && done.subjects == ["suspects/K-1"])
        let stored = try #require(try await test.find("suspects", "K-1"))
        #expect(stored.erased.contains("name") && stored.record.text("name") == nil)
        #expect(stored.record.text("sex") == "male" && stored.record.text("citizenship") == "LA")
        #expect(try await test.find("suspects", "K-2")?.record.text("name") == "Bounthong")
        #expect(
            try await test.database.read {
                try $0.integer("SELECT count(*) FROM name_tokens WHERE register = 'suspects' AND record = 'K-1'")
            } == 0)
        let vault = test.office.vault
        let report = try await test.database.read { try LedgerVerifier(logKeys: []).run($0, FieldSealer(vault)) }
        #expect(report.problems == [])
        await #expect(throws: DeskProblem.self) { try await Erasure(test.office).erase(.suspect, "P-1") }
    }

    /// Somebody who destroys a key and writes it down nowhere is found out.
    @Test func aKeyThatIsGoneWithoutAnErasureIsAProblem() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        try test.office.vault.destroy([.person("P-2")], at: Instant("2021-06-01")!)
        let vault = test.office.vault
        let report = try await test.database.read { try LedgerVerifier(logKeys: []).run($0, FieldSealer(vault)) }
        #expect(report.problems.count == 2)
        #expect(report.problems.allSatisfy { $0.description.contains("no erasure is written down") })
        // Written down, it is none any more: the store had the key.
        #expect(try await Erasure(test.office).erase(.person, "P-2").subjects == ["people/P-2"])
        let after = try await test.database.read { try LedgerVerifier(logKeys: []).run($0, FieldSealer(vault)) }
        #expect(after.problems == [])
    }

    private func stepId(_ all: [String: String]) -> String {
        all.keys.first { $0.hasPrefix("referral_steps ") }.map { String($0.split(separator: " ")[1]) } ?? ""
    }

    /// As `VACUUM INTO` makes one, through another connection.
    private func exportCopy(of test: VaultOffice, to path: String) async throws {
        try Backup.vacuum(test.path, into: path)
    }
}
