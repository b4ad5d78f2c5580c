import Domain

/// The states between a file's bytes and its rows.
struct CSVParser {
    private enum State { case cellStart, plain, quoted, quoteInQuoted }

    private var state = State.cellStart
    private var cell: [UInt8] = []
    private var cells: [String] = []
    private var line = 1
    private var rowLine = 1
    private var lastWasReturn = false

    /// - Returns: false if the body wants no more.
    mutating func take(_ bytes: UnsafeRawBufferPointer, _ body: (Int, [String]) throws -> Bool) throws -> Bool {
        var position = 0
        while position < bytes.count {
            let run = ordinaryBytes(of: bytes, from: position)
            if run > position {
                if state == .quoteInQuoted { throw fault(.strayQuote) }
                if state == .cellStart { state = .plain }
                guard cell.count + run - position <= CSVReader.longestCell else { throw fault(.cellTooLong) }
                cell.append(contentsOf: bytes[position..<run])
                lastWasReturn = false
                position = run
            } else {
                if try !takeSpecial(bytes[position], body) { return false }
                position += 1
            }
        }
        return true
    }

    /// The end of the stretch that stands in a cell as it is.
    private func ordinaryBytes(of bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var end = start
        if state == .quoted {
            while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\n") { end += 1 }
        } else {
            while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\n"),
                bytes[end] != UInt8(ascii: ","), bytes[end] != UInt8(ascii: "\r")
            { end += 1 }
        }
        return end
    }

    private mutating func takeSpecial(_ byte: UInt8, _ body: (Int, [String]) throws -> Bool) throws -> Bool {
        if byte == UInt8(ascii: "\n"), lastWasReturn, state != .quoted {
            lastWasReturn = false
            return true
        }
        lastWasReturn = byte == UInt8(ascii: "\r") && state != .quoted
        switch (state, byte) {
        case (.quoted, UInt8(ascii: "\"")): state = .quoteInQuoted
        case (.quoted, _):
            line += 1
            try append(byte)
        case (.quoteInQuoted, UInt8(ascii: "\"")):
            try append(byte)
            state = .quoted
        case (.cellStart, UInt8(ascii: "\"")): state = .quoted
        case (.plain, UInt8(ascii: "\"")): throw fault(.strayQuote)
        case (_, UInt8(ascii: ",")): try endCell()
        default: return try endRow(body)
        }
        return true
    }

    mutating func finish(_ body: (Int, [String]) throws -> Bool) throws {
        if state == .quoted { throw CSVReader.Fault(what: .unclosedQuote, line: rowLine, cell: cells.count) }
        if !cells.isEmpty || !cell.isEmpty || state != .cellStart { _ = try endRow(body) }
    }

    private func fault(_ what: CSVReader.Fault.What) -> CSVReader.Fault {
        CSVReader.Fault(what: what, line: line, cell: cells.count)
    }

    private mutating func append(_ byte: UInt8) throws {
        cell.append(byte)
        if cell.count > CSVReader.longestCell { throw fault(.cellTooLong) }
    }

    private mutating func endCell() throws {
        guard let text = String(validating: cell, as: UTF8.self) else { throw fault(.notUTF8) }
        guard MarkRuns.areShort(text) else { throw fault(.tooManyMarks) }
        guard cells.count < CSVReader.mostCells else { throw fault(.tooManyCells) }
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
