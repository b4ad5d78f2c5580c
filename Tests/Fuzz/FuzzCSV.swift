import Foundation

/// Any bytes as a CSV file, in pieces as they would come from a disk: a fault with a line, or rows that are written
/// and read again as the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = UnsafeRawBufferPointer(start: start, count: count)
    let piece = max(1, Int(bytes.first ?? 1))
    var rows: [[String]] = []
    do {
        var parser = CSVParser()
        var at = 0
        while at < bytes.count {
            let part = UnsafeRawBufferPointer(rebasing: bytes[at..<min(at + piece, bytes.count)])
            if try !parser.take(
                part,
                { _, cells in
                    rows.append(cells); return true
                })
            {
                return 0
            }
            at += piece
        }
        try parser.finish { _, cells in
            rows.append(cells); return true
        }
    } catch let fault as CSVReader.Fault {
        precondition(fault.line >= 1 && fault.cell >= 0)
        return 0
    } catch {
        preconditionFailure("another error: \(error)")
    }
    let text = rows.map { $0.map(CSVCell.written).joined(separator: ",") }.joined(separator: "\n") + "\n"
    var again: [[String]] = []
    var parser = CSVParser()
    do {
        try Array(text.utf8).withUnsafeBytes { written in
            _ = try parser.take(written) { _, cells in
                again.append(cells); return true
            }
        }
        try parser.finish { _, cells in
            again.append(cells); return true
        }
    } catch {
        // Guarding a cell adds a character: only the longest can get too long by it.
        precondition(
            rows.contains { $0.contains { $0.utf8.count > CSVReader.longestCell - 2 } }, "what was written is not read")
        return 0
    }
    let restored = again.map { $0.map(CSVCell.read) }
    // A row of one empty cell and no row at all are written alike.
    precondition(restored == rows || rows.contains([""]), "a row was not read as it was written")
    return 0
}
