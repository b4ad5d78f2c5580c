import Domain
import Ledger
import Seeded
import Vault

@testable import Store

/// Something that somebody with the database in hands does to it.
enum Alteration: String, CaseIterable, Sendable {
    case editLeaf, editLeafWithHash, rewriteLeaf, deleteLeaf, deleteLeafAndRewrite, insertLeaf, insertLeafAndRewrite
    case swapLeaves, swapLeavesAndRewrite, renumber, rollBack, fork, forgeRecord
    case editRecord, deleteRecord, addRecord, editPast, deletePast, editRegistration, addTie
    case editNode, deleteNode, addNode, editFrontier, editCheckpoint, moveCheckpoint
    case editWitness, deleteWitness, editNonce, swapNonces, deleteNonce, addNonce
    case editList, dropFromList, addToList

    /// Whether the export shows it: it holds no records, nonces or inner nodes.
    var isInExport: Bool {
        switch self {
        case .editRecord, .deleteRecord, .addRecord, .editPast, .deletePast, .editRegistration, .addTie, .editNode,
            .deleteNode,
            .addNode, .editNonce, .swapNonces, .deleteNonce, .addNonce, .editList, .dropFromList, .addToList:
            false
        default: true
        }
    }

    /// What was done, in words.
    func run(_ connection: any Connection, _ vault: Vault, _ random: inout SeededGenerator) throws -> String {
        let hand = Hand(connection, vault)
        switch self {
        case .editLeaf, .editLeafWithHash, .rewriteLeaf:
            // Who rewrites the whole tree after it is found only by what is kept outside.
            let number = Int.random(
                in: 1...(self == .rewriteLeaf ? SignedLedger.covered : SignedLedger.size), using: &random)
            let column = Hand.leafColumns.randomElement(using: &random)!
            let done = try hand.edit("ledger", column, where: "number = \(number)", &random)
            if self == .editLeafWithHash { try hand.rehash(number) }
            if self == .rewriteLeaf { try hand.rewrite() }
            return done
        case .deleteLeaf, .deleteLeafAndRewrite:
            let number = Int.random(
                in: 1...(self == .deleteLeaf ? SignedLedger.size : SignedLedger.covered), using: &random)
            try hand.run("DELETE FROM ledger WHERE number = \(number)")
            if self == .deleteLeafAndRewrite { try hand.renumber(from: number + 1, by: -1) }
            return "leaf \(number)"
        case .insertLeaf, .insertLeafAndRewrite:
            // The new leaf is a copy of the one it stands before: put before the last that the outside checkpoint covers, and
            // with all rewritten, it would leave that checkpoint's leaves as they were.
            let number = Int.random(in: 1..<SignedLedger.covered, using: &random)
            let place = self == .insertLeaf && Bool.random(using: &random) ? SignedLedger.size + 1 : number
            if place == number { try hand.renumber(from: number, by: 1, rewriting: false) }
            try hand.copyLeaf(from: place == number ? number + 1 : number, to: place)
            if self == .insertLeafAndRewrite { try hand.rewrite() }
            return "before leaf \(place)"
        case .swapLeaves, .swapLeavesAndRewrite:
            // The later one may be the outside checkpoint's last.
            let one = Int.random(in: 1..<SignedLedger.covered, using: &random)
            let other = Int.random(in: (one + 1)...SignedLedger.covered, using: &random)
            try hand.swapNumbers(one, other)
            if self == .swapLeavesAndRewrite { try hand.rewrite() }
            return "leaves \(one) and \(other)"
        case .renumber:
            let number = Int.random(in: 1...SignedLedger.size, using: &random)
            let other = SignedLedger.size + Int.random(in: 1...50, using: &random)
            try hand.run("UPDATE ledger SET number = \(other) WHERE number = \(number)")
            return "leaf \(number) to \(other)"
        case .rollBack:
            let size = Int.random(in: 0..<SignedLedger.covered, using: &random)
            try hand.run("DELETE FROM ledger WHERE number > \(size)")
            try hand.run("DELETE FROM ledger_commitments WHERE leaf > \(size)")
            try hand.rewrite()
            return "to \(size)"
        case .fork:
            let number = Int.random(in: 1...SignedLedger.covered, using: &random)
            try hand.run(
                "UPDATE ledger SET staff = 'U-OTHER', at = '2026-01-02T03:04:05.679Z' WHERE number >= \(number)")
            try hand.rewrite()
            return "from leaf \(number)"
        case .forgeRecord: return try hand.forgePerson(Int.random(in: 0..<4, using: &random))
        case .editRecord: return try hand.editRecord(in: ["people", "places", "agencies", "staff"], &random)
        case .editPast: return try hand.editRecord(in: ["people_past", "places_past"], &random)
        case .deleteRecord:
            return try hand.deleteOne(from: ["people", "places", "agencies", "staff"], by: "id", &random)
        case .deletePast: return try hand.deleteOne(from: ["people_past", "places_past"], by: "id", &random)
        case .addRecord: return try hand.copyRecord(&random)
        case .editRegistration:
            let number = Int.random(in: 0..<4, using: &random)
            return Bool.random(using: &random)
                ? try hand.edit("registrations", "agency", where: "person = 'P-\(number)'", &random)
                : try hand.deleteOne(from: ["registrations"], by: "person", &random)
        case .addTie:
            // To see someone without having to do with them.
            let person = Int.random(in: 0..<4, using: &random)
            try hand.run("INSERT INTO ties (kind, agency, person, entry) VALUES ('care', 'A-NEW', 'P-\(person)', 1)")
            return "to P-\(person)"
        case .editNode: return try hand.edit("ledger_nodes", "hash", where: "level = 8", &random)
        case .deleteNode: return try hand.deleteOne(from: ["ledger_nodes"], by: "level", &random)
        case .addNode:
            try hand.run(
                "INSERT INTO ledger_nodes (level, place, hash) VALUES (8, \(Int.random(in: 1...9, using: &random)), 'x')"
            )
            return "level 8"
        case .editFrontier:
            return try hand.edit(
                "ledger_tree", Bool.random(using: &random) ? "size" : "frontier", where: "id = 1", &random)
        case .editCheckpoint:
            let size = [100, 200, SignedLedger.covered].randomElement(using: &random)!
            return try hand.edit("ledger_checkpoints", "note", where: "size = \(size)", &random)
        case .moveCheckpoint:
            let size = [100, 200].randomElement(using: &random)!
            let other = Int.random(in: 1...SignedLedger.size, using: &random)
            guard other != size else { throw NothingDone() }
            try hand.run("UPDATE ledger_checkpoints SET size = \(other) WHERE size = \(size)")
            return "from \(size) to \(other)"
        case .editWitness: return try hand.edit("ledger_witnesses", "verifier", where: "1 = 1", &random)
        case .deleteWitness: return try hand.deleteOne(from: ["ledger_witnesses"], by: "verifier", &random)
        case .editList, .dropFromList, .addToList:
            let rows = try hand.connection.rows("SELECT leaf, record FROM ledger_lists ORDER BY leaf, record")
            let row = rows.randomElement(using: &random)!
            let (leaf, record) = (row.integer("leaf")!, row.text("record")!)
            switch self {
            case .editList:
                try hand.run("UPDATE ledger_lists SET record = 'P-3' WHERE leaf = \(leaf) AND record = '\(record)'")
            case .dropFromList: try hand.run("DELETE FROM ledger_lists WHERE leaf = \(leaf) AND record = '\(record)'")
            default:
                let other = Int.random(in: 1...SignedLedger.size, using: &random)
                try hand.run("INSERT INTO ledger_lists (leaf, record) VALUES (\(other), 'P-1')")
            }
            return "of leaf \(leaf)"
        case .editNonce, .deleteNonce, .addNonce, .swapNonces: return try nonce(hand, &random)
        }
    }

