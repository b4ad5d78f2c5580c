import Domain

extension Content {
    /// What `sinxay check` says of texts: each one that is needed stands in every complete language, takes
    /// the same arguments in each, and none stands in one language only. Empty means nothing is missing.
    public func check() -> [ContentProblem] {
        var problems: [ContentProblem] = []
        for code in Languages.complete {
            guard let language = languages[code] else {
                problems.append(ContentProblem(file: "languages/\(code)", "the language is missing"))
                continue
            }
            for keys in RequiredTexts.all(for: forms) where keys.allSatisfy({ language.texts[$0] == nil }) {
                problems.append(
                    ContentProblem(file: "languages/\(code)", key: keys.last ?? "", "the text is missing"))
            }
        }
        for (code, keys) in Languages.missing(in: languages) {
            problems += keys.map {
                ContentProblem(file: "languages/\(code)", key: $0, "another language has this text")
            }
        }
        problems += Languages.unequalArguments(in: languages).map {
            ContentProblem(file: "languages", key: $0, "the arguments in braces differ between languages")
        }
        return (problems + spokenProblems() + strayTexts()).sorted()
    }
}
