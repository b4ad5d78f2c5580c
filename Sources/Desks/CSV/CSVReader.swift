import Foundation

/// Reads CSV (RFC 4180, UTF-8) piece by piece, so that memory stays flat whatever the file's size.
///
/// A row is given with the number of the line on which it starts. What is not CSV is said with its line and cell.
struct CSVReader {
    struct Fault: Error, Hashable {
        enum What { case notUTF8, strayQuote, unclosedQuote, cellTooLong, tooManyMarks, tooManyCells, unreadable }
        let what: What
        let line: Int
        /// The cell's place in its row, from 0.
        let cell: Int
    }

    /// A cell holds a paragraph or two; a file without line breaks is noise.
    static let longestCell = 100_000
    /// No register has nearly as many fields; a file of commas is noise.
    static let mostCells = 1_000

    /// - Parameters:
    ///   - bytes: told how many bytes each piece had, before its rows.
    ///   - body: gets the line number and the cells; returning false stops the reading.
    static func read(
        _ path: String, _ bytes: (Int) -> Void = { _ in }, _ body: (Int, [String]) throws -> Bool
    ) throws {
        guard let file = FileHandle(forReadingAtPath: path) else { throw Fault(what: .unreadable, line: 1, cell: 0) }
        defer { try? file.close() }
        var parser = CSVParser()
        var isFirst = true
        while var chunk = try piece(of: file) {
            bytes(chunk.count)
            if isFirst {
                isFirst = false
                // UTF-16 with its mark, as some spreadsheets save "Unicode text".
                if chunk.starts(with: [0xFF, 0xFE]) || chunk.starts(with: [0xFE, 0xFF]) {
                    throw Fault(what: .notUTF8, line: 1, cell: 0)
                }
                if chunk.starts(with: [0xEF, 0xBB, 0xBF]) { chunk = Data(chunk.dropFirst(3)) }
            }
            if try !chunk.withUnsafeBytes({ try parser.take($0, body) }) { return }
        }
        try parser.finish(body)
    }

    /// A folder that is named like a file opens, and fails only here.
    private static func piece(of file: FileHandle) throws(Fault) -> Data? {
        do {
            guard let chunk = try file.read(upToCount: 1 << 18), !chunk.isEmpty else { return nil }
            return chunk
        } catch {
            throw Fault(what: .unreadable, line: 1, cell: 0)
        }
    }
}
