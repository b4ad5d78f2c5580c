import Content
import Domain
import Markup

/// Why the result is what it is: the signs that were told in each dimension, the rule that made it positive, and what
/// could still change it.
struct ScreeningReasons {
    let assessment: ScreeningAssessment
    let form: ScreeningForm
    let answers: Answers
    let text: Language

    /// Open questions shown at once; the rest are in the form.
    private static let mostOpen = 12

    var profiles: HTML {
        HTML.each(assessment.profiles) { profile in
            """
            \(HTML.when(assessment.profiles.count > 1, "<h3>\(text.profile(profile.profile)): \(text.name(profile.classification))</h3>"))
            <ul class="dimensions">\(HTML.each(profile.dimensions) { line($0) })</ul>
            \(HTML.when(profile.profile == .childLabour, "<p>\(text("act_finding.\(profile.act.rawValue)"))</p>"))
            """
        }
    }

    private func line(_ dimension: DimensionAssessment) -> HTML {
        let state =
            dimension.isPositive
            ? Badge(text("screening.positive"), .warning)
            : Badge(text(dimension.couldBecomePositive ? "screening.not_yet" : "screening.not_positive"))
        return """
            <li><p><b>\(text.dimension(dimension.dimension))</b> \(state)\
            \(HTML.when(dimension.rule) { " <span class=\"rule\">\(text("screening.because", ["rule": text.rule($0)]))</span>" })</p>\
            \(HTML.when(!dimension.fired.isEmpty, "<ul>\(HTML.each(dimension.fired, indicator))</ul>"))</li>
            """
    }

    private func indicator(_ indicator: DimensionAssessment.Indicator) -> HTML {
        "<li>\(question(indicator.code)) <small>(\(text.weight(indicator.weight)))</small></li>"
    }

    private func question(_ code: String) -> String {
        form.question(code).map { text.question($0, of: form) } ?? code
    }

    var closerLook: HTML {
        guard !assessment.closerLook.isEmpty else { return .empty }
        return "<h3>\(text("screening.closer"))</h3><p class=\"lead\">\(text("screening.closer.lead"))</p><ul>"
            + HTML.each(assessment.closerLook) { look in
                "<li>\(text.topic(look.topic))<ul>\(HTML.each(look.questions) { "<li>\(question($0))</li>" })</ul></li>"
            } + "</ul>"
    }

    var open: HTML {
        let codes = assessment.openQuestions
        guard !codes.isEmpty else { return .empty }
        let more = codes.count - Self.mostOpen
        return Disclosure(
            text("screening.open", ["count": text.number(codes.count)]),
            content: """
                <p>\(text("screening.open.lead"))</p><ul>\(HTML.each(codes.prefix(Self.mostOpen)) { "<li>\(question($0))</li>" })</ul>
                \(HTML.when(more > 0, "<p>\(text("screening.open.more", ["count": text.number(more)]))</p>"))
                """
        ).html
    }

    /// Every answer that was given, for those who may see them.
    var answered: HTML {
        let given = form.questions.filter { answers[$0.code] != .unknown }
        guard !given.isEmpty else { return .empty }
        let rows = given.map { Table.Row(["\(question($0.code))", "\(text("answer.\(answers[$0.code].rawValue)"))"]) }
        return Disclosure(
            text("screening.answers", ["count": text.number(given.count)]),
            content: Table(
                text("screening.answers", ["count": text.number(given.count)]), isCaptionShown: false,
                columns: [.init(text("screening.question")), .init(text("screening.answer"))], rows: rows
            ).html
        ).html
    }
}
