import Domain
import Store

/// One file's way into the transaction.
final class ImportRun {
    private let work: Work
    private let file: ImportFile
    private let room: Int
    private let lifecycle: Lifecycle?
    private var header: [String] = []
    private var ids: Set<String> = []
    private(set) var problems: [ImportProblem] = []
    private(set) var rows = 0

    init(work: Work, file: ImportFile, room: Int) {
        self.work = work
        self.file = file
        self.room = room
        lifecycle = Lifecycle.kept(in: file.register)
    }

    func read(_ progress: (String, Int) -> Void) throws {
        do {
            try CSVReader.read(file.path) { line, cells in
                if header.isEmpty {
                    header = cells.map { CSVCell.read($0) }
                    problems += file.problems(inHeader: header)
                    return problems.isEmpty
                }
                try take(cells, line: line)
                rows += 1
                if rows % 10_000 == 0 { progress(file.register.code, rows) }
                return problems.count < room
            }
        } catch let fault as CSVReader.Fault {
            report(fault)
        }
        if header.isEmpty, problems.isEmpty { report(nil, nil, .empty) }
        progress(file.register.code, rows)
    }

    private func take(_ cells: [String], line: Int) throws {
        guard cells.count == header.count else {
            return report(line, nil, .wrongNumberOfCells(expected: header.count, found: cells.count))
        }
        var raw: [String: String] = [:]
        for (column, cell) in zip(header, cells) where !cell.isEmpty { raw[column] = CSVCell.read(cell) }
        guard let id = raw.removeValue(forKey: "id") else { return report(line, "id", .field(.missing)) }
        guard id.utf8.count <= 64, id.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else {
            return report(line, "id", .field(.tooLong(limit: 64)))
        }
        guard ids.insert(id).inserted else { return report(line, "id", .repeatedId(id)) }
        var recordedAt: Instant?
        if let text = raw.removeValue(forKey: "recorded_at") {
            guard let moment = Instant(text) else { return report(line, "recorded_at", .notAMoment(text)) }
            guard moment <= work.now else { return report(line, "recorded_at", .inTheFuture(text)) }
            recordedAt = moment
        }
        do {
            try put(id, raw, recordedAt, line: line)
        } catch let problem as DeskProblem {
            report(problem, line: line)
        }
    }

    private func put(_ id: String, _ raw: [String: String], _ recordedAt: Instant?, line: Int) throws {
        var raw = raw
        let standing = try RecordReader(work.connection, for: work.viewer).find(file.register, id)
        if let text = raw.removeValue(forKey: "version") {
            guard let version = Int(text), let old = standing else {
                return report(line, "version", .field(.notANumber(text)))
            }
            // Columns that the file leaves out keep what they hold.
            for field in file.register.fields where !header.contains(field.code) {
                raw[field.code] = old.record[field.code]?.plain
            }
            try work.correct(file.register, id, version: version, raw, recordedAt: recordedAt)
        } else if standing != nil {
            report(line, "id", .repeatedId(id))
        } else if let lifecycle, let owner = raw["record"], let step = raw["step"] {
            guard lifecycle.rule(step) != nil else {
                return report(line, "step", .field(.unknownCode(step, list: "\(lifecycle.code)_step")))
            }
            guard try work.reader.find(Register.named(lifecycle.register)!, owner) != nil else {
                return report(line, "record", .field(.noSuchRecord(register: lifecycle.register, id: owner)))
            }
            try work.take(step, lifecycle, of: owner, raw, recordedAt: recordedAt, stepId: id)
        } else {
            try work.create(file.register, raw, id: id, recordedAt: recordedAt)
        }
    }

    // MARK: Reporting

    private func report(_ line: Int?, _ column: String?, _ what: ImportProblem.What) {
        problems.append(ImportProblem(file: file.name, row: line, column: column, what: what))
    }

    private func report(_ problem: DeskProblem, line: Int) {
        switch problem {
        case .fields(let fields): for each in fields { report(line, each.field, .field(each.what)) }
        case .refused(let refusal): report(line, nil, .refusal(refusal))
        case .stale(let sent, let standing):
            report(line, "version", .refusal(.stale(yours: sent.version, theirs: standing.version)))
        }
    }

    private func report(_ fault: CSVReader.Fault) {
        switch fault {
        case .notUTF8(let line): report(line, nil, .notUTF8)
        case .strayQuote(let line): report(line, nil, .strayQuote)
        case .unclosedQuote(let line): report(line, nil, .unclosedQuote)
        case .cellTooLong(let line): report(line, nil, .cellTooLong)
        case .unreadable: report(nil, nil, .unreadable)
        }
    }
}
