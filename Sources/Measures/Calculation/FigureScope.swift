import Domain
import Store

/// The records that are counted for somebody who does not answer for a figure: those that they could list one by one.
struct FigureScope: Sendable {
    let viewer: Viewer
    private let now: Instant
    private let isExcluded: Bool

    init(_ viewer: Viewer, _ connection: any Connection, at now: Instant) throws {
        self.viewer = viewer
        self.now = now
        isExcluded = try Scope.isExcluded(viewer, connection, at: now)
    }

    /// Whether the viewer may read the registers that a measure rests on, and what being counted tells. Of the others
    /// that it asks they count what they may see (`table`).
    func admits(_ measure: Measure, reveals: Sensitivity) -> Bool {
        (measure.restsOn.compactMap(Register.named) + [measure.opens]).allSatisfy { register in
            let grant = Policy.grant(viewer, register)
            return grant.read > .nothing && grant.ceiling >= reveals
        }
    }

    /// Whether the viewer sees every record that a measure asks, so that counting all of them tells nothing more.
    func seesAll(of measure: Measure) -> Bool { measure.facts.registers.allSatisfy { condition($0) == nil } }

    /// What stands for a register: the records of it that the viewer may see.
    func table(_ register: Register) -> SQL {
        guard let condition = condition(register) else { return Facts.table(register, asOf: nil) }
        let standing = Lifecycle.kept(in: register) == nil ? "" : " AND \(Facts.standing)"
        return SQL(trusted: "(SELECT r.* FROM \(register.code) r WHERE ") + condition + SQL(trusted: "\(standing))")
    }

    private func condition(_ register: Register) -> SQL? {
        Scope.condition(register, alias: "r", for: viewer, at: now, excluded: isExcluded)
    }
}
