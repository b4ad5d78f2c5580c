import Content
import Desks
import Domain
import Hummingbird

/// Answers for programs: JSON, also where something is refused, with a code and a sentence in the reader's language.
enum DataAnswer {
    static func json(_ json: JSON, status: HTTPResponse.Status = .ok) -> Response {
        var response = Response.text(json.description + "\n", type: "application/json; charset=utf-8")
        response.status = status
        return response
    }

    /// `{reason, sentence, problems?}`
    static func problem(
        _ reason: String, _ sentence: String, _ status: HTTPResponse.Status, _ problems: [JSON] = []
    ) -> Response {
        var members: [String: JSON] = ["reason": .text(reason), "sentence": .text(sentence)]
        if !problems.isEmpty { members["problems"] = .list(problems) }
        return json(.object(members), status: status)
    }

    static func problem(_ problem: DeskProblem, _ visit: Visit) -> Response {
        let text = visit.text
        switch problem {
        case .refused(.notFound): return ErrorPages.notFound(visit)
        case .refused(.browsingLimit(let kind)):
            return self.problem("browsing_limit", text("browsing.limit.\(kind)"), .ok)
                .comeAgain(in: visit.secondsToTomorrow)
        case .refused(let refusal): return self.problem("rule", text.sentence(refusal), .conflict)
        case .several(let refusals):
            let sentences = refusals.map { text.sentence($0) }
            return self.problem(
                "rule", sentences.joined(separator: " "), .conflict, sentences.map { ["sentence": .text($0)] })
        case .fields(let problems):
            return self.problem(
                "fields", text("page.mend"), .unprocessableContent,
                problems.map { ["field": .text($0.field ?? ""), "sentence": .text(text.sentence($0.what))] })
        case .stale: return self.problem("stale", text("page.stale.lead"), .conflict)
        }
    }
}
