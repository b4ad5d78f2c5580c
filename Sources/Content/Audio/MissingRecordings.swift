import Domain

extension Recording {
    /// Which questions of a form's own words are recorded in a language, and which are not.
    public struct Missing: Sendable, Hashable {
        public let form: String
        public let language: String
        public let recorded: Int
        public let missing: [String]
    }

    /// The form and the question whose words stand under a key: `form.core-1.question.D1-01`.
    public static func place(of textKey: String) -> (form: String, question: String) {
        let parts = textKey.split(separator: ".", maxSplits: 3).map(String.init)
        return (parts[1], parts[3])
    }

    /// By form whose words they are and language: each text is recorded once, for all forms that share it. What an
    /// officer only sees is not read out.
    public static func missing(in content: Content) -> [Missing] {
        var order: [String] = []
        var asked: [String: [String]] = [:]
        var seen: Set<String> = []
        for form in content.forms {
            for question in form.questions where question.topic != .observation {
                let key = form.textKey(question)
                guard seen.insert(key).inserted else { continue }
                let place = place(of: key)
                if asked[place.form] == nil { order.append(place.form) }
                asked[place.form, default: []].append(place.question)
            }
        }
        let recorded = Set(content.recordings.map { "\($0.language) \($0.textKey)" })
        return order.flatMap { form in
            Languages.spoken.map { language in
                let questions = asked[form] ?? []
                let missing = questions.filter { !recorded.contains("\(language) form.\(form).question.\($0)") }
                return Missing(
                    form: form, language: language, recorded: questions.count - missing.count, missing: missing)
            }
        }
    }
}
