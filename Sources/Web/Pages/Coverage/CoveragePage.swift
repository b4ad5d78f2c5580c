import Content
import Domain
import Hummingbird
import Markup
import Measures
import Store

/// How far screening reaches: by province, kind of place, month and group of people; place by place, crossing by
/// crossing, post by post. Counts only; the records behind them are a list away, for those who may open them.
enum CoveragePage {
    static let path = "/coverage"

    enum Part: String, CaseIterable {
        case overview, sites, crossings, posts
    }

    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let (text, today) = (visit.text, visit.today)
        let part = Part(rawValue: visit.query["part"]) ?? .overview
        let (question, country, coverage) = try await visit.figures(as: viewer) { [query = visit.query] reading, desk in
            let question = try FigureQuestion(query, today: today, desk)
            let country = try CoverageCountry(reading, province: query["province"])
            let coverage = try Coverage(desk, for: question.period)
            if coverage.leavesLeaf { reading.noteSmallCounts(in: Kept.screenings, measure: "") }
            return (question, country, coverage)
        }
        let view = CoverageView(
            coverage: coverage, country: country, question: question, viewer: viewer, text: text)
        let content: HTML =
            switch part {
            case .overview: CoverageOverview(view: view).html
            case .sites: CoverageSites(view: view).html
            case .crossings: CoverageCrossings(view: view).html
            case .posts: CoveragePosts(view: view).html
            }
        let name = FigureQuestion.name(question.period, text)
        return visit.page(
            "\(text("coverage.title")), \(name)", crumbs: [Link(text("figures.title"), to: "/figures")],
            """
            \(PageHeading(text("coverage.title"), kicker: name, lead: text("coverage.lead")))
            \(view.bar(part))
            \(Tabs(label: text("coverage.parts"), Part.allCases.map {
                Link(text("coverage.part.\($0.rawValue)"), to: view.address($0), isCurrent: $0 == part)
            }))
            \(HTML.when(question.isOwn, Notice(.info, text("figures.own")).html))
            \(content)
            """)
    }
}
