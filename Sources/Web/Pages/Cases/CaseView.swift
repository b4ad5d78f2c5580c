import Content
import Desks
import Domain
import Markup

/// What the parts of a case's page share.
struct CaseView {
    let file: CaseFile
    let names: ReferenceNames
    let text: Language
    let viewer: Viewer
    let law: Law

    var id: String { file.record.id }
    var address: String { "/cases/\(id)" }

    /// Product rule 7, said before somebody is refused.
    var marriageNotice: HTML {
        let marriage = ["fraudulent_marriage", "forced_marriage"].contains(file.record.text("form"))
        let isClosed = ["closed", "not_pursued"].contains(file.state)
        return .when(
            marriage && file.record["marriage_finding"] == nil,
            Notice(.warning, text(isClosed ? "cases.marriage.never" : "cases.marriage.open")).html)
    }

    /// S08: one reminder at the top; the buttons stand with each suspect.
    var compensationNotice: HTML {
        let undecided = file.suspects.filter(\.lacksCompensationDecision).count
        return .when(
            undecided > 0,
            Notice(
                .warning, title: text("cases.compensation.none"),
                content: """
                    <p>\(text("cases.compensation.undecided", ["count": text.number(undecided)])) \
                    <a href="#suspects">\(text("cases.compensation.look"))</a></p>
                    """
            ).html)
    }

    /// The steps that bring a case further, which stand out.
    private static let onward: Set<String> = [
        "open", "resume", "complete", "refer_to_prosecutor", "charge", "judge", "close",
    ]

    /// The steps that the viewer may take now, from the same check that refuses the others.
    var nextSteps: HTML {
        let links = HTML.each(file.available) { rule in
            ButtonLink(
                text.step(rule.code, of: .criminalCase), to: "\(address)/steps/\(rule.code)",
                Self.onward.contains(rule.code) ? .primary : .secondary
            ).html
        }
        return .when(
            !file.available.isEmpty,
            Panel(text("cases.next"), id: "next", content: "<div class=\"actions\">\(links)</div>").html)
    }

    var summary: HTML {
        .when(file.record.text("summary")) { "<p class=\"prose\">\($0)</p>" }
    }

    /// Leads to the form of a register whose records belong to this case, and back.
    func addLink(_ register: String, _ given: [(String, String)] = []) -> Link? {
        guard let register = Register.named(register), Policy.grant(viewer, register).create else { return nil }
        let values = (register.field("criminal_case") == nil ? [] : [("criminal_case", id)]) + given
        let query = (values + [("back", address)]).map { "\($0)=\($1.addingPercentEncodingForQuery)" }
        return Link(
            text("registers.new", ["one": text.one(register)]),
            to: "/registers/\(register.code)/new?" + query.joined(separator: "&"))
    }

    /// For justice: what protection could let it have of this victim is asked for there.
    func disclosureLink(_ victim: Record) -> Link? {
        guard Policy.grant(viewer, DisclosureList.register).create, let person = victim.text("person") else {
            return nil
        }
        let given = [("person", person), ("criminal_case", id)].map { "\($0)=\($1.addingPercentEncodingForQuery)" }
        return Link(text("disclosures.new"), to: "/disclosures/new?" + given.joined(separator: "&"))
    }

    func correctLink(_ record: Record) -> Link? {
        guard Policy.grant(viewer, record.register).correct > .nothing else { return nil }
        return Link(
            text("registers.correct"),
            to: "/registers/\(record.register.code)/\(record.id)/correct?back=\(address.addingPercentEncodingForQuery)")
    }
}
