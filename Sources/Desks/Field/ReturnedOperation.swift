import Domain
import Store

/// An operation that came back, opened for whoever is to mend it.
public struct ReturnedOperation: Sendable {
    public let stored: StoredOperation
    public let body: [String: JSON]
    /// As it was sent: whether it had been brought to an end.
    public let isUnfinished: Bool
    /// What is wrong with it as things stand now; empty if it could be sent again as it is.
    public let problems: [(field: String, what: FieldProblem)]
    public let refusal: Refusal?

    public var reason: OperationReason? { OperationReason(rawValue: stored.reason) }
}

extension OperationDesk {
    static let mostReturned = 100

    /// What was returned to a member of staff; opening it leaves its leaf.
    public func returned(to viewer: Viewer) async throws -> [ReturnedOperation] {
        let rows = try await office.write(as: viewer) { work in
            let rows = try OperationStore(work.connection).returned(to: viewer.staff, most: Self.mostReturned)
            for row in rows { try work.writer.note(.read, "operations", record: row.id) }
            return rows
        }
        var returned: [ReturnedOperation] = []
        for row in rows {
            guard let operation = try FieldOperation.amongOthers(row, office) else { continue }
            let problem = try await problem(of: operation, row, as: viewer)
            returned.append(
                ReturnedOperation(
                    stored: row, body: operation.body, isUnfinished: operation.isUnfinished,
                    problems: problem?.fields ?? [], refusal: problem?.refusal))
        }
        return returned
    }

    private struct OnlyTried: Error {}

    /// What would be said if it arrived now: it is carried out, and all of it undone.
    private func problem(
        of operation: FieldOperation, _ row: StoredOperation, as viewer: Viewer
    ) async throws -> OperationProblem? {
        do {
            try await office.write(as: viewer) { work in
                _ = try work.carryOut(operation, row)
                throw OnlyTried()
            }
        } catch let problem as OperationProblem {
            return problem
        } catch let problem as DeskProblem {
            return OperationProblem(problem) { $0 }
        } catch is OnlyTried {
        } catch is OperationWaits {
        } catch let away as DatabaseFailure {
            throw away
        } catch {
            // A fault of ours, for which it may have been returned: whoever is to mend it gets it all the same.
            fault(error)
        }
        return nil
    }

    /// Takes over what was returned to a colleague who is away: it is returned to oneself from now on.
    public func takeOver(_ id: String, as viewer: Viewer) async throws {
        try await office.write(as: viewer) { work in
            let store = OperationStore(work.connection)
            guard Policy.grant(viewer, Register.named("screenings")!).create, var row = try store.find(id),
                row.agency == viewer.agency, row.state == .returned, row.mendedBy == nil,
                try AccountStore(work.connection).viewer(
                    staff: row.owner, today: work.today, work.content.holders)?.agency != viewer.agency
            else { throw DeskProblem.refused(.notFound) }
            row.owner = viewer.staff
            try store.put(row, at: work.now)
            try work.writer.note(.correct, "operations", record: id, changed: ["owner"])
        }
    }
}

extension ReadingOffice {
    /// What was returned in one's agency to colleagues who are away. Nothing of it is opened.
    public func leftBehind(for viewer: Viewer) async throws -> [StoredOperation] {
        let (today, holders) = (office.today, office.content.holders)
        return try await office.database.read { connection in
            let accounts = AccountStore(connection)
            return try OperationStore(connection).returned(in: viewer.agency, most: OperationDesk.mostReturned).filter {
                try accounts.viewer(staff: $0.owner, today: today, holders)?.agency != viewer.agency
            }
        }
    }

    /// What waits in one's agency for something that was never sent, so that nothing waits unseen. Nothing of it is opened.
    public func waiting(for viewer: Viewer) async throws -> [StoredOperation] {
        try await office.database.read {
            try OperationStore($0).waiting(in: viewer.agency, most: OperationDesk.mostReturned)
        }
    }
}
