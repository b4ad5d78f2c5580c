import Domain
import Store

/// The records that exclusions leave to somebody who has all of them counted.
///
/// A count with one more than the list beside it tells that there is one, and its parts tell of whom: so no record that is
/// closed to somebody is counted for them, where their role reads the register. A role that lists none
/// learns nothing from a count of all.
struct OpenRecords: Sendable {
    private let viewer: Viewer
    private let now: Instant

    /// - Returns: nil where no exclusion holds against the viewer.
    init?(_ viewer: Viewer, _ connection: any Connection, at now: Instant) throws {
        guard try Scope.isExcluded(viewer, connection, at: now) else { return nil }
        self.viewer = viewer
        self.now = now
    }

    /// Whether a record may be left out of what a measure counts.
    func narrows(_ measure: Measure) -> Bool { measure.facts.registers.contains { condition($0) != nil } }

    /// The records of a register that are open to the viewer, as they stand in a query.
    func table(_ register: Register, asOf moment: Instant? = nil) -> SQL {
        guard let condition = condition(register) else { return Facts.table(register, asOf: moment) }
        let known = moment.map { RegisterTable.asKnown(register, at: $0) } ?? SQL(trusted: register.code)
        let standing = Lifecycle.kept(in: register) == nil ? "" : " AND \(Facts.standing)"
        return SQL(trusted: "(SELECT r.* FROM ") + known + SQL(trusted: " r WHERE ") + condition
            + SQL(trusted: "\(standing))")
    }

    private func condition(_ register: Register) -> SQL? {
        guard Policy.grant(viewer, register).read > .nothing else { return nil }
        return Scope.open(register, alias: "r", for: viewer, at: now)
    }
}
