import Content
import Domain
import Markup
import Measures
import Publishing

/// The drawings of the overview: the way of cases, several years side by side, victims by form, sex and age.
struct OverviewCharts: Sendable {
    let question: FigureQuestion
    let figures: [Figure]
    /// Totals over the years.
    let years: [Figure]
    /// Victims identified, by sex and age at once.
    let victims: [Calculator.Crossed]

    static let compared = [
        "investigations_opened", "cases_referred_to_prosecutor", "cases_ending_in_conviction", "victims_identified",
    ]
    static let measures =
        compared + [
            "cases_entering_stage", "cases_before_prosecutor", "cases_charged", "cases_returned_to_police",
            "cases_insufficient_information",
        ]

    init(_ question: FigureQuestion, _ figures: [Figure], _ desk: FigureDesk) throws {
        self.question = question
        self.figures = figures
        years = try Self.compared.compactMap(Measure.named).flatMap { measure in
            try desk.yearOnYear(measure, question.run(of: 4), asOf: question.moment)
        }
        victims =
            try Measure.named("victims_identified")
            .map { try desk.crossed($0, "sex", "age", question.period, asOf: question.moment) } ?? []
    }

    func html(for pillar: Pillar, _ texts: FigureTexts, _ text: Language) -> HTML {
        switch pillar {
        case .prosecution: pipeline(text, texts).html + comparison(text, texts)
        case .protection: "<div class=\"charts\">\(forms(text, texts))\(pyramid(text, texts))</div>"
        case .prevention, .partnership: .empty
        }
    }

    private func words(_ key: String, _ text: Language) -> ChartTexts {
        ChartTexts(title: text(key), description: text("\(key).description"), table: text("figures.as_table"))
    }

    private func amount(_ code: String, _ text: Language, _ texts: FigureTexts) -> Amount {
        figures.total(code).map { FigureCell(figure: $0, texts: texts, text: text).amount }
            ?? .missing(text("figure.not_collected"))
    }

    /// What happened to cases within the period. A case may have begun before it, or pass several stages in it.
    private func pipeline(_ text: Language, _ texts: FigureTexts) -> FlowChart {
        func amount(_ code: String) -> Amount { self.amount(code, text, texts) }
        func node(_ id: String, _ amount: Amount) -> FlowChart.Node {
            .init(id, text("figures.pipeline.\(id)"), amount)
        }
        let reported =
            figures.parts("cases_entering_stage", by: "stage").first { $0.breakdown?.code == "reported" }
            .map { FigureCell(figure: $0, texts: texts, text: text).amount }
            ?? (figures.total("cases_entering_stage")?.value == nil
                ? .missing(text("figure.not_collected")) : .count(0))
        let ways = [
            ("charged", "cases_charged"), ("returned", "cases_returned_to_police"),
            ("insufficient", "cases_insufficient_information"),
        ]
        return FlowChart(
            id: "pipeline", words("figures.pipeline", text),
            headers: .init(
                from: text("figures.from"), to: text("figures.to"), number: text("unit.cases")),
            stages: [
                [node("reported", reported)], [node("opened", amount("investigations_opened"))],
                [node("prosecutor", amount("cases_before_prosecutor"))],
                ways.map { node($0, amount($1)) }, [node("convicted", amount("cases_ending_in_conviction"))],
            ],
            flows: [
                .init(from: "reported", to: "opened", amount("investigations_opened")),
                .init(from: "opened", to: "prosecutor", amount("cases_referred_to_prosecutor")),
            ] + ways.map { .init(from: "prosecutor", to: $0, amount($1)) } + [
                .init(from: "charged", to: "convicted", amount("cases_ending_in_conviction"))
            ])
    }

    private func comparison(_ text: Language, _ texts: FigureTexts) -> HTML {
        let periods = question.run(of: 4)
        return GroupedBarChart(
            id: "years", words("figures.years", text), partTitle: text("figures.figure"),
            series: periods.map(FigureQuestion.short),
            groups: Self.compared.compactMap(Measure.named).map { measure in
                GroupedBarChart.Group(
                    texts.name(measure),
                    periods.map { period in
                        years.total(measure.code, period)
                            .map { FigureCell(figure: $0, texts: texts, text: text).amount }
                            ?? .missing(text("figure.not_collected"))
                    })
            }
        ).html
    }

    private func forms(_ text: Language, _ texts: FigureTexts) -> HTML {
        let parts = figures.parts("victims_identified", by: "form").sorted { ($0.value ?? 0) > ($1.value ?? 0) }
        return .when(
            !parts.isEmpty,
            BarChart(
                id: "forms", words("figures.forms", text), partTitle: text("dimension.form"),
                numberTitle: text("unit.victims"),
                bars: parts.map { figure in
                    BarChart.Bar(
                        figure.breakdown.map { texts.name($0, of: figure.measure) } ?? "",
                        FigureCell(figure: figure, texts: texts, text: text).amount)
                }
            ).html)
    }

    private func pyramid(_ text: Language, _ texts: FigureTexts) -> HTML {
        func amount(_ sex: String, _ age: String) -> Amount {
            let count = victims.filter { $0.one == sex && $0.other == age }.reduce(0) { $0 + $1.units }
            return .known(Double(count), text.number(count))
        }
        return .when(
            !victims.isEmpty,
            PyramidChart(
                id: "pyramid", words("figures.pyramid", text), ageTitle: text("dimension.age"),
                left: text("code.sex.female"), right: text("code.sex.male"),
                rows: ["adult", "child"].map { age in
                    .init(text("dimension.age.\(age)"), left: amount("female", age), right: amount("male", age))
                }
            ).html)
    }
}
