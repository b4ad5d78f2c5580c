import Foundation

/// Reads CSV (RFC 4180, UTF-8) piece by piece, so that memory stays flat whatever the file's size.
///
/// A row is given with the number of the line on which it starts. What is not CSV is said with its line.
struct CSVReader {
    enum Fault: Error, Hashable {
        case notUTF8(line: Int)
        case strayQuote(line: Int)
        case unclosedQuote(line: Int)
        case cellTooLong(line: Int)
        case unreadable(String)
    }

    /// A cell holds a paragraph or two; a file without line breaks is noise.
    static let longestCell = 100_000

    private enum State { case cellStart, plain, quoted, quoteInQuoted }

    /// - Parameter body: gets the line number and the cells; returning false stops the reading.
    static func read(_ path: String, _ body: (Int, [String]) throws -> Bool) throws {
        guard let file = FileHandle(forReadingAtPath: path) else { throw Fault.unreadable(path) }
        defer { try? file.close() }
        var parser = Parser()
        var isFirst = true
        while true {
            guard var chunk = try file.read(upToCount: 1 << 18), !chunk.isEmpty else { break }
            if isFirst {
                isFirst = false
                // UTF-16 with its mark, as some spreadsheets save "Unicode text".
                if chunk.starts(with: [0xFF, 0xFE]) || chunk.starts(with: [0xFE, 0xFF]) { throw Fault.notUTF8(line: 1) }
                if chunk.starts(with: [0xEF, 0xBB, 0xBF]) { chunk = chunk.dropFirst(3) }
            }
            for byte in chunk where try !parser.take(byte, body) { return }
        }
        _ = try parser.finish(body)
    }

    private struct Parser {
        var state = State.cellStart
        var cell: [UInt8] = []
        var cells: [String] = []
        var line = 1
        var rowLine = 1
        var lastWasReturn = false

        mutating func take(_ byte: UInt8, _ body: (Int, [String]) throws -> Bool) throws -> Bool {
            if byte == UInt8(ascii: "\n"), lastWasReturn, state != .quoted {
                lastWasReturn = false
                return true
            }
            lastWasReturn = byte == UInt8(ascii: "\r") && state != .quoted
            switch (state, byte) {
            case (.quoted, UInt8(ascii: "\"")): state = .quoteInQuoted
            case (.quoted, _):
                if byte == UInt8(ascii: "\n") { line += 1 }
                try append(byte)
            case (.quoteInQuoted, UInt8(ascii: "\"")):
                try append(byte)
                state = .quoted
            case (.cellStart, UInt8(ascii: "\"")): state = .quoted
            case (_, UInt8(ascii: ",")): try endCell()
            case (_, UInt8(ascii: "\n")), (_, UInt8(ascii: "\r")): return try endRow(body)
            case (.plain, UInt8(ascii: "\"")), (.quoteInQuoted, _): throw Fault.strayQuote(line: line)
            default:
                state = .plain
                try append(byte)
            }
            return true
        }

        mutating func finish(_ body: (Int, [String]) throws -> Bool) throws -> Bool {
            if state == .quoted { throw Fault.unclosedQuote(line: rowLine) }
            return cells.isEmpty && cell.isEmpty && state == .cellStart ? true : try endRow(body)
        }

        private mutating func append(_ byte: UInt8) throws {
            cell.append(byte)
            if cell.count > CSVReader.longestCell { throw Fault.cellTooLong(line: line) }
        }

        private mutating func endCell() throws {
            guard let text = String(validating: cell, as: UTF8.self) else { throw Fault.notUTF8(line: line) }
            cells.append(text)
            cell.removeAll(keepingCapacity: true)
            state = .cellStart
        }

        private mutating func endRow(_ body: (Int, [String]) throws -> Bool) throws -> Bool {
            let isBlank = cells.isEmpty && cell.isEmpty && state == .cellStart
            try endCell()
            defer {
                cells.removeAll(keepingCapacity: true)
                line += 1
                rowLine = line
            }
            return isBlank ? true : try body(rowLine, cells)
        }
    }
}
