/// One order for marks that Lao and Thai keyboards write in several: tone and am of ນ້ຳ and น้ำ look alike in each.
///
/// Unicode's normal forms leave them apart, and its compatible ones take the am vowel to pieces, so neither is asked.
public enum MarkOrder {
    private struct Script {
        let niggahita: UInt32
        let aa: UInt32
        let am: UInt32
        let tones: ClosedRange<UInt32>
    }

    private static let scripts = [
        Script(niggahita: 0x0ECD, aa: 0x0EB2, am: 0x0EB3, tones: 0x0EC8...0x0ECC),
        Script(niggahita: 0x0E4D, aa: 0x0E32, am: 0x0E33, tones: 0x0E48...0x0E4B),
    ]

    /// The text with the tone first and am as one letter, as most keyboards write it.
    public static func one(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        guard scalars.contains(where: { isWrittenTwoWays($0) }) else { return text }
        var ordered = String.UnicodeScalarView()
        var place = 0
        while place < scalars.count {
            if let (script, length, tone) = am(scalars[place...]) {
                if let tone { ordered.append(tone) }
                ordered.append(Unicode.Scalar(script.am)!)
                place += length
            } else {
                ordered.append(scalars[place])
                place += 1
            }
        }
        return String(ordered)
    }

    /// Each order in which these words may stand in a text that was kept: for a search that can't fold what it reads.
    public static func spellings(_ text: String) -> [String] {
        let one = one(text)
        var all = [one]
        for script in scripts {
            guard one.unicodeScalars.contains(where: { $0.value == script.am }) else { continue }
            all += [taken(one, script, isToneFirst: true), taken(one, script, isToneFirst: false)]
        }
        return all.contains(text) ? all : all + [text]
    }

    private static func isWrittenTwoWays(_ scalar: Unicode.Scalar) -> Bool {
        scripts.contains { $0.niggahita == scalar.value || $0.am == scalar.value }
    }

    /// An am that begins here, in whatever order.
    private static func am(
        _ rest: ArraySlice<Unicode.Scalar>
    ) -> (script: Script, length: Int, tone: Unicode.Scalar?)? {
        let next = Array(rest.prefix(3))
        for script in scripts {
            func isTone(_ place: Int) -> Bool { place < next.count && script.tones.contains(next[place].value) }
            func isAt(_ place: Int, _ mark: UInt32) -> Bool { place < next.count && next[place].value == mark }
            if isAt(0, script.niggahita) {
                if isAt(1, script.aa) { return (script, 2, nil) }
                if isTone(1), isAt(2, script.aa) { return (script, 3, next[1]) }
            }
            if isTone(0), isAt(1, script.niggahita), isAt(2, script.aa) { return (script, 3, next[0]) }
            // A tone after am stands over the same consonant.
            if isAt(0, script.am), isTone(1) { return (script, 2, next[1]) }
        }
        return nil
    }

    private static func taken(_ text: String, _ script: Script, isToneFirst: Bool) -> String {
        var taken = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard scalar.value == script.am else {
                taken.append(scalar)
                continue
            }
            let niggahita = Unicode.Scalar(script.niggahita)!
            if !isToneFirst, let tone = taken.last, script.tones.contains(tone.value) {
                taken.removeLast()
                taken.append(contentsOf: [niggahita, tone])
            } else {
                taken.append(niggahita)
            }
            taken.append(Unicode.Scalar(script.aa)!)
        }
        return String(taken)
    }
}
