import Domain
import Ledger
import Testing

@Suite struct WitnessTests {
    private let now = Instant("2026-01-02")!
    private let log = SigningKey(name: "example.la/sinxay", kind: .log, seed: Array(repeating: 7, count: 32))!
    private let other = SigningKey(name: "example.la/sinxay", kind: .log, seed: Array(repeating: 8, count: 32))!
    private let witness = SigningKey(name: "oversight.la/w1", kind: .witness, seed: Array(repeating: 9, count: 32))!
    private let tree = SmallTree(count: 40)
    private let fork = SmallTree(count: 40, salt: "forged ")

    private func checkpoint(_ size: Int, of tree: SmallTree, by key: SigningKey? = nil) throws -> SignedNote {
        try Checkpoint(origin: log.verifier.name, size: size, root: tree.root(size)).signed(by: key ?? log, at: now)
    }

    private func cosign(
        _ note: SignedNote, after previous: SignedNote?, _ proof: ConsistencyProof? = nil
    ) throws -> SignedNote {
        try Witness.cosign(note, of: log.verifier, previous: previous, proof: proof, with: witness, at: now)
    }

    private func proof(_ old: Int, _ new: Int, of tree: SmallTree) throws -> ConsistencyProof {
        ConsistencyProof(old: old, path: try tree.tree.consistency(from: old, to: new))
    }

    @Test func aWitnessFollowsALogThatGrows() throws {
        var previous = try cosign(try checkpoint(3, of: tree), after: nil)
        for size in [3, 4, 9, 32, 40] {
            let old = try #require(Checkpoint(previous.text)).size
            previous = try cosign(try checkpoint(size, of: tree), after: previous, try proof(old, size, of: tree))
            #expect(witness.verifier.finding(in: previous) == .holds(at: 1_767_312_000))
            #expect(log.verifier.finding(in: previous) == .holds(at: nil))
            #expect(previous.signatures.count == 2)
        }
    }

    @Test func aWitnessDoesNotFollowALogThatForksOrGoesBack() throws {
        let previous = try cosign(try checkpoint(20, of: tree), after: nil)
        #expect(throws: Witness.Refusal.rolledBack) {
            try cosign(try checkpoint(19, of: tree), after: previous, try proof(19, 20, of: tree))
        }
        #expect(throws: Witness.Refusal.inconsistent) { try cosign(try checkpoint(20, of: fork), after: previous) }
        #expect(throws: Witness.Refusal.inconsistent) {
            try cosign(try checkpoint(30, of: fork), after: previous, try proof(20, 30, of: fork))
        }
        #expect(throws: Witness.Refusal.inconsistent) { try cosign(try checkpoint(30, of: tree), after: previous) }
        #expect(throws: Witness.Refusal.inconsistent) {
            try cosign(try checkpoint(30, of: tree), after: previous, try proof(19, 30, of: tree))
        }
    }

    @Test func aWitnessBelievesOnlyTheLogAndItsOwnName() throws {
        #expect(throws: Witness.Refusal.notTheLogs) { try cosign(try checkpoint(3, of: tree, by: other), after: nil) }
        #expect(throws: Witness.Refusal.notWitnessed) {
            try cosign(try checkpoint(9, of: tree), after: try checkpoint(3, of: tree), try proof(3, 9, of: tree))
        }
        let text = "not a checkpoint\n"
        let note = SignedNote(text: text, signatures: [try log.sign(text, at: now)])
        #expect(throws: Witness.Refusal.unreadable) { try cosign(note, after: nil) }
        let elsewhere = try Checkpoint(origin: "example.la/other", size: 3, root: tree.root(3)).signed(by: log, at: now)
        #expect(throws: Witness.Refusal.notTheLogs) { try cosign(elsewhere, after: nil) }
    }
}
