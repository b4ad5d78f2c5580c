import CPQ
import Store

/// One connection with its prepared statements; used by one thread at a time.
final class Link {
    private let raw: OpaquePointer
    private let notices = Notices()
    private var prepared: [String: Prepared] = [:]
    private var made = 0
    /// The answer whose rows are still on their way.
    private var coming: Answer?
    private let pipeline: Pipeline
    /// The tables that its statements were prepared for; see `Tables`.
    var tables = 0

    /// So many statements are kept prepared.
    private static let most = 400

    private final class Answer {
        let statement: Prepared
        /// Rows that had to be taken in before another statement could run.
        var held: [Row] = []
        var next = 0
        var failure: (any Error)?
        var isWhole = false

        init(_ statement: Prepared) { self.statement = statement }
    }

    /// - Parameter raw: a connection that stands; it is this one's to close.
    init(_ raw: OpaquePointer) {
        self.raw = raw
        pipeline = Pipeline(raw)
        PQsetNoticeReceiver(
            raw,
            { notices, result in
                guard let notices, let result else { return }
                Unmanaged<Notices>.fromOpaque(notices).takeUnretainedValue().take(result)
            }, Unmanaged.passUnretained(notices).toOpaque())
    }

    deinit { PQfinish(raw) }

    var isLost: Bool { PQstatus(raw) != CONNECTION_OK || pipeline.isBroken }
    /// Whether a transaction is open and can go on.
    var isInTransaction: Bool { PQtransactionStatus(raw) == PQTRANS_INTRANS }
    var serverVersion: Int { Int(PQserverVersion(raw)) }

    // MARK: Statements

