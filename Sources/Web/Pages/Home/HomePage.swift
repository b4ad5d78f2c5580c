import Content
import Domain
import Hummingbird
import Markup

/// The first page: what this person came to do today, and nothing else.
enum HomePage {
    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let main: HTML =
            switch viewer.role {
            case .officer, .mofa: try await OfficerHome.html(visit, viewer)
            case .atd: try await DepartmentHome.html(visit, viewer)
            case .lwu, .mlsw, .ngo: try await CareHome.html(visit, viewer)
            case .prosecutor, .court: try await JusticeHome.html(visit, viewer)
            case .secretariat, .oversight: OfficeHome.figures(visit, viewer)
            case .administrator: OfficeHome.staff(visit)
            }
        return visit.page(
            visit.text("nav.home"), PageHeading(visit.text("home.hello", ["name": viewer.name])).html + main)
    }
}
