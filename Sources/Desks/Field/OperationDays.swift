import Domain
import Store
import Vault

/// The days that phones tell. A phone's clock proves nothing: a day on which something can't have happened goes back to
/// its author, who says which day it was. Nobody is counted in a year that a flat battery made up.
extension Work {
    /// Seconds that a phone's clock may be ahead of the server's.
    private static let ahead = 600

    /// The days of an operation by its fields: as they were told, or where the phone left one out, that on which it was
    /// made, in the country.
    ///
    /// What came back for the day of a field and was sent again with one is its author's own word, and stands; that says
    /// nothing of another field.
    /// - Throws: `OperationProblem` with every day that has to be said again: one wrong clock falsifies them all.
    func days(_ operation: FieldOperation, _ row: StoredOperation) throws -> [String: String] {
        var doubts = try doubts(operation, row)
        if !doubts.isEmpty {
            let asked = try askedBefore(row)
            doubts.removeAll { $0.isTold && asked.contains($0.field) }
        }
        guard doubts.isEmpty else { throw OperationProblem(days: doubts.map { ($0.field, $0.what) }) }
        let made = made(operation, row).description
        return Dictionary(operation.days.map { ($0.field, $0.told ?? made) }) { $1 }
    }

    private struct Doubt {
        let field: String
        let what: FieldProblem
        /// Whether somebody told this day, and it was not left to the clock.
        let isTold: Bool
    }

    /// Each day has to be one on which the author had this phone, and their posting. What is no day is told of where it
    /// is read.
    ///
    /// A phone may be set up in the evening of a day that has begun in the country already: one day before is no doubt.
    private func doubts(_ operation: FieldOperation, _ row: StoredOperation) throws -> [Doubt] {
        let days = operation.days
        guard !days.isEmpty else { return [] }
        let setUp = try setUp(row)?.adding(days: -1)
        let staff = try reader.reading(for: .commandLine).find(Register.named("staff")!, operation.author)
        let posting = staff?.record.day("from_day")
        return days.compactMap { field, told in
            func doubt(_ what: FieldProblem) -> Doubt { Doubt(field: field, what: what, isTold: told != nil) }
            if told == nil, isAhead(operation, row) {
                return doubt(.inTheFuture(content.law.day(at: operation.madeAt).description))
            }
            guard let day = told.map({ Day(VisibleText.line($0)) }) ?? made(operation, row) else { return nil }
            if let posting, day < posting { return doubt(.rule("day_before_posting")) }
            if let setUp, day < setUp { return doubt(.rule("day_before_phone")) }
            return nil
        }
    }

    /// The day on which a phone made it; that on which it arrived at the latest.
    private func made(_ operation: FieldOperation, _ row: StoredOperation) -> Day {
        min(content.law.day(at: operation.madeAt), content.law.day(at: row.receivedAt))
    }

    /// Whether the phone's clock was ahead when it was made.
    private func isAhead(_ operation: FieldOperation, _ row: StoredOperation) -> Bool {
        operation.madeAt > row.receivedAt.adding(seconds: Self.ahead)
    }

    /// Since when a withdrawal of consent counts: since it was made, or where that can't be, since before there was a
    /// phone to make it with.
    func earliest(_ operation: FieldOperation, _ row: StoredOperation, told: String?) throws -> Day {
        let made = content.law.day(at: operation.madeAt)
        let sure = isAhead(operation, row) ? try setUp(row) ?? made : made
        return told.flatMap { Day(VisibleText.line($0)) }.map { min($0, sure) } ?? sure
    }

    /// The day on which the phone was set up that first made this, also where it was mended on another.
    private func setUp(_ row: StoredOperation) throws -> Day? {
        try PhoneStore(connection).find(row.origin).map { content.law.day(at: $0.madeAt) }
    }

    /// The fields for whose day those came back that this takes the place of. Found again in what is kept of them.
    private func askedBefore(_ row: StoredOperation) throws -> Set<String> {
        var asked: Set<String> = []
        var next = row.mends
        var left = 50
        while let id = next, left > 0, let before = try OperationStore(connection).find(id) {
            // What was broken off may not have come as far as the answer.
            if before.reason == OperationReason.unfinished.rawValue { break }
            if before.reason == OperationReason.dayInDoubt.rawValue, let operation = try opened(before) {
                asked.formUnion(try doubts(operation, before).map(\.field))
            }
            next = before.mends
            left -= 1
        }
        return asked
    }

    /// One that was altered meanwhile has asked for nothing: its days are asked for once more.
    private func opened(_ stored: StoredOperation) throws -> FieldOperation? {
        do { return try FieldOperation(stored, vault) } catch VaultProblem.unreadable { return nil }
    }
}

extension FieldOperation {
    /// The days that it tells, by field; nil for one that is left to the moment at which it was made.
    fileprivate var days: [(field: String, told: String?)] {
        func told(_ part: JSON?, _ field: String) -> String? {
            part?.members?[field]?.raw.flatMap { $0.isEmpty ? nil : $0 }
        }
        let refer = (field: "refer.made_on", told: told(body["refer"], "made_on"))
        switch Kind(rawValue: kind) {
        case .screening:
            let screened = (field: "screening.screened_on", told: told(body["screening"], "screened_on"))
            return BodyReading(body).optional("refer") == nil ? [screened] : [screened, refer]
        case .referral: return [refer]
        case .batch:
            // The person who opens one says the day.
            guard let day = body["of"]?.text.flatMap(Batch.Kind.init)?.register.begun?.code,
                let said = told(body["record"], day)
            else { return [] }
            return [(field: "record." + day, told: said)]
        case .batchPerson: return [(field: "taken_on", told: told(.object(body), "taken_on"))]
        case .place, nil: return []
        }
    }
}
