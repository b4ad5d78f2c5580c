import Domain
import Store

/// One file's way into the transaction.
final class ImportRun {
    private let work: Work
    private let file: ImportFile
    private let room: Int
    private let lifecycle: Lifecycle?
    /// What a row's record belongs to, where the file is one of steps.
    private let owners: Register?
    private let everything: RecordReader
    /// Whether the register was empty before this file: then no row can be there already.
    private var wasEmpty = false
    private var header: [String] = []
    private var ids: Set<String> = []
    /// References to records of the same file that had not come yet, with their lines.
    private var awaited: [(line: Int, problem: Draft.Problem)] = []
    private(set) var problems: [ImportProblem] = []
    private(set) var rows = 0

    init(work: Work, file: ImportFile, room: Int) {
        self.work = work
        self.file = file
        self.room = room
        lifecycle = Lifecycle.kept(in: file.register)
        owners = lifecycle.flatMap { Register.named($0.register) }
        everything = work.reader.reading(for: .commandLine)
    }

    func read(_ progress: (String, Int) -> Void) throws {
        var query = RecordQuery(file.register)
        query.limit = 1
        wasEmpty = try everything.list(query).isEmpty
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
        if problems.count < room { try checkAwaited() }
        progress(file.register.code, rows)
    }

    private func take(_ cells: [String], line: Int) throws {
        guard cells.count == header.count else {
            return report(line, nil, .wrongNumberOfCells(expected: header.count, found: cells.count))
        }
        var raw: [String: String] = [:]
        raw.reserveCapacity(header.count)
        for (column, cell) in zip(header, cells) where !cell.isEmpty { raw[column] = CSVCell.read(cell) }
        guard let id = raw.removeValue(forKey: "id") else { return report(line, "id", .field(.missing)) }
        guard Record.isId(id) else { return report(line, "id", .field(.notAnId(id))) }
        guard ids.insert(id).inserted else { return report(line, "id", .repeatedId(id)) }
        var recordedAt: Instant?
        if let text = raw.removeValue(forKey: "recorded_at") {
            guard let moment = Instant(text) else { return report(line, "recorded_at", .notAMoment(text)) }
            guard moment <= work.now else { return report(line, "recorded_at", .inTheFuture(text)) }
            recordedAt = moment
        }
        work.awaited = []
        defer { work.awaited = nil }
        do {
            try put(id, raw, recordedAt, line: line)
        } catch let problem as DeskProblem {
            report(problem, line: line)
        }
        for problem in work.awaited ?? [] { awaited.append((line, problem)) }
    }

    private func put(_ id: String, _ raw: [String: String], _ recordedAt: Instant?, line: Int) throws {
        var raw = raw
        if let text = raw.removeValue(forKey: "version") {
            try correct(id, version: text, raw, recordedAt, line: line)
        } else if try !wasEmpty && everything.exists(file.register, id) {
            report(line, "id", .repeatedId(id))
        } else if let lifecycle, let owners {
            for needed in ["record", "step", "taken_on"] where raw[needed] == nil {
                return report(line, needed, .field(.missing))
            }
            guard let owner = raw["record"], let step = raw["step"] else { return }
            guard lifecycle.rule(step) != nil else {
                return report(line, "step", .field(.unknownCode(step, list: "\(lifecycle.code)_step")))
            }
            guard try work.reader.exists(owners, owner) else {
                return report(line, "record", .field(.noSuchRecord(register: lifecycle.register, id: owner)))
            }
            try work.take(step, lifecycle, of: owner, raw, recordedAt: recordedAt, stepId: id)
        } else {
            try work.create(file.register, raw, id: id, recordedAt: recordedAt)
        }
    }

    private func correct(
        _ id: String, version text: String, _ raw: [String: String], _ recordedAt: Instant?, line: Int
    ) throws {
        guard let version = Int(text) else { return report(line, "version", .field(.notANumber(text))) }
        guard let old = try work.reader.find(file.register, id) else {
            return report(line, "id", .field(.noSuchRecord(register: file.register.code, id: id)))
        }
        var raw = raw
        // Columns that the file leaves out keep what they hold.
        for field in file.register.fields where !header.contains(field.code) {
            if old.record[field.code]?.isSealed != true { raw[field.code] = old.record[field.code]?.plain }
        }
        try work.correct(file.register, id, version: version, raw, recordedAt: recordedAt)
    }

    /// A file's records may refer to each other in any order; now all of them have come.
    private func checkAwaited() throws {
        for (line, problem) in awaited {
            guard case .noSuchRecord(_, let id) = problem.what, try !work.reader.exists(file.register, id) else {
                continue
            }
            report(line, problem.field, .field(problem.what))
        }
    }

    // MARK: Reporting

    private func report(_ line: Int?, _ column: String?, _ what: ImportProblem.What) {
        problems.append(ImportProblem(file: file.name, row: line, column: column, what: what))
    }

    /// The column at which a refusal points.
    private func column(of refusal: Refusal) -> String? {
        switch refusal {
        case .noSuchStep, .wrongState, .wrongRole: "step"
        case .inTheFuture, .beforeThePrevious: lifecycle == nil ? nil : "taken_on"
        case .missing(let field, _): field
        case .meansNeededForAdult: "means"
        case .marriageNotAssessed: "marriage_finding"
        case .admission, .notDisclosable: "named_fields"
        case .notFound, .stale, .ownRole, .erased, .ownRequest, .noConsent, .browsingLimit: nil
        }
    }

    private func report(_ problem: DeskProblem, line: Int) {
        switch problem {
        case .fields(let fields): for each in fields { report(line, each.field, .field(each.what)) }
        case .refused(let refusal): report(line, column(of: refusal), .refusal(refusal))
        case .stale(let sent, let standing):
            report(line, "version", .refusal(.stale(yours: sent.version, theirs: standing.version)))
        }
    }

    private func report(_ fault: CSVReader.Fault) {
        let column = fault.cell < header.count ? header[fault.cell] : nil
        switch fault.what {
        case .notUTF8: report(fault.line, column, .notUTF8)
        case .strayQuote: report(fault.line, column, .strayQuote)
        case .unclosedQuote: report(fault.line, column, .unclosedQuote)
        case .cellTooLong: report(fault.line, column, .cellTooLong)
        case .tooManyCells: report(fault.line, nil, .tooManyCells)
        case .unreadable: report(nil, nil, .unreadable)
        }
    }
}
