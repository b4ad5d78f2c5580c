import Content
import Domain
import Markup

/// A sentence and how it lies to the range in law. It informs; a court decides.
struct SentenceLine: Component {
    let sentence: Record
    let hasChildVictim: Bool
    let law: Law
    let text: Language

    var html: HTML {
        let months = sentence.integer("prison_months") ?? 0
        let fine = sentence.integer("fine_lak") ?? 0
        let article = sentence.text("article") ?? ""
        var parts = [text("cases.prison", ["term": Self.term(months: months, text)])]
        if let suspended = sentence.integer("suspended_months"), suspended > 0 {
            parts.append(text("cases.suspended", ["term": Self.term(months: suspended, text)]))
        }
        if fine > 0 { parts.append(text("cases.fine", ["amount": text.kip(fine)])) }
        parts.append(text("cases.article", ["article": article]))
        let day = sentence.day("imposed_on").map(text.day) ?? ""
        return "\(day): \(parts.joined(separator: ", ")). \(verdict(article, months: months, fine: fine))"
    }

    private func verdict(_ article: String, months: Int, fine: Int) -> HTML {
        guard let penalty = law.penalty(article: article, child: hasChildVictim) else {
            return "<span class=\"quiet\">\(text("cases.range.unknown", ["article": article]))</span>"
        }
        let range = Self.range(penalty, text)
        if penalty.allows(prisonMonths: months, fine: fine) {
            return "<span class=\"quiet\">\(text("cases.range.within", ["range": range]))</span>"
        }
        return "<br>\(Badge(text("cases.range.outside"), .warning)) \(text("cases.range.law", ["range": range]))"
    }

    /// The range as the law gives it, with the child's higher fine where it applies.
    static func range(_ penalty: Law.Penalty, _ text: Language) -> String {
        text(
            penalty.child ? "cases.range.child" : "cases.range.adult",
            [
                "from": term(months: penalty.prisonMonths.lowerBound, text),
                "to": term(months: penalty.prisonMonths.upperBound, text),
                "low": text.kip(penalty.fine.lowerBound), "high": text.kip(penalty.fine.upperBound),
            ])
    }

    /// Years where the months are whole years.
    static func term(months: Int, _ text: Language) -> String {
        months > 0 && months.isMultiple(of: 12)
            ? text("cases.years", ["count": text.number(months / 12)])
            : text("cases.months", ["count": text.number(months)])
    }
}
