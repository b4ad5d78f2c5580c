/// Reads `languages/<code>/*.yaml`: flat maps from key to text. A key stands in one file only.
enum LanguageFiles {
    static func read(_ folder: ContentFolder) -> [String: Language] {
        let codes = folder.names(in: "languages")
        var texts: [String: [String: String]] = [:]
        for code in codes {
            var origin: [String: String] = [:]
            for file in folder.files(in: "languages/\(code)") {
                for (key, value) in folder.read(file)?.entries() ?? [] {
                    guard let text = value.string() else { continue }
                    if let other = origin[key] { value.refuse("the text stands in \(other) too") }
                    origin[key] = file
                    texts[code, default: [:]][key] = text
                }
            }
        }
        let english = texts["en"] ?? [:]
        return Dictionary(
            uniqueKeysWithValues: codes.map { code in
                (code, Language(code: code, texts: texts[code] ?? [:], fallback: code == "en" ? [:] : english))
            })
    }
}
