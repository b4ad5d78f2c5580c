import Content
import Domain
import Markup
import Store

/// The parts of a record's page that come from its declaration.
enum RecordPage {
    /// - Parameters:
    ///   - leavingOut: fields that the page shows in its own way.
    ///   - erased: fields that are said to be erased, which is not the same as empty.
    static func values(
        _ record: Record, names: ReferenceNames, _ text: Language, ceiling: Sensitivity, leavingOut: Set<String> = [],
        erased: Set<String> = []
    ) -> HTML {
        let fields = record.register.fields.filter { $0.sensitivity <= ceiling && !leavingOut.contains($0.code) }
        return "<dl class=\"details\">"
            + HTML.each(fields) { field in
                """
                <div><dt>\(text.label(field, in: record.register))</dt>\
                <dd\(attribute: "class", record[field.code] == nil ? "missing" : nil)>\
                \(erased.contains(field.code) ? "\(text("value.erased"))" : value(field, record, names, text))</dd></div>
                """
            } + "</dl>"
    }

    /// Says that something of a record can't be read, and why; nothing for one that can.
    static func unreadable(_ record: Record, _ text: Language) -> HTML {
        HTML.each(Unreadable.allCases.filter(Set(record.unreadable.values).contains)) { why in
            Notice(.warning, text["record.unreadable.\(why.rawValue)"]).html
        }
    }

    private static func value(_ field: Field, _ record: Record, _ names: ReferenceNames, _ text: Language) -> HTML {
        if case .reference(let code) = field.kind, let id = record.text(field.code) {
            return Link(names.name(code, id), to: RecordLinks.address(code, id)).html
        }
        return "\(text.shown(record[field.code], field))"
    }

    /// Who recorded what when, and which fields each version changed.
    static func versions(_ versions: [StoredRecord], _ text: Language) -> HTML {
        let older = versions.dropFirst().map(Optional.some) + [nil]
        let rows = zip(versions, older).map { version, before in
            let changed = before.map { version.record.changes(from: $0.record) } ?? []
            let labels = changed.compactMap { version.record.register.field($0) }
                .map { text.label($0, in: version.record.register) }
            return Table.Row([
                "\(text.number(version.record.version))", "\(text.day(version.recordedAt.day))",
                "\(version.recordedBy)",
                "\(before == nil ? text("versions.first") : labels.joined(separator: ", "))",
            ])
        }
        return """
            <details class="fold versions"><summary>\(text("versions.title"))</summary><div>\(Table(
                text("versions.title"), isCaptionShown: false,
                columns: [
                    .init(text("versions.version"), .number), .init(text("versions.recorded"), .date),
                    .init(text("versions.by")), .init(text("versions.changed")),
                ], rows: rows))</div></details>
            """
    }
}
