import Content
import Domain
import Measures

extension Report {
    /// For a terminal: a line a figure, its parts indented beneath it.
    public func text(in language: Language) -> String {
        let texts = FigureTexts(language, names)
        var lines = [heading(in: language)] + (isForViewer ? [language["figures.open_only"]] : [])
        for (pillar, measures) in Measure.byPillar {
            let codes = Set(measures.map(\.code))
            let found = figures.filter { codes.contains($0.measure.code) }
            guard !found.isEmpty else { continue }
            lines += ["", language["pillar.\(pillar.rawValue)"]]
            lines += found.map { line($0, texts) }
        }
        if !statements.isEmpty {
            lines += ["", language["report.statements"]]
            lines += statements.map {
                "  \(texts.name($0)): \($0.text) \($0.unit) (\($0.period); \($0.source))"
            }
        }
        if !law.isEmpty {
            lines += ["", language["report.law"]]
            lines += law.map { "  \(language["law.\($0.code)"]): \($0.value) \(language["unit.\($0.unit)"])" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// `Figures for 2020-04/2021-03`, and as known when.
    public func heading(in language: Language) -> String {
        let title =
            language("report.title", ["period": period.description]) + (isOwn ? " " + language["report.own"] : "")
        guard let asOf else { return title }
        return title + " " + language("report.as_known", ["day": language.day(asOf.day)])
    }

    private func line(_ figure: Figure, _ texts: FigureTexts) -> String {
        let value = texts.value(figure)
        if let part = figure.breakdown { return "      \(texts.name(part, of: figure.measure)): \(value)" }
        let remark = texts.remark(figure, daysToBring: daysToBring)
        let unit = figure.value == nil ? "" : " \(texts.unit(figure.measure))"
        return "  \(texts.name(figure.measure)): \(value)\(unit)" + (remark.isEmpty ? "" : " (\(remark))")
    }
}
