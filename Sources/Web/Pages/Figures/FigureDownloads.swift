import Desks
import Domain
import Hummingbird
import Measures
import Publishing

/// The report of a period as a file, in the reader's language.
enum FigureDownloads {
    static let formats = ["csv", "json", "html"]

    @Sendable static func csv(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let report = try await report(visit, viewer)
        return .text(report.csv(in: visit.text), type: "text/csv; charset=utf-8", fileName: name(report, "csv"))
    }

    @Sendable static func json(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let report = try await report(visit, viewer)
        return .text(
            report.json(in: visit.text), type: "application/json; charset=utf-8", fileName: name(report, "json"))
    }

    @Sendable static func html(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let report = try await report(visit, viewer)
        return .text(
            report.html(in: visit.text).text, type: "text/html; charset=utf-8", fileName: name(report, "html"))
    }

    private static func report(_ visit: Visit, _ viewer: Viewer) async throws -> Report {
        let today = visit.today
        let law = visit.site.content.law
        return try await visit.figures(as: viewer) { _, desk in
            let question = try FigureQuestion(visit.query, today: today, desk, Measure.all)
            return try Report.make(desk, for: question.period, asOf: question.moment, law: law, isForViewer: true)
        }
    }

    private static func name(_ report: Report, _ format: String) -> String {
        "sinxay-" + report.period.description.replacing("/", with: "_") + (report.isOwn ? "-own" : "") + "." + format
    }
}
