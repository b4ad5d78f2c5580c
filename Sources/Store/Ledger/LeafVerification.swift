import Domain
import Ledger

/// Goes through the leaves in their order and builds the tree anew.
struct LeafVerification {
    let roots: CheckpointVerification.Roots

    /// What the records are compared with.
    struct Walk {
        /// Leaves that wrote a version, by register.
        var written: [String: Int] = [:]
        /// The number of the last erasure, by register and id.
        var erased: [String: Int] = [:]

        static func key(_ register: String, _ id: String) -> String { register + "\n" + id }
    }

    func run(_ connection: any Connection, _ report: inout LedgerReport) throws -> Walk {
        var (walk, frontier) = (Walk(), Frontier())
        let hasTree = try connection.integer("SELECT size FROM ledger_tree WHERE id = 1") != 0
        var (format, nodes) = (1, 0)
        compare(frontier, &report)
        try LedgerRow.each(connection) { row in
            let number = row.integer("number") ?? -1
            let expected = frontier.size + 1
            if number != expected { report.add(.leaf(expected), "the next leaf has number \(number)") }
            let text = LedgerRow.text(row)
            check(row, text, after: &format, number, &report)
            note(row, number, &walk)
            let hash = text.hash
            if !(row.text("hash") ?? "").isExactly(hash.description) {
                report.add(.leaf(number), "its fields don't have its hash: it was altered")
            }
            try frontier.append(hash) { level, place, hash in
                guard level > 0, level.isMultiple(of: LedgerTree.step) else { return }
                nodes += 1
                guard hasTree else { return }
                let stored = try connection.first(
                    "SELECT hash FROM ledger_nodes WHERE level = \(level) AND place = \(place)")?.text("hash")
                if !(stored ?? "").isExactly(hash.description) {
                    report.add(.node(level: level, place: place), stored == nil ? "it is missing" : "it was altered")
                }
            }
            compare(frontier, &report)
        }
        report.leaves = frontier.size
        report.root = frontier.root
        try checkTree(frontier, nodes, format, connection, &report)
        for (size, claims) in roots where size > frontier.size {
            for claim in claims {
                report.add(
                    .checkpoint(claim.name), "it covers \(size) leaves and there are \(frontier.size): some are gone")
            }
        }
        try checkNonces(connection, &report)
        return walk
    }

    private func compare(_ frontier: Frontier, _ report: inout LedgerReport) {
        guard let claims = roots[frontier.size] else { return }
        let root = frontier.root
        for claim in claims where claim.root != root {
            report.add(
                .checkpoint(claim.name), "its root is not that of the first \(frontier.size) leaves: one was altered")
        }
    }

    private func check(
        _ row: Row, _ text: LeafText, after format: inout Int, _ number: Int, _ report: inout LedgerReport
    ) {
        if !text.isUnambiguous { report.add(.leaf(number), "its fields are not those of a leaf") }
        if text.format < format { report.add(.leaf(number), "it has an older format than those before it") }
        format = max(format, text.format)
        if text.format >= 2, Self.writes(row), Register.named(row.text("register") ?? "") != nil,
            (row.text("commitment") ?? "").isEmpty
        {
            report.add(.leaf(number), "it wrote a version and commits to nothing")
        }
        if row.text("act") == Leaf.Act.list.rawValue, (row.text("commitment") ?? "").isEmpty {
            report.add(.leaf(number), "it showed a list and commits to nothing")
        }
    }

    private func note(_ row: Row, _ number: Int, _ walk: inout Walk) {
        if Self.writes(row) {
            walk.written[row.text("register") ?? "", default: 0] += 1
        } else if row.text("act") == Leaf.Act.erase.rawValue {
            walk.erased[Walk.key(row.text("register") ?? "", row.text("record") ?? "")] = number
        }
    }

    private static func writes(_ row: Row) -> Bool {
        let act = row.text("act")
        return act == Leaf.Act.create.rawValue || act == Leaf.Act.correct.rawValue
    }

    private func checkTree(
        _ frontier: Frontier, _ nodes: Int, _ format: Int, _ connection: any Connection,
        _ report: inout LedgerReport
    ) throws {
        let row = try connection.first("SELECT size, frontier FROM ledger_tree WHERE id = 1")
        let (size, written) = (row?.integer("size") ?? -1, row?.text("frontier") ?? "")
        // Where all leaves are from before there was a tree, the next leaf will make it.
        let isStillToCome = size == 0 && written.isEmpty && format == 1
        if !isStillToCome {
            if size != frontier.size { report.add(.tree, "it counts \(size) leaves and there are \(frontier.size)") }
            if !written.isExactly(frontier.text) {
                report.add(.tree, "its frontier is not that of the leaves")
            }
        }
        let stored = try connection.integer("SELECT count(*) FROM ledger_nodes") ?? 0
        if stored > nodes { report.add(.tree, "\(stored) nodes are stored and the leaves make \(nodes)") }
    }

    private func checkNonces(_ connection: any Connection, _ report: inout LedgerReport) throws {
        let stray = try connection.rows(
            """
            SELECT c.leaf FROM ledger_commitments c
            WHERE NOT EXISTS (SELECT 1 FROM ledger l WHERE l.number = c.leaf AND l.commitment <> '')
            """)
        for row in stray { report.add(.leaf(row.integer("leaf") ?? -1), "a nonce is kept for no commitment of its") }
    }
}
