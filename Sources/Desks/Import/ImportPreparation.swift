import Domain
import Store
import Vault

/// What is done of a file's rows beside the writer, on as many threads as there are: reading them against the
/// declaration, the rules between fields, sealing, the index of names.
struct ImportPreparation: Sendable {
    let register: Register
    let lifecycle: Lifecycle?
    let drafting: Drafting
    let now: Instant
    let session: VaultSession

    init(_ register: Register, _ work: Work) {
        self.register = register
        lifecycle = Lifecycle.kept(in: register)
        drafting = work.drafting
        now = work.now
        session = work.vault
    }

    func prepared(_ batch: ImportBatch<ImportRow>) throws -> ImportBatch<PreparedRow> {
        var rows = batch.rows.map { read($0, batch.header) }
        let records = rows.compactMap { row -> Record? in
            guard case .success(let record)? = row.drafted, SealedRecord.canSeal(record) else { return nil }
            return record
        }
        try session.prepare(
            Set(records.compactMap(SealedRecord.subject)),
            known: Set(
                records.filter { !SealedRecord.bringsItsSubject($0) }.compactMap(SealedRecord.subject)
            ).subtracting(records.filter(SealedRecord.bringsItsSubject).compactMap(SealedRecord.subject)))
        for index in rows.indices {
            guard case .success(let record)? = rows[index].drafted, SealedRecord.canSeal(record) else { continue }
            let recordedAt = rows[index].recordedAt ?? now
            rows[index].sealed = Result {
                try SealedRecord(record, recordedAt: recordedAt, nonce: batch.rows[index].nonce, session)
            }
        }
        return ImportBatch(header: batch.header, rows: rows)
    }

    private func read(_ source: ImportRow, _ header: [String]) -> PreparedRow {
        var row = PreparedRow(line: source.line)
        guard source.cells.count == header.count else {
            row.unread = (nil, .wrongNumberOfCells(expected: header.count, found: source.cells.count))
            return row
        }
        var raw: [String: String] = [:]
        raw.reserveCapacity(header.count)
        for (column, cell) in zip(header, source.cells) where !cell.isEmpty { raw[column] = CSVCell.read(cell) }
        guard let id = raw.removeValue(forKey: "id").map({ Digits.plain(VisibleText.line($0)) }) else {
            row.unread = ("id", .field(.missing))
            return row
        }
        guard Record.isId(id) else {
            row.unread = ("id", .field(.notAnId(id)))
            return row
        }
        row.id = id
        if let text = raw.removeValue(forKey: "recorded_at") {
            if let moment = Instant(text) {
                row.recordedAt = moment
                if moment > now { row.recordedAtFault = ("recorded_at", .inTheFuture(text)) }
            } else {
                row.recordedAtFault = ("recorded_at", .notAMoment(text))
            }
        }
        row.raw = raw
        if row.recordedAtFault == nil, raw["version"] == nil { row.drafted = drafted(raw, id: id) }
        return row
    }

    private func drafted(_ raw: [String: String], id: String) -> Result<Record, DeskProblem>? {
        do throws(DeskProblem) {
            guard let lifecycle else { return .success(try drafting.record(register, raw, id: id)) }
            guard let owner = raw["record"], let step = raw["step"], raw["taken_on"] != nil else { return nil }
            return .success(try drafting.step(step, lifecycle, of: owner, raw, stepId: id))
        } catch {
            return .failure(error)
        }
    }
}
