import Desks
import Domain
import Hummingbird

/// An administrator ends a phone that was lost or stolen.
enum MemberPhones {
    /// `POST /staff/:id/phones/:phone`
    @Sendable static func end(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let id = try visit.parameter("id")
        try await StaffDesk(act.signIn).endPhone(try visit.parameter("phone"), of: id, by: try visit.proof())
        return visit.redirect(to: "/staff/\(id)")
    }
}
