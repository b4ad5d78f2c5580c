import Content
import Domain
import Markup
import Store

/// A list of records, made from the register's summary.
struct RecordTable {
    let register: Register
    let records: [StoredRecord]
    let names: ReferenceNames
    let text: Language
    let ceiling: Sensitivity
    /// Where a record's own page is.
    var address: (Record) -> String = { "/registers/\($0.register.code)/\($0.id)" }

    var html: HTML {
        let fields = register.summary.compactMap { register.field($0) }.filter { $0.sensitivity <= ceiling }
        return Table(
            text.name(register), isCaptionShown: false,
            columns: [.init(text("field.id"))] + fields.map { .init(text.label($0, in: register), kind(of: $0)) },
            rows: records.map { stored in
                let record = stored.record
                return Table.Row(
                    [Link(record.id, to: address(record)).html] + fields.map { "\(cell($0, record))" })
            }
        ).html
    }

    private func cell(_ field: Field, _ record: Record) -> String {
        if case .reference(let code) = field.kind, let id = record.text(field.code) { return names.name(code, id) }
        return text.shown(record[field.code], field)
    }

    private func kind(of field: Field) -> Table.Kind {
        switch field.kind {
        case .integer, .money: .number
        case .day: .date
        default: .text
        }
    }
}