    /// Hands out rows as they come, so that memory stays flat; if another statement runs meanwhile, the rest of them is
    /// taken in first.
    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try takeIn()
        try settle()
        let statement = try prepare(sql.text)
        let isSent = try Parameters(sql.arguments, statement.parameterTypes).with { count, values, lengths, formats in
            PQsendQueryPrepared(raw, statement.name, count, values, lengths, formats, 1) == 1
                && PQsetSingleRowMode(raw) == 1
        }
        guard isSent else { throw lost() }
        let answer = Answer(statement)
        coming = answer
        defer { leave(answer) }
        while let row = try next(answer) { try body(row) }
    }

    /// Sends a prepared statement that gives no rows, and does not wait for its outcome: that is looked at before
    /// anything is asked, before a savepoint is released and before the transaction is kept, at the latest after some
    /// others. So a transaction of many statements takes one way to the server and back, not one for each.
    ///
    /// - Throws: also for one of those sent before, after which the transaction is good for nothing.
    func run(_ sql: SQL) throws {
        try takeIn()
        if prepared[sql.text] == nil { try settle() }
        let statement = try prepare(sql.text)
        try pipeline.send(statement, try Parameters(sql.arguments, statement.parameterTypes))
        if pipeline.isFull { try settle() }
    }

    /// Looks at the outcome of all that was sent.
    /// - Throws: what the first that failed met; the server has passed over those after it.
    func settle() throws { try pipeline.settle(look) }

    /// Lets go of what was sent, whatever came of it, before it is undone.
    /// - Throws: `LinkLost` alone.
    func abandonSent() throws {
        do { try settle() } catch is PostgresFailure {}
    }

    /// Runs one or several statements that take no arguments, without preparing them.
    func perform(_ text: String) throws {
        try takeIn()
        try settle()
        try check(PQexec(raw, text))
    }

    /// Puts many rows into a table by COPY, in the columns' own types.
    func copy(into table: String, _ columns: [String], _ rows: [[Datum]]) throws {
        try takeIn()
        try settle()
        let names = columns.joined(separator: ", ")
        let types = try prepare("SELECT \(names) FROM \(table)").types
        // All of it before the first byte is sent: what can't be sent harms nothing then.
        let bytes = try CopiedRows.bytes(rows, types)
        let begun = PQexec(raw, "COPY \(table) (\(names)) FROM STDIN (FORMAT binary)")
        defer { PQclear(begun) }
        guard PQresultStatus(begun) == PGRES_COPY_IN else {
            try look(begun)
            throw lost()
        }
        let isSent = bytes.withUnsafeBytes { bytes in
            bytes.withMemoryRebound(to: CChar.self) { PQputCopyData(raw, $0.baseAddress, CInt($0.count)) == 1 }
        }
        guard isSent, PQputCopyEnd(raw, nil) == 1 else { throw lost() }
        var failure: (any Error)?
        while let result = PQgetResult(raw) {
            defer { PQclear(result) }
            if failure == nil { do { try look(result) } catch { failure = error } }
        }
        if let failure { throw failure }
        if isLost { throw lost() }
    }

    func rows(_ sql: SQL) throws -> [Row] {
        var rows: [Row] = []
        try each(sql) { rows.append($0) }
        return rows
    }

    /// After tables changed: `SELECT *` has other columns now.
    func forgetStatements() throws {
        guard !prepared.isEmpty else { return }
        try perform("DEALLOCATE ALL")
        prepared.removeAll()
    }

    private func prepare(_ text: String) throws -> Prepared {
        if let known = prepared[text] { return known }
        if prepared.count >= Self.most { try forgetStatements() }
        made += 1
        let name = "s\(made)"
        try check(PQprepare(raw, name, Placeholders.numbered(text), 0, nil))
        let described = PQdescribePrepared(raw, name)
        defer { PQclear(described) }
        try look(described)
        guard let described else { throw lost() }
        let statement = Prepared(name: name, described: described)
        prepared[text] = statement
        return statement
    }

    // MARK: Answers

    private func next(_ answer: Answer) throws -> Row? {
        if answer.next < answer.held.count {
            defer { answer.next += 1 }
            return answer.held[answer.next]
        }
        if let failure = answer.failure { throw failure }
        return answer.isWhole ? nil : try receive(answer)
    }

    private func receive(_ answer: Answer) throws -> Row? {
        while let result = PQgetResult(raw) {
            defer { PQclear(result) }
            if PQresultStatus(result) == PGRES_SINGLE_TUPLE { return try answer.statement.row(result) }
            do { try look(result) } catch {
                finish(answer)
                throw error
            }
        }
        finish(answer)
        if isLost { throw lost() }
        return nil
    }

    private func finish(_ answer: Answer) {
        while let rest = PQgetResult(raw) { PQclear(rest) }
        answer.isWhole = true
        if coming === answer { coming = nil }
    }

    private func leave(_ answer: Answer) { if !answer.isWhole { finish(answer) } }

    private func takeIn() throws {
        guard let answer = coming else { return }
        do {
            while let row = try receive(answer) { answer.held.append(row) }
        } catch {
            answer.failure = error
            finish(answer)
            throw error
        }
    }

    private func check(_ result: OpaquePointer?) throws {
        defer { PQclear(result) }
        try look(result)
    }

    private func look(_ result: OpaquePointer?) throws {
        guard let result else { throw lost() }
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return
        default:
            if isLost { throw lost() }
            throw Self.failure(result)
        }
    }

    private func lost() -> LinkLost { LinkLost(message: Self.trimmed(PQerrorMessage(raw))) }

    private static func failure(_ result: OpaquePointer) -> PostgresFailure {
        func field(_ letter: Character) -> String {
            PQresultErrorField(result, CInt(letter.asciiValue ?? 0)).map { String(cString: $0) } ?? ""
        }
        return PostgresFailure(state: field("C"), message: field("M"))
    }

    static func trimmed(_ message: UnsafePointer<CChar>?) -> String {
        (message.map { String(cString: $0) } ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    // MARK: The end of a transaction

    /// - Throws: `DatabaseFailure.outcomeUnknown` where nobody can say whether it is kept; anything else if it is not.
    func commit() throws {
        try takeIn()
        try settle()
        guard isInTransaction else { throw PostgresFailure(state: "25P02", message: "the transaction was given up") }
        notices.warning = nil
        let result = PQexec(raw, "COMMIT")
        defer { PQclear(result) }
        guard !isLost, let result else { throw DatabaseFailure.outcomeUnknown(lost().message) }
        guard PQresultStatus(result) == PGRES_COMMAND_OK else {
            let failure = Self.failure(result)
            // It is being shut down: the connection goes with the next word.
            if failure.state.hasPrefix("57P") { throw DatabaseFailure.outcomeUnknown(failure.message) }
            throw failure
        }
        // The answer to COMMIT in a transaction that had failed, which PostgreSQL does not call an error.
        guard PQcmdStatus(result).map({ String(cString: $0) }) == "COMMIT" else {
            throw PostgresFailure(state: "25P02", message: "the transaction had failed")
        }
        // "Canceling wait for synchronous replication": kept here and perhaps nowhere else.
        if let warning = notices.warning { throw DatabaseFailure.outcomeUnknown(warning) }
    }

    /// Ends a transaction of which nothing is to be kept.
    func rollBack() {
        if let answer = coming { finish(answer) }
        try? settle()
        guard !isLost, PQtransactionStatus(raw) != PQTRANS_IDLE else { return }
        PQclear(PQexec(raw, "ROLLBACK"))
    }
}

/// What the server says beside its answers.
private final class Notices {
    var warning: String?

    func take(_ result: OpaquePointer) {
        // "V" is the severity in English whatever the server's language.
        guard let severity = PQresultErrorField(result, CInt(UInt8(ascii: "V"))), String(cString: severity) == "WARNING"
        else { return }
        warning = Link.trimmed(PQresultErrorMessage(result))
    }
}
