import Content
import Desks
import Domain
import Hummingbird
import Ledger
import Markup
import Store

/// What oversight sees of the ledger: how far it is signed and by whom, copies to verify elsewhere, and how often each
/// agency did what. No record and no person.
enum LedgerPage {
    /// Periods to choose from, in days.
    static let periods = [7, 30, 365]

    struct Facts: Sendable {
        let size: Int
        let checkpoint: SignedNote?
        let signedThrough: Instant?
        let witnesses: [(key: VerifierKey, last: (size: Int, at: Instant)?)]
        let counts: [LedgerCounts.Line]
        let agencies: [String: String]
    }

    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let days = Int(visit.query["days"]).flatMap { periods.contains($0) ? $0 : nil } ?? 30
        let since = visit.office.clock().adding(seconds: -days * 86_400)
        let facts = try await visit.office.read(as: viewer) { try read($0, since: since, text) }
        return visit.page(
            text("ledger.title"),
            """
            \(PageHeading(text("ledger.title"), lead: text("ledger.lead"), actions: downloads(facts, text)))
            \(standing(facts, text))
            \(witnesses(facts, text))
            \(counts(facts, days: days, text))
            """)
    }

    private static func read(_ reader: RecordReader, since: Instant, _ text: Language) throws -> Facts {
        let connection = reader.connection
        let store = CheckpointStore(connection)
        let checkpoint = try store.last()
        let counts = try LedgerCounts(connection, since: since).lines
        var agencies: [String: String] = [:]
        for agency in Set(counts.map(\.agency)) {
            agencies[agency] = try reader.find(Kept.agencies, agency).map { RecordNames.name(of: $0.record, text) }
        }
        return Facts(
            size: try connection.integer("SELECT size FROM ledger_tree WHERE id = 1") ?? 0, checkpoint: checkpoint,
            signedThrough: try signedThrough(checkpoint, connection),
            witnesses: try store.witnesses().map { ($0, try store.last(of: $0)) }, counts: counts, agencies: agencies)
    }

    /// A checkpoint does not say when it was made; its last leaf says when that was done.
    private static func signedThrough(_ note: SignedNote?, _ connection: any Connection) throws -> Instant? {
        guard let size = note.flatMap({ Checkpoint($0.text) })?.size else { return nil }
        return try connection.first("SELECT at FROM ledger WHERE number = \(size)")?.text("at").flatMap { Instant($0) }
    }

    private static func downloads(_ facts: Facts, _ text: Language) -> [ButtonLink] {
        let checkpoint = facts.checkpoint.map { _ in
            ButtonLink(text("ledger.checkpoint.download"), to: "/ledger/checkpoint")
        }
        return [checkpoint, ButtonLink(text("ledger.export"), to: "/ledger/export")].compactMap { $0 }
    }

    private static func standing(_ facts: Facts, _ text: Language) -> HTML {
        var entries = [DefinitionList.Entry(text("ledger.size"), text: text.number(facts.size))]
        if let note = facts.checkpoint, let checkpoint = Checkpoint(note.text) {
            entries.append(.init(text("ledger.checkpoint"), text: text.number(checkpoint.size)))
            if let at = facts.signedThrough { entries.append(.init(text("ledger.through"), text: text.day(at.day))) }
            entries.append(.init(text("ledger.name"), text: checkpoint.origin))
            entries.append(.init(text("ledger.root"), "<code>\(checkpoint.root.base64)</code>"))
        } else {
            entries.append(.init(text("ledger.checkpoint"), missing: text("ledger.checkpoint.none")))
        }
        return DefinitionList(entries).html
    }

    private static func witnesses(_ facts: Facts, _ text: Language) -> HTML {
        let rows = facts.witnesses.map { witness in
            Table.Row([
                "\(witness.key.name)", "<code>\(witness.key.id.hexadecimal)</code>",
                "\(witness.last.map { text.number($0.size) } ?? "—")",
                "\(witness.last.map { text.day($0.at.day) } ?? "—")",
            ])
        }
        let table = Table(
            text("ledger.witnesses"), isCaptionShown: false,
            columns: [
                .init(text("ledger.witness")), .init(text("ledger.key")), .init(text("ledger.witness.size"), .number),
                .init(text("ledger.witness.day"), .date),
            ], rows: rows
        ).html
        return Panel(
            text("ledger.witnesses"), id: "witnesses",
            content: rows.isEmpty ? Notice(.warning, text("ledger.witnesses.none")).html : table
        ).html
    }

    private static func counts(_ facts: Facts, days: Int, _ text: Language) -> HTML {
        let rows = facts.counts.map { line in
            let agency = line.agency == Viewer.commandLine.agency ? text("trace.server") : facts.agencies[line.agency]
            return Table.Row([
                "\(agency ?? line.agency)", "\(text("leaf_act.\(line.act)"))", "\(text.number(line.count))",
            ])
        }
        let choices = Tabs(
            label: text("ledger.period"),
            periods.map { period in
                Link(
                    text("ledger.days", ["count": text.number(period)]), to: "/ledger?days=\(period)#counts",
                    isCurrent: period == days)
            })
        return Panel(
            text("ledger.counts"), id: "counts",
            content: choices.html
                + Table(
                    text("ledger.counts"), isCaptionShown: false,
                    columns: [
                        .init(text("trace.agency")), .init(text("trace.act")), .init(text("ledger.count"), .number),
                    ], rows: rows
                ).html
        ).html
    }
}
