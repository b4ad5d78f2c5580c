import Domain
import Foundation
import Ledger
import Testing

@testable import Store

@Suite struct LedgerTreeTests {
    private func hashes(_ connection: any Connection) throws -> [NodeHash] {
        try connection.rows("SELECT hash FROM ledger ORDER BY number").map { NodeHash(hexadecimal: $0.text("hash")!)! }
    }

    @Test func rootsAndProofsComeFromWhatIsStored() async throws {
        let ledger = try await SignedLedger()
        try await ledger.test.database.read { connection in
            let leaves = try hashes(connection)
            let stored = LedgerTree(connection).tree
            #expect(leaves.count == SignedLedger.size)
            #expect(try connection.integer("SELECT count(*) FROM ledger_nodes") == 1)
            var frontier = Frontier()
            var roots = [frontier.root]
            for leaf in leaves {
                frontier.append(leaf)
                roots.append(frontier.root)
            }
            #expect(try LedgerTree(connection).frontier() == frontier)
            for size in [1, 2, 100, 255, 256, 257, 263, 270] {
                #expect(try stored.root(size) == roots[size])
                for old in [1, 7, 99, 128, 255, 256, 260] where old <= size {
                    let proof = ConsistencyProof(old: old, path: try stored.consistency(from: old, to: size))
                    #expect(proof.shows(roots[old], isKeptBy: roots[size], at: size))
                }
                for index in [0, 1, 98, 254, 255, 256, 269] where index < size {
                    let proof = InclusionProof(
                        index: index, size: size, path: try stored.inclusion(of: index, in: size))
                    #expect(proof.shows(leaves[index], in: roots[size]))
                }
            }
        }
    }

    /// Many at once, in transactions that they share, a third of them undone.
    @Test func writesThatShareATransactionLeaveOneTree() async throws {
        let test = try await TestDatabase()
        struct Undone: Error {}
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<120 {
                group.addTask {
                    try? await test.write { writer in
                        try writer.insert(
                            try .made("places", "L-\(number)", ["name_lo": "ກ", "name_en": "A", "level": "province"]))
                        if number.isMultiple(of: 3) { throw Undone() }
                    }
                }
            }
        }
        let report = try await test.database.read { [vault = test.vault] in
            try LedgerVerifier(logKeys: []).run($0, FieldSealer(vault))
        }
        #expect(report.problems == [])
        #expect(report.leaves == 80)
        #expect(report.versions == 80)
    }

    @Test func leavesFromBeforeTheTreeAreTakenIn() async throws {
        let test = try await TestDatabase(migrated: false)
        try await Migrator.run(on: test.database, through: "0002-accounts")
        let at = "2020-01-01T00:00:00.000Z"
        try await test.database.write { connection in
            for number in 1...300 {
                let id = "L-\(number)"
                let text = LeafText(
                    format: 1, lines: ["\(number)", at, "operator", "operator", "create", "places", id, "1", "level"])
                try connection.run(
                    """
                    INSERT INTO ledger (number, at, staff, agency, act, register, record, version, changed, hash)
                    VALUES (\(number), \(at), 'operator', 'operator', 'create', 'places', \(id), 1, 'level',
                      \(text.hash.description))
                    """)
                try connection.run(
                    """
                    INSERT INTO places (id, version, entry, recorded_at, entered_at, recorded_by, name_lo, name_en, level)
                    VALUES (\(id), 1, \(number), \(at), \(at), 'operator', 'ກ', 'A', 'province')
                    """)
            }
        }
        try await Migrator.run(on: test.database)
        let before = try await test.database.read { [vault = test.vault] in
            try LedgerVerifier(logKeys: []).run($0, FieldSealer(vault))
        }
        #expect(before.problems == [])
        #expect(before.uncommitted == 300)
        try await test.write { try $0.note(.export, "places") }
        let after = try await test.database.read { [vault = test.vault] in
            try LedgerVerifier(logKeys: []).run($0, FieldSealer(vault))
        }
        #expect(after.problems == [])
        #expect(after.leaves == 301)
        #expect(try await test.database.read { try LedgerTree($0).tree.root(301) } == after.root)
    }

    @Test func aLedgerThatContradictsItselfTakesNoMore() async throws {
        let ledger = try await SignedLedger()
        for (change, what) in [
            ("DELETE FROM ledger WHERE number = 270", LedgerBroken.size(tree: 270, leaves: 269)),
            ("UPDATE ledger_tree SET frontier = ''", .frontier), ("DELETE FROM ledger_tree", .frontier),
        ] {
            await #expect(throws: what) {
                try await ledger.test.database.write { [vault = ledger.test.vault] connection in
                    try connection.run(SQL(trusted: change))
                    try RecordWriter(connection, by: .commandLine, at: SignedLedger.now, FieldSealer(vault)).note(
                        .export, "places")
                }
            }
        }
        await #expect(throws: LeafWriter.Unwritable.self) {
            try await ledger.test.write { try $0.note(.export, "places", record: "two\nlines") }
        }
        await #expect(throws: LeafWriter.Unwritable.self) {
            try await ledger.test.write { try $0.note(.export, "places", purpose: "for Malai") }
        }
        let verifier = ledger.verifier
        let vault = ledger.test.vault
        #expect(try await ledger.test.database.read { try verifier.run($0, FieldSealer(vault)).holds })
    }
}
