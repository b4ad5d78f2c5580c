/// A drawing with its title, its legend, and the same numbers as a table.
struct ChartFigure: Component {
    let id: String
    let texts: ChartTexts
    let drawings: HTML
    var legend = HTML.empty
    let table: Table

    var html: HTML {
        """
        <figure class="chart"\(attribute: "id", id)><figcaption><b>\(texts.title)</b> <span>\(texts.description)</span>\
        </figcaption>\(drawings)\(legend)\
        <details class="fold"><summary>\(texts.table)</summary><div>\(table)</div></details></figure>
        """
    }
}
