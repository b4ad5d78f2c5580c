import Foundation

/// How a word sounds, coarsely, so that the usual Latin spellings of a Lao name and its Lao spelling meet:
/// Khamphone, Khamphon, Kampone, Khamphorn and ຄຳພອນ are all `kampon`.
///
/// What is taken together (docs/vault.md has the table): aspirated and plain (ph p, th t, kh k), voiced and
/// voiceless (b p, d t, g k), v w, x s z, r l, n ng nh, double letters; of a run of vowels one of three: a, i, o.
/// Words in other scripts stand for themselves.
enum Skeleton {
    static func of(_ word: String) -> String {
        let latin = LaoSpelling.latin(word) ?? plain(word)
        guard latin.unicodeScalars.allSatisfy({ ("a"..."z").contains($0) }) else { return word }
        return reduced(Array(latin))
    }

    /// Without accents and apostrophes.
    private static func plain(_ word: String) -> String {
        guard let bounded = BoundedText(word, bytes: NameParts.mostBytes) else { return word }
        let bare = bounded.decomposed.unicodeScalars.filter {
            $0.properties.generalCategory != .nonspacingMark && $0 != "'" && $0 != "’"
        }
        // What is no Latin letter keeps its marks: they are part of it.
        let text = String(String.UnicodeScalarView(bare))
        return text.unicodeScalars.allSatisfy({ $0.isASCII || $0 == "đ" })
            ? text.replacing("đ", with: "d") : word
    }

    private static let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]

    private static func reduced(_ letters: [Character]) -> String {
        let letters = silenced(letters)
        var skeleton = ""
        var run = ""
        func isVowel(_ index: Int) -> Bool {
            if vowels.contains(letters[index]) { return true }
            // A w closes a run (kaew), or begins a syllable (wan).
            return letters[index] == "w" && !run.isEmpty
                && !(index + 1 < letters.count && vowels.contains(letters[index + 1]))
        }
        for index in letters.indices {
            if isVowel(index) {
                run.append(letters[index])
                continue
            }
            if !run.isEmpty { skeleton.append(sound(ofVowels: run)) }
            run = ""
            if let sound = sound(of: letters[index]), skeleton.last != sound { skeleton.append(sound) }
        }
        if !run.isEmpty { skeleton.append(sound(ofVowels: run)) }
        return skeleton
    }

    /// Takes out what is written and not heard: the h of kh, nh and the like, the e of -one, an r before a consonant.
    private static func silenced(_ letters: [Character]) -> [Character] {
        var heard: [Character] = []
        for (index, letter) in letters.enumerated() {
            let next = index + 1 < letters.count ? letters[index + 1] : nil
            let isBeforeVowel = next.map { vowels.contains($0) } ?? false
            switch letter {
            case "h":
                // "ch" is a sound of its own; a lone c is a k.
                if heard.last == "c" { heard[heard.count - 1] = "j" }
            case "e" where heard.suffix(2) == ["o", "n"] && !isBeforeVowel: break
            case "r" where !isBeforeVowel && heard.last.map(vowels.contains) == true: break
            // ng is one sound, unless the g begins a syllable after another n; either way it is heard as n here.
            case "g" where heard.last == "n": break
            default: heard.append(letter)
            }
        }
        return heard
    }

    private static func sound(of consonant: Character) -> Character? {
        switch consonant {
        case "k", "g", "c", "q": "k"
        case "j": "c"
        case "s", "x", "z": "s"
        case "t", "d": "t"
        case "p", "b", "f": "p"
        case "v", "w": "v"
        case "l", "r": "l"
        case "m": "m"
        case "n": "n"
        default: nil
        }
    }

    private static func sound(ofVowels run: String) -> Character {
        if run.contains("eu") || run.contains("ue") { return "o" }
        if run.hasPrefix("ae") { return "i" }
        return switch run.first {
        case "a": "a"
        case "o", "u", "w": "o"
        default: "i"
        }
    }
}
