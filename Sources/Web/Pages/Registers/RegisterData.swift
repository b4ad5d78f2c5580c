import Desks
import Domain
import Hummingbird
import Markup
import Store

/// Registers for other programs: the same lists and records as the pages, as JSON.
enum RegisterData {
    static let most = 1000

    /// `GET /data/people?q=…&offset=1000`: a page of the list, with the filters of the list's page.
    @Sendable static func list(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let register = try visit.register()
        let ceiling = Policy.grant(viewer, register).ceiling
        var query = ListFilters(register, visit.query, ceiling: ceiling).query
        query.limit = most
        query.offset = max(0, Int(visit.query["offset"]) ?? 0)
        // A list with every field is as good as a file: it is counted as one.
        if register.sensitive { _ = try visit.proof() }
        let (records, total) = try await visit.office.look(as: viewer) { [query] reading in
            (try reading.export(query), try reading.countAll(query))
        }
        let body: [String: Any] = [
            "register": register.code, "total": total, "offset": query.offset,
            "records": records.map { RecordJSON.object($0, ceiling: ceiling) },
        ]
        return .text(try RecordJSON.text(body), type: "application/json; charset=utf-8")
    }

    /// `GET /data/people/P-0001`. A sensitive read leaves its ledger leaf, as on the page.
    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let register = try visit.register()
        let id = try visit.parameter("id")
        let stored = try await visit.office.look(as: viewer) { try $0.open(register, id) }
        let object = RecordJSON.object(stored, ceiling: Policy.grant(viewer, register).ceiling)
        return .text(try RecordJSON.text(object), type: "application/json; charset=utf-8")
    }
}
