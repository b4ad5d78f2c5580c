import Content
import Desks
import Domain
import Hummingbird
import Markup

/// Refusals and mistakes as pages, each with its reason in the reader's language.
enum ErrorPages {
    /// Not there, not one's own, or no such address: one page, byte for byte.
    static func notFound(_ asked: Visit) -> Response {
        // Without the address: what the menu and the choice of language make of it would tell the pages apart.
        let visit = asked.withoutPath
        let text = visit.text
        if visit.isData { return DataAnswer.problem("not_found", text("page.not_found.lead"), .notFound) }
        return visit.page(
            text("page.not_found"), status: .notFound, width: .reading,
            PageHeading(text("page.not_found"), lead: text("page.not_found.lead")).html
                + "<p>\(ButtonLink(text("page.to_home"), to: "/", .primary))</p>" + emergency(visit))
    }

    /// People who may ask in an emergency are told where, whether or not anything is there.
    private static func emergency(_ visit: Visit) -> HTML {
        guard let viewer = visit.viewer, Policy.may(viewer.role, .emergencies) else { return .empty }
        return "<p>\(visit.text("emergencies.where")) \(Link(visit.text("emergencies.title"), to: "/emergencies"))</p>"
    }

    static func page(_ problem: DeskProblem, _ visit: Visit) -> Response {
        let text = visit.text
        if visit.isData { return DataAnswer.problem(problem, visit) }
        switch problem {
        case .refused(.notFound): return notFound(visit)
        case .refused(.browsingLimit(let kind)):
            return message(text("browsing.limit.title"), text("browsing.limit.\(kind)"), .ok, visit)
                .comeAgain(in: visit.secondsToTomorrow)
        case .refused(let refusal):
            return message(text("page.refused"), text.sentence(refusal), .conflict, visit)
        case .several(let refusals):
            let lines = refusals.map { text.sentence($0) }
            return message(text("page.refused"), lines.joined(separator: " "), .conflict, visit)
        case .fields(let problems):
            let lines = problems.map { text.sentence($0.what) }
            return message(text("page.mend"), lines.joined(separator: " "), .unprocessableContent, visit)
        case .stale(let conflict): return ConflictPage.page(conflict, .closed(nil), visit)
        }
    }

    static func page(_ key: String, _ status: HTTPResponse.Status, _ visit: Visit) -> Response {
        if visit.isData {
            let code = key.split(separator: ".").last.map(String.init) ?? key
            return DataAnswer.problem(code, visit.text(key + ".lead"), status)
        }
        return message(visit.text(key), visit.text(key + ".lead"), status, visit)
    }

    static func tooMany(_ exceeded: RequestRate.Exceeded, _ visit: Visit) -> Response {
        let text = visit.text
        let sentence = text("page.too_many.lead", ["seconds": text.number(exceeded.seconds)])
        let answer =
            visit.isData
            ? DataAnswer.problem("too_many", sentence, .ok) : message(text("page.too_many"), sentence, .ok, visit)
        return answer.comeAgain(in: exceeded.seconds)
    }

    private static func message(
        _ title: String, _ sentence: String, _ status: HTTPResponse.Status, _ visit: Visit
    ) -> Response {
        visit.page(
            title, status: status, width: .reading,
            PageHeading(title).html + Notice(.warning, sentence).html
                + "<p>\(ButtonLink(visit.text("page.to_home"), to: "/", .secondary))</p>")
    }
}
