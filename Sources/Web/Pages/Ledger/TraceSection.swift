import Content
import Desks
import Domain
import Ledger
import Markup
import Store

/// Who opened and changed a record and why, for those whose record it is to keep; nothing at all for others.
struct TraceSection: Sendable {
    /// How many entries stand on the record's own page.
    static let latest = 20

    private let entries: [TraceEntry]?
    private let agencies: [String: String]
    let total: Int

    /// Whether this reader may know that there is a trace.
    var isShown: Bool { entries != nil }

    init(
        _ register: Register, _ id: String, reading: Reading, _ text: Language, limit: Int = latest, offset: Int = 0
    ) throws {
        entries = try reading.trace(of: register, id, limit: limit, offset: offset)
        total = try reading.traceCount(of: register, id) ?? 0
        var names: [String: String] = [:]
        for agency in Set((entries ?? []).map(\.agency)) {
            names[agency] = try reading.show(Kept.agencies, agency).map { RecordNames.name(of: $0.record, text) }
        }
        agencies = names
    }

    /// The end of the record's page.
    ///
    /// - Parameter address: of the page with all entries.
    func panel(_ text: Language, all address: String) -> HTML {
        guard isShown else { return .empty }
        let more = total > Self.latest ? Link(text("trace.all", ["count": text.number(total)]), to: address) : nil
        return Panel(
            text("trace.title"), id: "trace", action: more, content: "<p>\(text("trace.lead"))</p>" + table(text)
        ).html
    }

    func table(_ text: Language) -> HTML {
        let rows = (entries ?? []).map { entry in
            Table.Row([
                "\(text.day(entry.at.day))", "\(entry.staffName ?? text("trace.server"))",
                "\(agencies[entry.agency] ?? "—")", "\(text("leaf_act.\(entry.act)"))",
                "\(entry.purpose.isEmpty ? "—" : text.find("purpose.\(entry.purpose)") ?? entry.purpose)",
            ])
        }
        return Table(
            text("trace.title"), isCaptionShown: false,
            columns: [
                .init(text("trace.day"), .date), .init(text("trace.staff")), .init(text("trace.agency")),
                .init(text("trace.act")), .init(text("trace.purpose")),
            ], rows: rows
        ).html
    }
}
