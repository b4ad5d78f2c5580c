/// Text without the signs that nobody sees: a name of a zero-width space is no name, a hidden sign makes two names of
/// one, and a direction mark turns what stands after it on a page.
///
/// The phone's is `Field/data/reading.js`; both are held to `Domain/Tests/shared-cases/reading.json`.
public enum VisibleText {
    /// As it is kept: without invisible signs, and without white space at either end. Joiners stay between two letters,
    /// and selectors of variants stay after one: some scripts write with them.
    public static func line(_ text: String) -> String {
        if isPlain(text) {
            let line = text.trimmed
            return isMarksAlone(line.unicodeScalars) ? "" : String(line)
        }
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isInvisible(scalar) || isOfALetter(scalar) { kept.append(scalar) }
        while let last = kept.last, isOfALetter(last) || isBlank(last) { kept.removeLast() }
        let line = String.UnicodeScalarView(kept.drop { isOfALetter($0) || isBlank($0) })
        return isMarksAlone(line) ? "" : String(line)
    }

    /// As `line`, with each separator of lines and paragraphs as a line feed.
    public static func paragraphs(_ text: String) -> String {
        let text = line(text)
        if isPlain(text) { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { isLineSeparator($0) ? "\n" : $0 }))
    }

    /// As it is compared: no invisible sign at all.
    public static func compared(_ text: String) -> String {
        if isPlain(text) { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isInvisible($0) }))
    }

    /// Letters of Latin and Lao alone, in which nothing is invisible but the soft hyphen: most texts.
    private static func isPlain(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.value < 0xAD || (0x0E80...0x0EFF).contains($0.value) }
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        // What comes before the soft hyphen can be seen, or is a control character and refused as such.
        if scalar.value < 0xAD { return false }
        switch scalar.properties.generalCategory {
        // Signs of format, and letters of private use, which each font draws in its own way or not at all.
        case .format, .privateUse: return true
        default: break
        }
        switch scalar.value {
        // What holds a place for something else, and the head of a note that nobody draws.
        case 0xFFFC, 0x1D159: return true
        default: return scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    /// Whether nothing stands there but marks without a letter to stand on.
    private static func isMarksAlone(_ text: String.UnicodeScalarView) -> Bool {
        text.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .spacingMark: true
            default: false
            }
        }
    }

    private static func isOfALetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200C, 0x200D, 0x180B...0x180D, 0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
        default: false
        }
    }

    /// White space, and the pattern of Braille without a dot.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.value == 0x2800
    }

    private static func isLineSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0x2028 || scalar.value == 0x2029
    }
}
