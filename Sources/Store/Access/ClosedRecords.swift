import Domain

/// Records that exclusions close to somebody; their other limits are no question here.
extension RecordReader {
    /// The records among these that an exclusion closes to the viewer.
    public func closed(_ register: Register, among ids: Set<String>) throws -> Set<String> {
        guard !ids.isEmpty, try reach.isExcluded(),
            let open = ExclusionScope.condition(register, alias: "r", for: viewer, at: now)
        else { return [] }
        var closed: Set<String> = []
        try Portions.each(ids) { some in
            let rows = try connection.rows(
                "SELECT r.id FROM \(register) r WHERE r.id IN (" + some + ") AND NOT (" + open + ")")
            closed.formUnion(rows.compactMap { $0.text("id") })
        }
        return closed
    }

    /// Whether an exclusion closes a record to a member of staff, where they serve now.
    public func isClosed(_ record: RecordKey, to staff: String) throws -> Bool {
        guard let register = Register.named(record.register), let member = try serving(staff) else { return true }
        return try !reading(for: member).closed(register, among: [record.id]).isEmpty
    }

    private func serving(_ staff: String) throws -> Viewer? {
        guard let member = try wholly(Register.named("staff")!, staff)?.record,
            let role = member.text("role").flatMap(Role.init(rawValue:)), let agency = member.text("agency")
        else { return nil }
        func province(_ register: String, _ id: String?) throws -> String? {
            try id.flatMap { try wholly(Register.named(register)!, $0)?.record.text("province") }
        }
        let post = member.text("post")
        return Viewer(
            staff: staff, name: "", role: role, agency: agency,
            province: try province("posts", post) ?? province("agencies", agency), post: post)
    }
}
