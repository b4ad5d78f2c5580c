import Content

extension Report {
    /// An array of objects with the keys of `ReportRow.columns`. `value` is a number, a text for a range, or
    /// null where there is none.
    public func json(in language: Language) -> String {
        let objects = rows(in: language).map { row in
            let isNumber = row.status != "statement" && row.status != "law"
            let pairs = zip(ReportRow.columns, row.cells).map { key, cell in
                guard key == "value" else { return "\(JSONText.quoted(key)): \(JSONText.quoted(cell))" }
                return "\"value\": " + (cell.isEmpty ? "null" : isNumber ? cell : JSONText.quoted(cell))
            }
            return "  {" + pairs.joined(separator: ", ") + "}"
        }
        return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    }
}

enum JSONText {
    /// RFC 8259, 7. `<` and `&` are escaped too, so that the text can stand in a page.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case "<", "&", "\u{2028}", "\u{2029}", "\u{0}"..<"\u{20}": quoted += escape(scalar)
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
