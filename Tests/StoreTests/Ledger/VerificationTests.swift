import Domain
import Foundation
import Ledger
import TestDatabases
import Testing

@testable import Store

@Suite struct VerificationTests {
    private func report(_ ledger: SignedLedger, _ verifier: LedgerVerifier? = nil) async throws -> LedgerReport {
        let verifier = verifier ?? ledger.verifier
        return try await ledger.test.database.read { [vault = ledger.test.vault] in
            try verifier.run($0, FieldSealer(vault))
        }
    }

    @Test func anUntouchedLedgerHoldsAndItIsSaidWhatWasCompared() async throws {
        let report = try await report(SignedLedger())
        #expect(report.problems == [])
        #expect(report.leaves == SignedLedger.size)
        #expect(report.versions == 12)
        #expect(report.uncommitted == 0)
        #expect(report.checkpoints == 4)
        #expect(report.cosignatures == 1)
        #expect(report.coveredFromOutside == SignedLedger.covered)
    }

    @Test func aCheckpointWithoutAKnownKeyIsNotBelieved() async throws {
        let ledger = try await SignedLedger()
        let outside = LedgerVerifier.Outside(name: "outside", text: ledger.outside.encoded)
        let other = SigningKey(name: "example.la/sinxay", kind: .log, seed: Array(repeating: 1, count: 32))!
        for keys in [[], [other.verifier], [SignedLedger.witness.verifier]] {
            let report = try await report(ledger, LedgerVerifier(logKeys: keys, outside: [outside]))
            #expect(!report.holds)
            #expect(report.coveredFromOutside == 0)
        }
        // After the key was replaced both are known.
        let both = LedgerVerifier(logKeys: [other.verifier, SignedLedger.log.verifier], outside: [outside])
        #expect(try await self.report(ledger, both).holds)
    }

    /// Not to know who signed is not to have found an alteration; a root that is another one is, with any signature.
    @Test func withoutAKeyOfTheLogItIsSaidWhatWasNotChecked() async throws {
        let ledger = try await SignedLedger()
        let outside = LedgerVerifier.Outside(name: "outside", text: ledger.outside.encoded)
        let keyless = LedgerVerifier(logKeys: [], outside: [outside])
        let report = try await report(ledger, keyless)
        #expect(report.problems == [] && report.unchecked == 4 && !report.holds)
        let vault = ledger.test.vault
        let altered = try await ledger.altered({
            try $0.run("UPDATE ledger SET staff = 'U-2' WHERE number = 2")
        }) { try keyless.run($0, FieldSealer(vault)).problems.map(\.description) }
        #expect(altered.contains { $0.hasPrefix("leaf 2:") })
        let strangers = LedgerVerifier(
            logKeys: [SigningKey(name: "example.la/x", kind: .log, seed: Array(repeating: 1, count: 32))!.verifier])
        #expect(try await self.report(ledger, strangers).problemCount > 0)
    }

