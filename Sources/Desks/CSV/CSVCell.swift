/// Writes one cell. A cell that a spreadsheet would take for a formula gets an apostrophe in front
/// (and the import takes it off again), so that opening an export can't run anything.
///
/// It goes by bytes: a comma with a combining mark after it is one character that is not a comma, and still
/// ends a cell for whoever reads the file.
enum CSVCell {
    static func written(_ text: String) -> String {
        let isRisky = text.utf8.first.map(isRisky) ?? false
        let cell = isRisky || isGuarded(text) ? "'" + text : text
        guard cell.utf8.contains(where: isSpecial) else { return cell }
        var bytes = [UInt8(ascii: "\"")]
        bytes.reserveCapacity(cell.utf8.count + 8)
        for byte in cell.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
        return String(decoding: bytes, as: UTF8.self)
    }

    static func read(_ cell: String) -> String {
        guard cell.utf8.first == UInt8(ascii: "'"), isGuarded(cell) else { return cell }
        return String(decoding: cell.utf8.dropFirst(), as: UTF8.self)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\r")
    }

    private static func isRisky(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
            UInt8(ascii: "\r"):
            true
        default: false
        }
    }

    /// An apostrophe, any number of them, before a risky character.
    private static func isGuarded(_ text: String) -> Bool {
        guard text.utf8.first == UInt8(ascii: "'") else { return false }
        return text.utf8.drop { $0 == UInt8(ascii: "'") }.first.map(isRisky) ?? false
    }
}
