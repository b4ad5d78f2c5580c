import Desks
import Hummingbird

enum AssetPages {
    @Sendable static func asset(_ visit: Visit) async throws -> Response {
        guard let response = visit.site.assets.response(try visit.parameter("name")) else {
            throw DeskProblem.refused(.notFound)
        }
        return response
    }
}
