/// One horizontal bar with its number behind it; a thin mark for zero, a dashed frame for what nobody knows.
struct Stroke {
    private let amount: Amount
    private let share: Double
    private let widest: Double
    private let style: String

    /// - Parameters:
    ///   - most: the number that gets the widest bar.
    ///   - widest: its share of the drawing's width.
    init(_ amount: Amount, most: Double, widest: Double, style: String = "s1") {
        self.amount = amount
        self.widest = widest
        self.style = style
        share = most > 0 ? (amount.number ?? 0) / most * widest : 0
    }

    /// - Parameter left: where the bar starts, in pixels.
    func html(left: Int, top: Int, height: Int) -> HTML {
        let base = top + height / 2 + 5
        guard let number = amount.number else {
            return """
                <rect class="missing" x="\(left + 1)" y="\(top)" width="\(percent: widest / 3)" height="\(height)"/>\
                <text class="value unknown" x="\(percent: widest / 3)" dx="\(left + 8)" y="\(base)">\(amount.text)</text>
                """
        }
        let bar: HTML =
            number == 0
            ? "<rect class=\"nothing\" x=\"\(left)\" y=\"\(top)\" width=\"2\" height=\"\(height)\"/>"
            : """
            <rect\(attribute: "class", style) x="\(left)" y="\(top)" width="\(percent: share)" height="\(height)" rx="1"/>
            """
        return """
            \(bar)<text class="value" x="\(percent: share)" dx="\(left + 8)" y="\(base)">\(amount.text)</text>
            """
    }
}
