import Content
import Domain
import Markup

/// What happened: who, when, why, and which number. Nothing of the record itself.
struct EmergencyList: Component, Sendable {
    let mine: [Record]
    let toAnswer: [Record]
    let now: Instant
    let viewer: Viewer
    let names: ReferenceNames
    let staff: [String: String]
    /// Approvals that an exclusion refused, in words; oversight's alone.
    let refused: [String: [String]]
    let text: Language
    let reviewing: String?
    let values: [String: String]
    let problems: [Draft.Problem]

    var html: HTML {
        let asked = HTML.each(toAnswer) { record in
            entry(record)
                + Form(
                    to: "/emergencies/\(record.id)/approve",
                    content: ButtonRow(SubmitButton(text("emergencies.approve")).html).html
                ).html
        }
        return HTML.when(
            !toAnswer.isEmpty,
            Panel(
                text("emergencies.to_answer"), id: "answer",
                content: "<p>\(text("emergencies.to_answer.lead"))</p>\(asked)"
            ).html)
            + Panel(
                text("emergencies.happened"), id: "happened",
                content: mine.isEmpty ? "<p>\(text("emergencies.none"))</p>" : HTML.each(mine) { entry($0) + after($0) }
            ).html
    }

    private func entry(_ record: Record) -> HTML {
        let state = Emergency.state(record, at: now)
        let tone: Tone =
            switch state {
            case .waiting, .ended: .warning
            case .open: .info
            case .overdue: .danger
            case .reviewed: .success
            }
        let approved = record.text("approved_at").flatMap { Instant($0) }
        let lines: [DefinitionList.Entry?] = [
            .init(text("emergencies.record"), text: number(record)),
            .init(text("emergencies.asked_by"), text: who(record, "asked_by", "agency")),
            .init(label("asked_on"), text: record.day("asked_on").map(text.day) ?? "—"),
            .init(label("reason"), text: record.text("reason") ?? "—"),
            approved.map {
                .init(
                    text("emergencies.approved"),
                    text:
                        "\(who(record, "approved_by", "approving_agency")), \(text.day($0.day)) \($0.description.dropFirst(11).prefix(5)) UTC"
                )
            },
            record.text("finding").map { .init(label("finding"), text: text.code("emergency_finding", $0)) },
            record.text("review").map { .init(label("review"), text: $0) },
        ]
        let refusals = (refused[record.id] ?? []).map { DefinitionList.Entry(text("emergencies.refused"), text: $0) }
        return """
            <h3>\(record.id) \(Badge(text("emergencies.state.\(state.rawValue)"), tone))</h3>\
            \(DefinitionList(lines.compactMap { $0 } + refusals))\(HTML.when(opens(record, state)) { link in "<p>\(link)</p>" })
            """
    }

    /// The link for who asked, while it is open.
    private func opens(_ record: Record, _ state: Emergency.State) -> Link? {
        guard state == .open, record.text("asked_by") == viewer.staff, let register = record.text("register"),
            let id = record.text("record")
        else { return nil }
        return Link(text("emergencies.open"), to: RecordLinks.address(register, id))
    }

    private func after(_ record: Record) -> HTML {
        guard Policy.may(viewer.role, .reviewAccess), record["approved_by"] != nil, record["reviewed_on"] == nil else {
            return .empty
        }
        let isTried = reviewing == record.id
        func error(_ code: String) -> String? {
            isTried ? problems.first { $0.field == code }.map { text.sentence($0.what) } : nil
        }
        let fields: HTML = """
            \(RadioGroup(
                "finding", Prompt(label("finding"), error: error("finding")),
                options: ["justified", "not_justified"].map { Choice($0, text.code("emergency_finding", $0)) },
                selected: isTried ? values["finding"] ?? "" : "", required: true))\
            \(TextArea("review", Prompt(label("review"), error: error("review")), value: isTried ? values["review"] ?? "" : "", rows: 3, required: true))\
            \(ButtonRow(SubmitButton(text("emergencies.review")).html))
            """
        return Disclosure(
            text("emergencies.review"), isOpen: isTried,
            content: Form(to: "/emergencies/\(record.id)/review", content: fields).html
        ).html
    }

    private func number(_ record: Record) -> String {
        let register = record.text("register").flatMap { Register.named($0) }.map(text.one) ?? ""
        return "\(register) \(record.text("record") ?? "")"
    }

    private func who(_ record: Record, _ person: String, _ agency: String) -> String {
        let name = record.text(person).map { staff[$0] ?? $0 }
        return [name, record.text(agency).map { names.name("agencies", $0) }].compactMap { $0 }.joined(separator: ", ")
    }

    private func label(_ code: String) -> String {
        EmergencyPages.register.field(code).map { text.label($0, in: EmergencyPages.register) } ?? code
    }
}
