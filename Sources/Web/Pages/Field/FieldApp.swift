import Desks
import Hummingbird

/// The installable program for screening in the field. It is the same for everybody; who they are is asked when the
/// phone is set up.
enum FieldApp {
    @Sendable static func page(_ visit: Visit) async throws -> Response { visit.site.fieldFiles.pageResponse() }

    @Sendable static func worker(_ visit: Visit) async throws -> Response { visit.site.fieldFiles.workerResponse() }

    @Sendable static func file(_ visit: Visit) async throws -> Response {
        guard let response = visit.site.fieldFiles.response(String(visit.path.dropFirst("/field/app/".count))) else {
            throw DeskProblem.refused(.notFound)
        }
        return response
    }
}
