import Desks
import Domain
import Store

/// The country as its registers of reference have it: provinces, places to watch, crossings, posts, as far as the page
/// is asked for them.
struct CoverageCountry: Sendable {
    let provinces: [Record]
    /// The province that the page is narrowed to; nil for the country.
    let province: String?
    /// Open places, without quarantine centres.
    let sites: [Record]
    let crossings: [Record]
    let posts: [Record]

    init(_ reading: Reading, province asked: String) throws {
        func records(_ code: String) throws -> [Record] {
            var query = RecordQuery(Register.named(code)!)
            query.descending = false
            query.limit = 100_000
            return try reading.show(query).map(\.record)
        }
        let provinces = try records("places").filter { $0["level"] == .code("province") }
        let province = provinces.first { $0.id == asked }?.id
        self.provinces = provinces
        self.province = province
        func within(_ record: Record) -> Bool { province == nil || record.text("province") == province }
        sites = try records("sites").filter { within($0) && $0["kind"] != .code("quarantine_centre") }
        crossings = try records("crossings").filter(within)
        posts = try records("posts").filter(within)
    }

    func contains(_ screenings: String?) -> Bool { province == nil || screenings == province }
}
