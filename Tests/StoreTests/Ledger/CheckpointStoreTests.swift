import Domain
import Foundation
import Ledger
import Testing

@testable import Store

@Suite struct CheckpointStoreTests {
    private let log = SignedLedger.log
    private let now = SignedLedger.now

    @Test func aLogSignsNothingThatContradictsWhatItSigned() async throws {
        let ledger = try await SignedLedger()
        for change in [
            // Leaves below a stored node are not read again: what is signed for them is what they were.
            "UPDATE ledger SET hash = '\(NodeHash.ofNothing)' WHERE number = 263",
            "UPDATE ledger_nodes SET hash = '\(NodeHash.ofNothing)'",
            "UPDATE ledger_tree SET frontier = (SELECT frontier FROM ledger_tree) || ' x'",
            "DELETE FROM ledger_nodes",
            "DELETE FROM ledger WHERE number = 260",
        ] {
            await #expect(throws: LedgerBroken.self, "\(change)") {
                try await ledger.test.database.write { connection in
                    try connection.run(SQL(trusted: change))
                    try CheckpointStore(connection).make(with: log, at: now)
                }
            }
        }
        let note = try await ledger.test.database.write { try CheckpointStore($0).make(with: log, at: now) }
        #expect(Checkpoint(note.text)?.size == SignedLedger.size)
        #expect(log.verifier.finding(in: note) == .holds(at: nil))
    }

    @Test func withoutANewLeafTheLastCheckpointStands() async throws {
        let ledger = try await SignedLedger()
        func make() async throws -> SignedNote {
            try await ledger.test.database.write { try CheckpointStore($0).make(with: log, at: now) }
        }
        #expect(try await make() == make())
        #expect(try await ledger.test.database.read { try $0.integer("SELECT count(*) FROM ledger_checkpoints") } == 4)
    }

    @Test func onlyACheckpointOfOursThatTheWitnessSignedIsTaken() async throws {
        let ledger = try await SignedLedger()
        let (witness, outside) = (SignedLedger.witness, ledger.outside)
        func accept(_ note: SignedNote, by key: SigningKey = witness) async throws {
            try await ledger.test.database.write { try CheckpointStore($0).accept(note, by: key.verifier) }
        }
        await #expect(throws: CheckpointStore.Refusal.notWitnessed) { try await accept(outside) }
        await #expect(throws: CheckpointStore.Refusal.unreadable) { try await accept(outside, by: log) }
        var bent = outside
        let signature = try witness.sign(outside.text, at: now)
        bent.signatures.append(.init(name: signature.name, keyId: signature.keyId, bytes: signature.bytes.reversed()))
        await #expect(throws: CheckpointStore.Refusal.notWitnessed) { try await accept(bent) }
        let foreign = Checkpoint(origin: log.verifier.name, size: SignedLedger.covered, root: .ofNothing)
        var note = try foreign.signed(by: log, at: now)
        note.signatures.append(try witness.sign(note.text, at: now))
        await #expect(throws: CheckpointStore.Refusal.notOurs) { try await accept(note) }
        var cosigned = outside
        cosigned.signatures.append(signature)
        try await accept(cosigned)
        // Taken again it stands there once.
        try await accept(cosigned)
        let kept = try await ledger.test.database.read { try CheckpointStore($0).find(SignedLedger.covered) }
        #expect(kept == cosigned)
        let last = try await ledger.test.database.read { try CheckpointStore($0).last(of: witness.verifier) }
        #expect(last?.size == SignedLedger.covered)
        #expect(last?.at.day == now.day)
    }

    @Test func aServerSignsWhenItIsDue() async throws {
        let test = try await TestDatabase()
        let schedule = CheckpointSchedule(leaves: 3, seconds: 600)
        var round = CheckpointRound(on: test.database, with: log, schedule, from: now)
        #expect(try await round.run(at: now.adding(seconds: 9000)) == nil)
        try await test.write { try $0.note(.export, "places") }
        #expect(try await round.run(at: now.adding(seconds: 599)) == nil)
        #expect(try await round.run(at: now.adding(seconds: 600)) != nil)
        for _ in 0..<3 { try await test.write { try $0.note(.export, "places") } }
        let note = try await round.run(at: now.adding(seconds: 601))
        #expect(note.flatMap { Checkpoint($0.text)?.size } == 4)
        #expect(try await round.run(at: now.adding(seconds: 99_999)) == nil)
    }
}
