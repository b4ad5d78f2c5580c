import Content
import Domain
import Markup
import Measures

extension Report {
    /// One page that stands alone and prints well: no other file, no script, no link outside.
    public func html(in language: Language) -> HTML {
        let texts = FigureTexts(language, names)
        return """
            <!doctype html>
            <html lang="\(language.code)"><head><meta charset="utf-8"><title>\(heading(in: language))</title>\
            <meta name="viewport" content="width=device-width"><style>\(HTML.raw(Report.style))</style></head>
            <body><h1>\(heading(in: language))</h1><p>\(language["report.note"])</p>
            \(HTML.when(isForViewer, "<p>\(language["figures.open_only"])</p>"))
            \(HTML.each(Measure.byPillar) { section($0.pillar, $0.measures, texts) })
            \(HTML.when(!statements.isEmpty, statementTable(texts)))
            \(HTML.when(!law.isEmpty, lawTable(language)))
            </body></html>

            """
    }

    private func section(_ pillar: Pillar, _ measures: [Measure], _ texts: FigureTexts) -> HTML {
        let found = Dictionary(grouping: figures, by: \.measure)
        let shown = measures.filter { found[$0] != nil }
        guard !shown.isEmpty else { return .empty }
        let language = texts.language
        return """
            <h2>\(language["pillar.\(pillar.rawValue)"])</h2>
            <table><thead><tr><th scope="col">\(language["report.figure"])</th>\
            <th scope="col">\(language["report.value"])</th><th scope="col">\(language["report.unit"])</th>\
            <th scope="col">\(language["report.definition"])</th></tr></thead><tbody>
            \(HTML.each(shown) { HTML.each(found[$0] ?? []) { row($0, texts) } })</tbody></table>

            """
    }

    private func row(_ figure: Figure, _ texts: FigureTexts) -> HTML {
        let measure = figure.measure
        if let part = figure.breakdown, let dimension = measure.dimension(part.dimension) {
            return """
                <tr class="part"><th scope="row">\(texts.name(dimension)): \(texts.name(part, of: measure))</th>\
                <td class="number">\(texts.value(figure))</td><td></td><td></td></tr>

                """
        }
        let remark = texts.remark(figure, daysToBring: daysToBring)
        return """
            <tr><th scope="row">\(texts.name(measure))</th>\
            <td class="\(figure.value == nil ? "missing" : "number")">\(texts.value(figure))</td>\
            <td>\(figure.value == nil ? "" : texts.unit(measure))</td><td>\(texts.definition(measure))\
            \(HTML.when(!remark.isEmpty, "<br><strong>\(remark)</strong>"))</td></tr>

            """
    }

    private func statementTable(_ texts: FigureTexts) -> HTML {
        let language = texts.language
        let rows = HTML.each(statements) { statement in
            let source = language("statement.definition", ["source": statement.source])
            return """
                <tr><th scope="row">\(texts.name(statement))</th><td class="number">\(statement.text)</td>\
                <td>\(statement.unit)</td><td>\(statement.period) \(statement.place) \(source)</td></tr>

                """
        }
        return """
            <h2>\(language["report.statements"])</h2><p>\(language["report.statements.note"])</p>
            <table><tbody>
            \(rows)</tbody></table>

            """
    }

    private func lawTable(_ language: Language) -> HTML {
        let rows = HTML.each(law) { fact in
            """
            <tr><th scope="row">\(language["law.\(fact.code)"])</th><td class="number">\(fact.value)</td>\
            <td>\(language["unit.\(fact.unit)"])</td></tr>

            """
        }
        return """
            <h2>\(language["report.law"])</h2>
            <table><tbody>
            \(rows)</tbody></table>

            """
    }

    private static let style = """
        body{font:15px/1.5 "Noto Sans","Noto Sans Lao",sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;\
        color:#111}
        h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}
        table{border-collapse:collapse;width:100%}
        th,td{border-bottom:1px solid #bbb;padding:.3rem .5rem;text-align:left;vertical-align:top;font-weight:normal}
        thead th{font-weight:bold}
        tr{break-inside:avoid}.part th{padding-left:2rem;color:#333}.number{text-align:right;white-space:nowrap}
        .missing{font-style:italic}@media print{body{margin:0;max-width:none;font-size:11px}}
        """
}
