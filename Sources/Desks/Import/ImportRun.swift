import Domain
import Foundation
import Store

/// One file's way into the transaction: read on one thread, prepared on several (`ImportPreparation`), checked against
/// what is there and written on the transaction's own.
final class ImportRun {
    private let work: Work
    private let file: ImportFile
    private let room: Int
    private let random: @Sendable () -> UInt64
    private let lifecycle: Lifecycle?
    /// The register whose records take the steps, where the file is one of steps.
    private let owners: Register?
    private let everything: RecordReader
    /// The last leaf before this file: what was written after it came from the file.
    private var leafBefore = 0
    private var header: [String] = []
    /// Ids of the batch's rows that are there, whether from before or from the file.
    private var present: Set<String> = []
    /// Ids of rows that were not taken. The others are found in the database.
    private var refused: Set<String> = []
    /// References to records of the same file that had not come yet, with their lines.
    private var awaited: [(line: Int, problem: Draft.Problem)] = []
    private(set) var problems: [ImportProblem] = []
    /// The line of each case's last step, where the file is one of steps of cases.
    private(set) var caseLines: [String: Int] = [:]
    private(set) var rows = 0

    /// - Parameters:
    ///   - room: so many problems are enough.
    ///   - random: where the nonces of commitments come from.
    init(work: Work, file: ImportFile, room: Int, random: @Sendable @escaping () -> UInt64) {
        self.work = work
        self.file = file
        self.room = room
        self.random = random
        lifecycle = Lifecycle.kept(in: file.register)
        owners = lifecycle.flatMap { Register.named($0.register) }
        everything = work.reader.reading(for: .commandLine)
    }

    /// - Parameters:
    ///   - bytes: told how many bytes of the file were read, piece by piece, on another thread.
    ///   - progress: told now and then that more rows are done.
    func read(_ bytes: @Sendable @escaping (Int) -> Void, _ progress: () -> Void) throws {
        leafBefore = try work.writer.lastLeaf()
        let preparation = ImportPreparation(file.register, work)
        do {
            try Conveyor.run(
                workers: min(4, max(2, ProcessInfo.processInfo.activeProcessorCount)),
                reader: { [file, random] put in try file.read(random, bytes, put) },
                work: { try preparation.prepared($0) },
                take: { batch in
                    try take(batch)
                    progress()
                    return problems.count < room
                })
        } catch let fault as CSVReader.Fault {
            report(fault)
        } catch let fault as ImportFile.HeaderProblems {
            problems += fault.all
        }
        if problems.count < room { try checkAwaited() }
    }

    private func take(_ batch: ImportBatch<PreparedRow>) throws {
        header = batch.header
        try lookUp(batch.rows)
        for row in batch.rows {
            try take(row)
            rows += 1
            if problems.count >= room { return }
        }
    }

    /// Looks up in a few questions all that the rows' checks will ask of the database.
    private func lookUp(_ rows: [PreparedRow]) throws {
        let records = rows.compactMap { row in
            if case .success(let record)? = row.drafted { record } else { nil }
        }
        present = try everything.existing(file.register, among: Set(rows.map(\.id)))
        try work.lookUpReferences(of: records)
        try work.lookUpConvictions(of: records)
        work.histories = nil
        // Of others than the operator more is asked, of the whole record.
        guard let lifecycle, work.viewer.isOperator else { return }
        work.histories = try work.reader.histories(lifecycle, of: Set(records.compactMap { $0.text("record") }))
    }

    private func take(_ row: PreparedRow) throws {
        if let (column, what) = row.unread { return report(row.line, column, what) }
        let id = row.id
        guard try !refused.contains(id) && !isFromThisFile(id) else { return report(row.line, "id", .repeatedId(id)) }
        let before = problems.count
        defer { if problems.count > before { refused.insert(id) } else { present.insert(id) } }
        if let (column, what) = row.recordedAtFault { return report(row.line, column, what) }
        work.awaited = []
        defer { work.awaited = nil }
        do {
            try put(row)
        } catch let problem as DeskProblem {
            report(problem, line: row.line)
        }
        for problem in work.awaited ?? [] { awaited.append((row.line, problem)) }
    }

