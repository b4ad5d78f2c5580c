import Desks
import Domain
import HTTPTypes
import Hummingbird

/// While somebody types, the script says so here: being asked is what keeps the session (`SignIn.session`), and no
/// longer than it may last in all.
enum StayPage {
    @Sendable static func stay(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        Response(
            status: .noContent,
            headers: [HTTPField.Name(SessionEnd.header)!: String(visit.session?.secondsLeft ?? 0)])
    }
}