    private func nonce(_ hand: Hand, _ random: inout SeededGenerator) throws -> String {
        let leaves = try hand.connection.rows("SELECT leaf FROM ledger_commitments ORDER BY leaf")
            .compactMap { $0.integer("leaf") }
        let (one, other) = (leaves.randomElement(using: &random)!, leaves.randomElement(using: &random)!)
        switch self {
        case .editNonce: return try hand.edit("ledger_commitments", "nonce", where: "leaf = \(one)", &random)
        case .deleteNonce: try hand.run("DELETE FROM ledger_commitments WHERE leaf = \(one)")
        case .addNonce:
            let free = Int.random(in: 20...400, using: &random)
            try hand.run(
                "INSERT INTO ledger_commitments (leaf, nonce) SELECT \(free), nonce FROM ledger_commitments WHERE leaf = \(one)"
            )
        default:
            guard one != other else { throw NothingDone() }
            try hand.run(
                """
                UPDATE ledger_commitments SET nonce = (SELECT c.nonce FROM ledger_commitments c
                WHERE c.leaf = \(one) + \(other) - ledger_commitments.leaf) WHERE leaf IN (\(one), \(other))
                """)
        }
        return "of leaf \(one)"
    }
}

/// The draw changed nothing, or what the tables refuse: another one is made.
struct NothingDone: Error {}