    @Test func aSignatureThatIsWrongOrAStrangersIsReported() async throws {
        let ledger = try await SignedLedger()
        let (witness, log, now) = (SignedLedger.witness, SignedLedger.log, SignedLedger.now)
        var bent = ledger.outside
        let signature = try witness.sign("another text\n", at: now)
        bent.signatures.append(signature)
        let verifier = LedgerVerifier(
            logKeys: [log.verifier], witnessKeys: [witness.verifier],
            outside: [.init(name: "outside", text: bent.encoded)])
        #expect(
            try await report(ledger, verifier).problems.map(\.description)
                == ["checkpoint outside: the signature of oversight.la/w1 is wrong"])
        // Elsewhere a stranger may have signed as well; what is stored was checked when it was taken.
        let stranger = SigningKey(name: "stranger.la/w2", kind: .witness, seed: Array(repeating: 3, count: 32))!
        var strange = ledger.outside
        strange.signatures.append(try stranger.sign(strange.text, at: now))
        let outside = LedgerVerifier(
            logKeys: [log.verifier], outside: [.init(name: "outside", text: strange.encoded)])
        #expect(try await report(ledger, outside).problems == [])
        let encoded = strange.encoded
        let vault = ledger.test.vault
        let stored = try await ledger.altered({
            try $0.run("UPDATE ledger_checkpoints SET note = \(encoded) WHERE size = \(SignedLedger.covered)")
        }) { try outside.run($0, FieldSealer(vault)).problems.map(\.description) }
        #expect(stored == ["checkpoint stored for size 264: it has a signature that no known key gave"])
    }

    @Test func anErasedRecordIsNotMissedAndAnUnwrittenErasureIs() async throws {
        let ledger = try await SignedLedger()
        let people = Register.named("people")!
        try await ledger.test.write { try $0.noteErasure(people, "P-1", purpose: "retention") }
        let erased = try await report(ledger)
        #expect(erased.problems == [])
        #expect(erased.uncommitted == 3)
        #expect(erased.versions == 9)
        // The rows may be emptied or taken away then.
        try await ledger.test.database.write { connection in
            try connection.run("DELETE FROM registrations WHERE person = 'P-1'")
            try connection.run("DELETE FROM people_past WHERE id = 'P-1'")
            try connection.run("DELETE FROM people WHERE id = 'P-1'")
            try connection.run("DELETE FROM ties WHERE person = 'P-1'")
        }
        #expect(try await report(ledger).problems == [])
        try await ledger.test.database.write { try $0.run("DELETE FROM ledger_commitments WHERE leaf = 6") }
        #expect(try await !report(ledger).holds)
    }

    @Test func itIsSaidWhereAndWhat() async throws {
        let ledger = try await SignedLedger()
        let verifier = ledger.verifier
        for (change, words) in [
            ("UPDATE ledger SET agency = 'A-X' WHERE number = 42", "leaf 42: its fields don't have its hash"),
            ("DELETE FROM ledger WHERE number = 42", "leaf 42: the next leaf has number 43"),
            (
                "UPDATE people SET given_name = \(ScratchDatabase.bytes("01")) WHERE id = 'P-1'",
                "people P-1 version 3: it is not what leaf"
            ),
            ("UPDATE people_past SET superseded_at = 'x' WHERE version = 1", "people P-1 version 1: the version after"),
            ("DELETE FROM people_past WHERE version = 2", "people P-1 version 2: leaf 10 wrote it"),
            ("UPDATE places SET entry = 99 WHERE id = 'LA-BK'", "places LA-BK version 1: it was not entered with"),
            ("UPDATE ledger_nodes SET hash = 'x'", "node 0 of level 8: it was altered"),
            ("UPDATE ledger_tree SET size = 2", "tree: it counts 2 leaves and there are 270"),
            (
                "UPDATE registrations SET agency = 'A-X' WHERE person = 'P-1'",
                "people P-1: the agency that registered it"
            ),
        ] {
            let problems = try await ledger.altered({ try $0.run(SQL(trusted: change)) }) { connection in
                try verifier.run(connection, FieldSealer(ledger.test.vault)).problems.map(\.description)
            }
            #expect(problems.contains { $0.hasPrefix(words) }, "\(change): \(problems)")
        }
    }

    @Test func theExportHoldsNoValueAndNoNonce() async throws {
        let ledger = try await SignedLedger()
        let (text, nonces) = try await ledger.test.database.read { connection in
            (
                try LedgerExport.text(connection),
                try connection.rows("SELECT nonce FROM ledger_commitments").compactMap { $0.text("nonce") }
            )
        }
        // Of twelve versions, and of the lists.
        #expect(nonces.count == 12 + text.matches(of: /\nlist\n/).count)
        for secret in nonces + ["Malai", "Bounm", "1990", "ວຽງຈັນ", "Vientiane", "womens_union"] {
            #expect(!text.contains(secret))
        }
        let parts = Parts()
        try await LedgerExport.run(ledger.test.database) { await parts.add($0) }
        #expect(await parts.text == text)
    }
}

private actor Parts {
    private(set) var text = ""
    func add(_ part: String) { text += part }
}
