/// Statements as PostgreSQL wants them: `?` becomes `$1`, `$2`, …
enum Placeholders {
    /// A question mark within quotes or a comment is left alone.
    static func numbered(_ text: String) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count + 16)
        var (number, state) = (0, State.plain)
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() {
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            let before = index > 0 ? bytes[index - 1] : 0
            switch state {
            case .plain:
                switch byte {
                case UInt8(ascii: "?"):
                    number += 1
                    out += Array("$\(number)".utf8)
                    continue
                case UInt8(ascii: "'"): state = .quoted(byte)
                case UInt8(ascii: "\""): state = .quoted(byte)
                case UInt8(ascii: "-") where next == byte: state = .line
                case UInt8(ascii: "/") where next == UInt8(ascii: "*"): state = .block(1, from: index + 2)
                default: break
                }
            // A doubled quote ends and begins again, which comes to the same.
            case .quoted(let quote): if byte == quote { state = .plain }
            case .line: if byte == UInt8(ascii: "\n") { state = .plain }
            case .block(let depth, let from):
                guard index > from else { break }
                if byte == UInt8(ascii: "/"), before == UInt8(ascii: "*") {
                    state = depth == 1 ? .plain : .block(depth - 1, from: index + 1)
                } else if byte == UInt8(ascii: "*"), before == UInt8(ascii: "/") {
                    state = .block(depth + 1, from: index + 1)
                }
            }
            out.append(byte)
        }
        return String(decoding: out, as: UTF8.self)
    }

    private enum State {
        case plain, line
        case quoted(UInt8)
        case block(Int, from: Int)
    }
}
