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

    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let text = visit.text
        let days = Int(visit.query["days"]).flatMap { periods.contains($0) ? $0 : nil } ?? 30
        let since = visit.office.clock().adding(seconds: -days * 86_400)
        let (facts, agencies) = try await visit.office.look(as: viewer) { reading in
            let facts = try reading.ledgerStanding(countedSince: since)
            let named = try reading.show(RecordNames.parts["agencies"]!, Set(facts.counts.map(\.agency)))
            return (facts, named.mapValues { RecordNames.name(of: $0.record, text) })
        }
        return visit.page(
            text("ledger.title"),
            """
            \(PageHeading(text("ledger.title"), lead: text("ledger.lead"), actions: downloads(facts, text)))
            \(standing(facts, text))
            \(witnesses(facts, text))
            \(counts(facts, agencies, days: days, text))
            """)
    }

    private static func downloads(_ facts: LedgerStanding, _ text: Language) -> [ButtonLink] {
        let checkpoint = facts.checkpoint.map { _ in
            ButtonLink(text("ledger.checkpoint.download"), to: "/ledger/checkpoint")
        }
        return [checkpoint, ButtonLink(text("ledger.export"), to: "/ledger/export")].compactMap { $0 }
    }

    private static func standing(_ facts: LedgerStanding, _ text: Language) -> HTML {
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

    private static func witnesses(_ facts: LedgerStanding, _ text: Language) -> HTML {
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

    private static func counts(
        _ facts: LedgerStanding, _ agencies: [String: String], days: Int, _ text: Language
    ) -> HTML {
        let rows = facts.counts.map { line in
            let agency = line.agency == Viewer.commandLine.agency ? text("trace.server") : agencies[line.agency]
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
