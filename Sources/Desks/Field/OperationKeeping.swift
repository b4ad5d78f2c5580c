import Domain
import Store

/// What became of an operation, written in the transaction in which it happens.
extension Work {
    private var operations: OperationStore { OperationStore(connection) }

    /// The reply that stands already: another request was faster. Nil if it is this one's to settle.
    func settled(_ row: StoredOperation, isNew: Bool) throws -> OperationReply? {
        guard let standing = try operations.find(row.id) else {
            guard isNew else { throw DeskProblem.refused(.notFound) }
            return nil
        }
        guard standing.digest == row.digest else { return OperationReply(id: row.id, refused: .conflict) }
        return !isNew && standing.state == .waiting ? nil : OperationReply(standing)
    }

    /// What an operation made, and what others may wait for.
    struct CarriedOut {
        let register: String
        let record: String
        var provides = ""
        /// Whether what the phone said is one of two values: it is kept until somebody has chosen.
        var isOneOfTwo = false
    }

    func finish(_ row: StoredOperation, _ made: CarriedOut) throws -> OperationReply {
        var row = row
        row.state = .done
        row.reason = ""
        row.needs = ""
        row.provides = made.provides
        row.register = made.register
        row.record = made.record
        if !made.isOneOfTwo { row.sealed = nil }
        try put(row)
        return OperationReply(row)
    }

    func keep(
        _ row: StoredOperation, _ state: StoredOperation.State, _ reason: OperationReason
    ) throws -> OperationReply {
        var row = row
        row.state = state
        row.reason = reason.rawValue
        if state != .waiting { row.needs = "" }
        // It was tried again and still waits for the same: nothing happened that a leaf would tell.
        if state == .waiting, try operations.find(row.id)?.needs == row.needs {
            try operations.put(row, at: now)
        } else {
            try put(row)
        }
        return OperationReply(row)
    }

    private func put(_ row: StoredOperation) throws {
        try operations.put(row, at: now)
        try writer.note(
            .create, "operations", record: row.id,
            purpose: row.reason.isEmpty ? row.state.rawValue : row.reason)
        if let mended = row.mends { try mend(mended, with: row) }
    }

    /// What was returned is no longer to be mended; once that is done, nothing of it is kept.
    private func mend(_ id: String, with row: StoredOperation) throws {
        var next: String? = id
        // A chain of what was mended again and again; each mends one that was there before.
        while let id = next, var old = try operations.find(id), old.id != row.id, old.owner == row.author {
            if old.mendedBy == nil { old.mendedBy = row.id }
            if row.state == .done { old.sealed = nil }
            try operations.put(old, at: now)
            next = old.mends
        }
    }
}
