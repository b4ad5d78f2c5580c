import Domain

/// Reads which recordings there are, by their names; a name that no form's words answer to is a problem.
enum Recordings {
    static let folder = "audio"

    static func read(_ content: ContentFolder, forms: [ScreeningForm]) -> [Recording] {
        let spoken = Set(forms.flatMap { form in form.questions.map(form.textKey) })
        var found: [Recording] = []
        for form in content.names(in: folder) where !form.contains(".") {
            for language in content.names(in: "\(folder)/\(form)") {
                for file in content.names(in: "\(folder)/\(form)/\(language)") {
                    let place = "\(folder)/\(form)/\(language)/\(file)"
                    let parts = file.split(separator: ".").map(String.init)
                    guard parts.count == 2, let kind = AudioKind(rawValue: parts[1]) else {
                        let known = AudioKind.allCases.map(\.rawValue).joined(separator: ", ")
                        content.problems.add(ContentProblem(file: place, "not a question with one of \(known)"))
                        continue
                    }
                    let recording = Recording(
                        form: form, language: language, question: parts[0], kind: kind,
                        path: content.root.appendingPathComponent(place).path)
                    if !Languages.spoken.contains(language) {
                        content.problems.add(ContentProblem(file: place, "no language that people are asked in"))
                    } else if !spoken.contains(recording.textKey) {
                        content.problems.add(ContentProblem(file: place, "no form asks this in words of its own"))
                    } else {
                        found.append(recording)
                    }
                }
            }
        }
        return found
    }
}
