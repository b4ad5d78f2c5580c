import Domain
import Store

/// Tasks of an agency that came of what its phones sent.
extension ReadingOffice {
    public func fieldTasks(of viewer: Viewer, most: Int) async throws -> [FieldTask] {
        guard Policy.grant(viewer, Register.named("screenings")!).create else {
            throw DeskProblem.refused(.notFound)
        }
        return try await look(as: viewer) { reading in
            try reading.reader.open(TaskStore(reading.reader.connection).all(of: viewer.agency, most: most))
        }
    }

    /// The phone's word that could not follow the history: step and reason. Reading it leaves its leaf.
    public func said(in task: FieldTask, as viewer: Viewer) async throws -> (step: String, reason: String)? {
        guard task.kind == .twoValues, task.closedAt == nil, task.agency == viewer.agency else { return nil }
        return try await look(as: viewer) { [office] reading -> (step: String, reason: String)? in
            guard try !reading.reader.open([task]).isEmpty,
                let stored = try OperationStore(reading.reader.connection).find(task.operation),
                let operation = try FieldOperation.amongOthers(stored, office), let step = operation.body["step"]?.text
            else { return nil }
            reading.noteSight(.init(act: .read, register: "operations", record: stored.id))
            return (step, operation.body["reason"]?.text ?? "")
        }
    }
}

extension Office {
    /// Closes a task with what was found. What it was about is corrected at the records themselves.
    public func closeFieldTask(_ id: String, _ outcome: FieldTask.Outcome, as viewer: Viewer) async throws {
        try await write(as: viewer) { work in
            let tasks = TaskStore(work.connection)
            guard Policy.grant(viewer, Register.named("screenings")!).create,
                let task = try tasks.find(id, of: viewer.agency), task.closedAt == nil,
                try !work.reader.open([task]).isEmpty
            else { throw DeskProblem.refused(.notFound) }
            guard FieldTask.Outcome.answers(task.kind).contains(outcome) else {
                throw DeskProblem.fields([.init(field: "outcome", .missing)])
            }
            try tasks.close(id, outcome, by: viewer.staff, at: work.now)
            // Somebody has chosen: what the phone said is no longer kept beside the records.
            let operations = OperationStore(work.connection)
            if task.kind == .twoValues, var operation = try operations.find(task.operation), operation.state == .done {
                operation.sealed = nil
                try operations.put(operation, at: work.now)
            }
            try work.writer.note(.correct, "tasks", record: id, changed: ["outcome"], purpose: outcome.rawValue)
        }
    }
}

extension RecordReader {
    /// The tasks but for those about a record that an exclusion closes to the viewer: who looked at it would learn of it.
    fileprivate func open(_ tasks: [FieldTask]) throws -> [FieldTask] {
        var closed: Set<RecordKey> = []
        for (code, some) in Dictionary(grouping: tasks, by: \.register) {
            guard let register = Register.named(code) else { continue }
            let ids = Set(some.flatMap { [$0.record, $0.other] }).subtracting([""])
            closed.formUnion(try self.closed(register, among: ids).map { RecordKey(register: code, id: $0) })
        }
        return tasks.filter { task in
            [task.record, task.other].allSatisfy { !closed.contains(RecordKey(register: task.register, id: $0)) }
        }
    }
}
