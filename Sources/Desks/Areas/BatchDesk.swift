import Domain
import Store

/// S05, S12: many people at once. Each has a number on a card; a screening names the batch's code and the number, and
/// what becomes of those who are not screened is told as well.
extension Work {
    static let batchPeople = Register.named("batch_people")!

    /// Opens a batch: a raid or an arrival with a code.
    ///
    /// - Parameters:
    ///   - code: as a phone made it; nil to make one.
    ///   - raw: the fields of `raids` or `arrivals`.
    @discardableResult
    public func openBatch(_ kind: Batch.Kind, code: String? = nil, _ raw: [String: String]) throws -> Batch {
        let record = try create(kind.register, code.map { raw.merging(["code": $0]) { $1 } } ?? raw)
        guard let batch = Batch(record) else { throw DeskProblem.refused(.notFound) }
        return batch
    }

    /// - Throws: a problem with the field `batch` where several that the viewer sees have the code and it is not said which.
    public func checkIsOne(_ name: BatchName) throws {
        guard try reader.batches(named: name).count > 1 else { return }
        throw DeskProblem.fields([.init(field: "batch", .rule("batch_code_of_several"))])
    }

    /// Screens someone of a batch: person, screening, its completion and what is told of the number, all or nothing.
    ///
    /// In a raid the screening comes before any charge, unless it was told that this number was charged already. One
    /// that was screened before is screened again: both stay (`RecordReader.numbersScreenedTwice`).
    /// - Parameter raw: as of `screen`; the batch follows, whether it came before a charge, and the place unless one is
    ///   named.
    /// - Returns: the screening.
    /// - Throws: a problem with the field `batch` if the viewer sees no batch with this code.
    @discardableResult
    public func screenInBatch(
        _ person: Screened, _ raw: [String: String], answers: Answers, code: String, number: Int
    ) throws -> Record {
        guard let batch = try BatchName.read(code).flatMap({ try reader.batches(named: $0).first }) else {
            throw DeskProblem.fields([.init(field: "batch", .rule("no_such_batch"))])
        }
        let told = try reader.numbers(of: batch, number: number)
        var filled = raw
        filled[batch.kind.field] = batch.record.id
        if batch.kind == .raid {
            let isCharged = told.contains { ["charged", "charged_unscreened"].contains($0.state) }
            filled["before_charge"] = isCharged ? "no" : "yes"
        }
        for (field, id) in batch.place(in: raw["context"] ?? "") where filled[field, default: ""].isEmpty {
            filled[field] = id
        }
        let screening = try screen(person, filled, answers: answers)
        let names = ["person": screening.text("person") ?? "", "screening": screening.id]
        let open = told.first { $0.stored.record["screening"] == nil }
        let row: Record
        if let open {
            let standing = open.stored.record
            row = try amend(
                Self.batchPeople, standing.id, version: standing.version, names, only: ["person", "screening"])
        } else {
            row = try tellOf(batch, number, names)
        }
        let step = open?.state == "charged_unscreened" ? "screened_after_charge" : "screened"
        try take(step, .batchPerson, of: row.id, ["taken_on": day(screening, after: open?.since)])
        return screening
    }

    /// Tells what became of a number: `declined`, `left`, `charge`, `found_charged`.
    ///
    /// - Parameter raw: `taken_on` (today if empty) and `reason`.
    /// - Returns: what is now told of the number.
    /// - Throws: `Refusal.screeningBeforeCharge` for the charge of someone who was not screened. Of a number that an
    ///   exclusion closes to the viewer nothing is told: see `refuseAsScreened`.
    @discardableResult
    public func tell(_ step: String, code: String, number: Int, _ raw: [String: String] = [:]) throws -> Record {
        let batch = try batch(code)
        let told = try reader.numbers(of: batch, number: number)
        let rule = Lifecycle.batchPerson.rule(step)
        // Of two screenings of one number the one is meant that the step can follow.
        let open = (told.first { rule?.from.contains($0.state) == true } ?? told.last)?.stored.record
        if try reader.isClosedToTelling(number, of: batch) { try refuseAsScreened(step, open, of: batch, raw) }
        let row = try open ?? tellOf(batch, number, [:])
        try take(step, .batchPerson, of: row.id, raw)
        return row
    }

    /// Refuses a step as a number would that was screened and stands open: the same words for the same mistake, so that the
    /// answer tells nobody that they are excluded. A charge that lacks nothing is asked for its review once more.
    ///
    /// - Parameter open: what the viewer sees of the number.
    private func refuseAsScreened(_ step: String, _ open: Record?, of batch: Batch, _ raw: [String: String]) throws {
        let lifecycle = Lifecycle.batchPerson
        let drafted = try drafting.step(step, lifecycle, of: open?.id ?? batch.record.id, raw, stepId: "closed")
        let screened = Step(id: "screened", code: "screened", takenOn: batch.day ?? today)
        let history = try open.map { try self.history(lifecycle, of: $0.id) } ?? [screened]
        let refusals = Step(drafted).map {
            lifecycle.refusals(of: $0, after: history, role: viewer.role, today: today, begun: batch.day)
        }
        throw DeskProblem.of(refusals.flatMap { $0.isEmpty ? nil : $0 } ?? [.reviewBeforeCharge])
    }

    private func tellOf(_ batch: Batch, _ number: Int, _ names: [String: String]) throws -> Record {
        let raw = [batch.kind.field: batch.record.id, "number": String(number), "agency": batch.agency]
        return try make(Self.batchPeople, raw.merging(names) { $1 })
    }

    /// A screening that was told of late follows what was told before it.
    private func day(_ screening: Record, after since: Day?) -> String {
        let day = screening.day("screened_on") ?? today
        return max(day, since ?? day).description
    }
}

extension Looking {
    /// - Parameter name: a code, or the name of one of several that have it.
    /// - Throws: not found, if there is no such batch that the viewer may see.
    public func batch(_ name: String) throws -> Batch {
        guard let batch = try BatchName.read(name).flatMap({ try reader.batches(named: $0).first }) else {
            throw DeskProblem.refused(.notFound)
        }
        return batch
    }
}

extension Batch {
    /// The place where someone of this batch is screened: at the site of the raid, in quarantine, or at the crossing.
    fileprivate func place(in context: String) -> [String: String] {
        switch kind {
        case .raid: return site.map { ["site": $0] } ?? [:]
        case .arrival where context == "quarantine": return site.map { ["site": $0] } ?? [:]
        case .arrival: return record.text("crossing").map { ["crossing": $0] } ?? [:]
        }
    }
}
