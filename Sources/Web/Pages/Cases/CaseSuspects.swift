import Content
import Desks
import Domain
import Markup

/// The suspects of a case, each with a state of their own, sentences held against the law, and compensation.
struct CaseSuspects: Component {
    let view: CaseView

    var html: HTML {
        guard !view.file.suspects.isEmpty else { return "<p>\(view.text("cases.suspects.none"))</p>" }
        return .each(view.file.suspects) {
            "<article class=\"part\">\(heading($0))\(facts($0))\(steps($0))\(sentences($0))\(compensation($0))</article>"
        }
    }

    private func heading(_ suspect: CaseFile.Suspect) -> HTML {
        let (text, record) = (view.text, suspect.record)
        // S07: complicity and child sex tourism are never to be overlooked.
        let marks = ["official", "child_sex_tourist"].filter(record.isYes)
            .map { Badge(text("cases.mark.\($0)"), .danger).html }
        let state = CaseState.badge(suspect.state, of: .suspect, text).html
        return """
            <h3>\(Link(RecordNames.name(of: record, text), to: "/registers/suspects/\(record.id)"))</h3>\
            <p class="marks">\(([state] + marks).joined(separator: " "))</p>
            """
    }

    private func facts(_ suspect: CaseFile.Suspect) -> HTML {
        let (text, record) = (view.text, suspect.record)
        var known = ["sex", "birth_year", "citizenship", "role"].compactMap { code in
            record.register.field(code).flatMap { field in record[code].map { text.show($0, of: field) } }
        }
        if record.isYes("first_offender") { known.append(text("cases.first_offender")) }
        return """
            <p class="quiet">\(known.joined(separator: " · "))</p>\
            \(HTML.when(record.text("not_arrested_reason")) {
                "<p>\(text("cases.not_arrested", ["reason": $0]))</p>"
            })
            """
    }

    private func steps(_ suspect: CaseFile.Suspect) -> HTML {
        .when(
            !suspect.available.isEmpty,
            "<div class=\"actions\">\(HTML.each(suspect.available) { rule in ButtonLink(view.text.step(rule.code, of: .suspect), to: "\(view.address)/suspects/\(suspect.record.id)/steps/\(rule.code)").html })</div>"
        )
    }

    private func sentences(_ suspect: CaseFile.Suspect) -> HTML {
        let add = suspect.state == "convicted" ? view.addLink("sentences", [("suspect", suspect.record.id)]) : nil
        let unfounded: HTML = .when(
            !suspect.hasConviction, Badge(view.text("cases.sentences.unfounded"), .warning).html)
        let lines = HTML.each(suspect.sentences) { sentence in
            "<li>\(unfounded) \(SentenceLine(sentence: sentence, hasChildVictim: view.file.hasChildVictim, law: view.law, text: view.text))\(HTML.when(view.correctLink(sentence)) { " \($0)" })</li>"
        }
        return .when(!suspect.sentences.isEmpty, "<h4>\(view.text("cases.sentences"))</h4><ul>\(lines)</ul>")
            + .when(add) { "<p>\($0)</p>" }
    }

    private func compensation(_ suspect: CaseFile.Suspect) -> HTML {
        let text = view.text
        let lines = HTML.each(suspect.compensation) { order in
            let amount = order.integer("amount_lak") ?? 0
            let owed = amount == 0 ? text("cases.compensation.refused") : text.kip(amount)
            let person = order.text("person").map { view.names.name("people", $0) } ?? ""
            let day = order.day("ordered_on").map(text.day) ?? ""
            let paid = order.integer("paid_lak").map { text("cases.compensation.paid", ["amount": text.kip($0)]) }
            return
                "<li>\(day): \(owed) \(text("cases.compensation.to", ["person": person]))\(HTML.when(paid) { ", \($0)" })\(HTML.when(view.correctLink(order)) { " \($0)" })</li>"
        }
        let asks: HTML = .when(
            suspect.lacksCompensationDecision,
            Notice(
                .warning, title: text("cases.compensation.none"),
                content: """
                    <p>\(text("cases.compensation.no_request"))</p>\(decide(suspect))
                    """
            ).html)
        return asks
            + .when(!suspect.compensation.isEmpty, "<h4>\(text("cases.compensation"))</h4><ul>\(lines)</ul>")
    }

    /// One way to decide for each victim; the court's alone.
    private func decide(_ suspect: CaseFile.Suspect) -> HTML {
        let links = view.file.victims.compactMap { victim -> HTML? in
            guard let person = victim.record.text("person"),
                let link = view.addLink("compensation_orders", [("suspect", suspect.record.id), ("person", person)])
            else { return nil }
            let name = victim.person.map { RecordNames.name(of: $0, view.text) } ?? person
            return "<li>\(Link(view.text("cases.compensation.decide", ["person": name]), to: link.address))</li>"
        }
        return .when(!links.isEmpty, "<ul>\(links.joined())</ul>")
    }
}
