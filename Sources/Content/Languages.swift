/// Compares languages with each other.
public enum Languages {
    /// Those in which every text must stand. Others may have the screening questions only.
    public static let complete = ["en", "lo"]
    /// Those in which people are asked; beyond the complete ones, only what they read or hear stands there.
    public static let spoken = ["lo", "en", "th", "zh", "vi", "my"]

    /// Keys that one of the complete languages has and another has not, by the language that lacks them.
    public static func missing(in languages: [String: Language]) -> [String: [String]] {
        let compared = complete.compactMap { languages[$0] }
        let every = compared.reduce(into: Set<String>()) { $0.formUnion($1.texts.keys) }
        return Dictionary(
            uniqueKeysWithValues: compared.map { language in
                (language.code, every.filter { language.texts[$0] == nil }.sorted())
            }
        ).filter { !$0.value.isEmpty }
    }

    /// Keys whose texts do not take the same `{arguments}` in every language.
    static func unequalArguments(in languages: [String: Language]) -> [String] {
        let all = languages.values.sorted { $0.code < $1.code }
        guard let english = languages["en"] else { return [] }
        return english.texts.keys.sorted().filter { key in
            let expected = Language.arguments(in: english[key])
            return all.contains { language in
                language.texts[key].map { Language.arguments(in: $0) != expected } ?? false
            }
        }
    }
}
