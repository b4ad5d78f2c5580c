import Content
import Domain
import Markup
import Measures
import Publishing

/// A figure in a table or a tile. A number, a zero that someone answers for, a number nobody has and one that does
/// not apply look different, and each says in words what it is.
struct FigureCell {
    let figure: Figure
    let texts: FigureTexts
    let text: Language

    /// Days after a period's end within which owners bring what is not collected; as in the published report.
    static let daysToBring = 31

    /// The number, or nothing.
    var number: HTML {
        figure.value == nil ? "<span class=\"no-number\">–</span>" : "<b>\(texts.value(figure))</b>"
    }

    /// What kind of number it is, in words.
    var state: HTML {
        switch figure.status {
        case .value: .empty
        case .zero: Badge(text("figures.zero"), .neutral).html
        case .notCollected: Badge(text("figure.not_collected"), .warning).html
        case .notApplicable: Badge(text("figure.not_applicable"), .neutral).html
        }
    }

    var remark: String { texts.remark(figure, daysToBring: Self.daysToBring) }

    func tile(address: String) -> StatTile {
        let measure = figure.measure
        let shown: StatTile.Figure =
            switch figure.status {
            case .value: .value(texts.value(figure), unit: texts.unit(measure))
            case .zero: .zero(texts.value(figure), words: text("figures.zero"))
            case .notCollected: .notCollected(text("figure.not_collected"), owed: remark)
            case .notApplicable: .notApplicable(text("figure.not_applicable"))
            }
        let note = figure.status == .notCollected || remark.isEmpty ? nil : remark
        return StatTile(texts.name(measure), shown, note: note, address: address)
    }

    /// For a chart.
    var amount: Amount {
        figure.value.map { Amount.known($0, texts.value(figure)) } ?? .missing(text("figure.\(figure.status.rawValue)"))
    }
}

extension Array where Element == Figure {
    /// A measure's total in a period.
    func total(_ code: String, _ period: Period? = nil) -> Figure? {
        first { $0.measure.code == code && $0.breakdown == nil && (period == nil || $0.period == period) }
    }

    func parts(_ code: String, by dimension: String) -> [Figure] {
        filter { $0.measure.code == code && $0.breakdown?.dimension == dimension }
    }
}
