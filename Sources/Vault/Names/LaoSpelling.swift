import Foundation

/// Writes a Lao word in Latin letters, syllable by syllable, as its sounds are usually romanised (BGN/PCGN, roughly):
/// enough for `Skeleton`, not for people to read.
enum LaoSpelling {
    private static let initials: [Unicode.Scalar: String] = [
        "ກ": "k", "ຂ": "kh", "ຄ": "kh", "ງ": "ng", "ຈ": "ch", "ສ": "s", "ຊ": "x", "ຍ": "y", "ດ": "d", "ຕ": "t",
        "ຖ": "th", "ທ": "th", "ນ": "n", "ບ": "b", "ປ": "p", "ຜ": "ph", "ຝ": "f", "ພ": "ph", "ຟ": "f", "ມ": "m",
        "ຢ": "y", "ຣ": "r", "ລ": "l", "ວ": "v", "ຫ": "h", "ອ": "", "ຮ": "h", "ຼ": "l",
    ]
    private static let finals: [Unicode.Scalar: String] = [
        "ກ": "k", "ງ": "ng", "ຍ": "y", "ດ": "d", "ນ": "n", "ບ": "b", "ມ": "m", "ວ": "w", "ຕ": "t", "ສ": "t", "ຣ": "n",
        "ລ": "n",
    ]
    /// Written before the consonant that they are heard after.
    private static let leading: Set<Unicode.Scalar> = ["ເ", "ແ", "ໂ", "ໃ", "ໄ"]
    private static let tones: Set<Unicode.Scalar> = ["່", "້", "໊", "໋", "໌"]
    /// Vowel signs on, under or after a consonant.
    private static let signs: Set<Unicode.Scalar> = [
        "ະ", "ັ", "າ", "ິ", "ີ", "ຶ", "ື", "ຸ", "ູ", "ົ", "ໍ", "ຽ",
    ]
    /// Before these a ຫ is silent.
    private static let sonorants: Set<Unicode.Scalar> = ["ງ", "ຍ", "ນ", "ມ", "ຣ", "ລ", "ວ", "ຼ"]

    /// - Parameter word: in NFKC.
    /// - Returns: nil if anything in it is not Lao.
    static func latin(_ word: String) -> String? {
        let letters = word.unicodeScalars.filter { !tones.contains($0) }
        guard !letters.isEmpty, letters.allSatisfy({ (0x0E80...0x0EFF).contains($0.value) }) else { return nil }
        var reading = Reading(Array(letters))
        var text = ""
        while !reading.isAtEnd { text += reading.syllable() }
        return text
    }

    private struct Reading {
        let letters: [Unicode.Scalar]
        var place = 0

        init(_ letters: [Unicode.Scalar]) { self.letters = letters }

        var isAtEnd: Bool { place >= letters.count }

        func letter(_ ahead: Int = 0) -> Unicode.Scalar? {
            place + ahead < letters.count ? letters[place + ahead] : nil
        }

        mutating func take(_ wanted: Unicode.Scalar) -> Bool {
            guard letter() == wanted else { return false }
            place += 1
            return true
        }

        mutating func syllable() -> String {
            var lead: Unicode.Scalar?
            if let first = letter(), leading.contains(first) {
                lead = first
                place += 1
            }
            let start = place
            var text = onset(isAfterVowel: lead != nil)
            text += vowel(after: lead)
            text += coda()
            // A sign where none belongs: passed over, so that reading goes on.
            if place == start { place += 1 }
            return text
        }

        private mutating func onset(isAfterVowel: Bool) -> String {
            guard let first = letter(), let sound = initials[first] else { return "" }
            place += 1
            if first == "ຫ", let next = letter(), sonorants.contains(next), isFollowedByVowel(1) {
                place += 1
                return initials[next] ?? ""
            }
            // A second consonant of a cluster: ກວາງ, ພຣະ. After a vowel that is written first, it begins a syllable: ໄພວັນ.
            if !isAfterVowel, let next = letter(), next == "ວ" || next == "ຣ" || next == "ລ" || next == "ຼ",
                let sign = letter(1),
                signs.contains(sign), sign != "ຽ"
            {
                place += 1
                return sound + (initials[next] ?? "")
            }
            return sound
        }

        /// Whether a vowel stands after the letter so far ahead: a sign, or ອ or ວ between consonants.
        private func isFollowedByVowel(_ ahead: Int) -> Bool {
            guard let next = letter(ahead) else { return false }
            return signs.contains(next) || next == "ອ" || next == "ວ"
        }

        private mutating func vowel(after lead: Unicode.Scalar?) -> String {
            switch lead {
            case "ໃ", "ໄ":
                if letter() == "ຍ", !isFollowedByVowel(1) { place += 1 }
                return "ai"
            case "ໂ":
                _ = take("ະ")
                return "o"
            case "ແ":
                if !take("ະ") { _ = take("ັ") }
                return "ae"
            case "ເ": return vowelOfE()
            default: return vowelAlone()
            }
        }

        private mutating func vowelOfE() -> String {
            if take("ົ") {
                _ = take("າ")
                return "ao"
            }
            if take("ື") || take("ຶ") {
                return take("ອ") ? "eua" : "eu"
            }
            if take("ິ") || take("ີ") { return "eu" }
            if letter() == "າ", letter(1) == "ະ" {
                place += 2
                return "o"
            }
            if take("ຽ") { return "ia" }
            if letter() == "ຍ", !isFollowedByVowel(1) {
                place += 1
                return "ia"
            }
            if !take("ະ") { _ = take("ັ") }
            return "e"
        }

        private mutating func vowelAlone() -> String {
            if take("ັ") {
                if letter() == "ວ", !isFollowedByVowel(1) {
                    place += 1
                    _ = take("ະ")
                    return "ua"
                }
                return "a"
            }
            if take("ົ") {
                if take("ວ") {
                    _ = take("ະ")
                    return "ua"
                }
                return "o"
            }
            if take("ິ") || take("ີ") { return "i" }
            if take("ຶ") { return "eu" }
            if take("ື") {
                _ = take("ອ")
                return "eu"
            }
            if take("ຸ") || take("ູ") { return "u" }
            if take("ໍ") { return take("າ") ? "am" : "o" }
            if take("ະ") || take("າ") { return "a" }
            if take("ຽ") { return "ia" }
            // ອ and ວ between two consonants are vowels: ພອນ, ດວງ.
            if let sign = letter(), sign == "ອ" || sign == "ວ", let next = letter(1), !signs.contains(next) {
                place += 1
                return sign == "ອ" ? "o" : "ua"
            }
            if letter() == "ອ", letter(1) == nil {
                place += 1
                return "o"
            }
            return ""
        }

        /// A consonant that ends the syllable: one that no vowel follows.
        private mutating func coda() -> String {
            guard let last = letter(), let sound = finals[last] else { return "" }
            if let next = letter(1) {
                if signs.contains(next) { return "" }
                // ອ or ວ after it is its vowel, unless it begins the next syllable itself.
                if next == "ອ" || next == "ວ" {
                    let after = letter(2)
                    let beginsNext = after.map { signs.contains($0) || (next == "ວ" && $0 == "ອ") } ?? false
                    if !beginsNext, after != nil { return "" }
                }
            }
            place += 1
            return sound
        }
    }
}