    private func isFromThisFile(_ id: String) throws -> Bool {
        guard present.contains(id) else { return false }
        return try everything.isWritten(file.register, id, since: leafBefore)
    }

    private func put(_ row: PreparedRow) throws {
        let (id, line) = (row.id, row.line)
        var raw = row.raw
        if let text = raw.removeValue(forKey: "version") {
            return try correct(id, version: text, raw, row.recordedAt, line: line)
        }
        guard !present.contains(id) else { return report(line, "id", .repeatedId(id)) }
        if let lifecycle, let owners {
            for needed in file.register.fields where needed.required && raw[needed.code] == nil {
                return report(line, needed.code, .field(.missing))
            }
            guard let owner = raw["record"], let step = raw["step"] else { return }
            guard lifecycle.rule(step) != nil else {
                return report(line, "step", .field(.unknownCode(step, list: lifecycle.stepList.name)))
            }
            guard try work.histories?[owner] != nil || work.reader.exists(owners, owner) else {
                return report(line, "record", .field(.noSuchRecord(register: lifecycle.register, id: owner)))
            }
            _ = try work.take(step, lifecycle, of: owner, recordedAt: row.recordedAt, sealed: row.sealed) {
                try drafted(row)
            }
            if lifecycle.register == "criminal_cases" { caseLines[owner] = line }
        } else {
            try work.create(drafted(row), sealed: row.sealed, recordedAt: row.recordedAt)
        }
    }

    private func drafted(_ row: PreparedRow) throws -> Record {
        guard let drafted = row.drafted else { throw DeskProblem.refused(.notFound) }
        return try drafted.get()
    }

    private func correct(
        _ id: String, version text: String, _ raw: [String: String], _ recordedAt: Instant?, line: Int
    ) throws {
        guard let version = Digits.number(text) else { return report(line, "version", .field(.notANumber(text))) }
        guard let old = try work.reader.find(file.register, id) else {
            return report(line, "id", .field(.noSuchRecord(register: file.register.code, id: id)))
        }
        var raw = raw
        // Columns that the file leaves out keep what they hold.
        for field in file.register.fields where !header.contains(field.code) {
            if old.record[field.code]?.isSealed != true, old.record[field.code]?.unreadable == nil {
                raw[field.code] = old.record[field.code]?.plain
            }
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
        case .noSuchStep, .wrongState, .wrongRole, .wrongOffice, .screeningBeforeCharge, .receiverMissing,
            .nobodyCharged, .nobodyJudged, .officialWithoutOutcome, .suspectUndecided,
            .suspectConvicted, .suspectHeld, .caseElsewhere:
            "step"
        case .reviewBeforeCharge: "reason"
        case .inTheFuture, .beforeThePrevious: lifecycle == nil ? nil : "taken_on"
        case .missing(let field, _): field
        case .meansNeededForAdult: "means"
        case .marriageNotAssessed: "marriage_finding"
        case .admission, .notDisclosable: "named_fields"
        case .notFound, .stale, .ownRole, .erased, .unreadable, .noKey, .ownRequest, .askerExcluded, .noConsent,
            .asKnownOn,
            .browsingLimit:
            nil
        }
    }

    private func report(_ problem: DeskProblem, line: Int) {
        switch problem {
        case .fields(let fields): for each in fields { report(line, each.field, .field(each.what)) }
        case .refused(let refusal): report(line, column(of: refusal), .refusal(refusal))
        case .several(let refusals):
            for refusal in refusals { report(line, column(of: refusal), .refusal(refusal)) }
        case .stale(let conflict):
            report(line, "version", .refusal(.stale(yours: conflict.sent.version, theirs: conflict.standing)))
        }
    }

    private func report(_ fault: CSVReader.Fault) {
        let column = fault.cell < header.count ? header[fault.cell] : nil
        switch fault.what {
        case .notUTF8: report(fault.line, column, .notUTF8)
        case .strayQuote: report(fault.line, column, .strayQuote)
        case .unclosedQuote: report(fault.line, column, .unclosedQuote)
        case .cellTooLong: report(fault.line, column, .cellTooLong)
        case .tooManyMarks: report(fault.line, column, .field(.tooManyMarks))
        case .tooManyCells: report(fault.line, nil, .tooManyCells)
        case .unreadable: report(nil, nil, .unreadable)
        }
    }
}
