import Hummingbird
import Domain
import Markup

enum HomePage {
    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        visit.page(visit.text("nav.home"), PageHeading(visit.text("home.hello", ["name": viewer.name])).html)
    }
}
