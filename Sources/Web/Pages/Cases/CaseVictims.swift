import Desks
import Domain
import Markup

/// The victims in a case, with what the court did to protect those who testified (S09).
struct CaseVictims: Component {
    let view: CaseView

    var html: HTML {
        let text = view.text
        guard !view.file.victims.isEmpty else { return "<p>\(text("cases.victims.none"))</p>" }
        return Table(
            text("cases.victims"), isCaptionShown: false,
            columns: [
                .init(text("cases.victim")), .init(text("cases.testified")), .init(text("cases.protection")),
                .init(text("cases.asked_compensation")), .init(text("cases.actions"), .actions),
            ],
            rows: view.file.victims.map { victim in
                Table.Row([
                    name(victim), testified(victim.record), shown("protection", victim.record),
                    shown("compensation_requested", victim.record),
                    "\(view.correctLink(victim.record)) \(view.disclosureLink(victim.record))",
                ])
            }
        ).html
    }

    /// A name only for those who may open the person; else the number.
    private func name(_ victim: CaseFile.Victim) -> HTML {
        let id = victim.record.text("person") ?? ""
        return victim.person.map { Link(RecordNames.name(of: $0, view.text), to: "/people/\(id)").html } ?? "\(id)"
    }

    private func testified(_ record: Record) -> HTML {
        "\(record.day("testified_on").map(view.text.day) ?? view.text("cases.testified.no"))"
    }

    private func shown(_ code: String, _ record: Record) -> HTML {
        guard let field = record.register.field(code) else { return .empty }
        return "\(record[code].map { view.text.show($0, of: field) } ?? view.text("cases.not_recorded"))"
    }
}
