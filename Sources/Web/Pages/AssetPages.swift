import Desks
import Hummingbird

enum AssetPages {
    @Sendable static func asset(_ visit: Visit) async throws -> Response {
        try answer(try visit.parameter("name"), visit)
    }

    /// The style sheet names its fonts by this folder.
    @Sendable static func font(_ visit: Visit) async throws -> Response {
        try answer("fonts/" + (try visit.parameter("font")), visit)
    }

    private static func answer(_ name: String, _ visit: Visit) throws -> Response {
        guard let response = visit.site.assets.response(name) else { throw DeskProblem.refused(.notFound) }
        return response
    }
}
