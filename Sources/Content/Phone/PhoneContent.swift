import Domain
import Foundation

/// What a phone takes along of the content, as JSON: the forms, and the texts of each language. No data about people.
public struct PhoneContent: Sendable {
    /// `/field/forms.json`.
    public let forms: Data
    /// Changes whenever a form or a recording does.
    public let formsVersion: String
    /// `/field/texts/<language>.json`, by language.
    public let texts: [String: Data]

    public init(_ content: Content) throws {
        let list = FormList(
            forms: FormChoice(content.forms).inOrder(content.forms).map(PhoneForm.init),
            serving: FormChoice(content.forms).serving, audio: PhoneAudio.list(content))
        formsVersion = ContentHash.of(try Self.json(list))
        forms = try Self.json(Versioned(version: formsVersion, of: list))
        var texts: [String: Data] = [:]
        for code in Languages.spoken {
            guard let language = content.languages[code] else { continue }
            let list = TextList(language: code, texts: PhoneTexts(forms: content.forms, language: language).all)
            texts[code] = try Self.json(Versioned(version: ContentHash.of(try Self.json(list)), of: list))
        }
        self.texts = texts
    }

    private struct FormList: Encodable {
        let forms: [PhoneForm]
        /// The name of the form for each context, e.g. `raid-1`.
        let serving: [String: String]
        let audio: [PhoneAudio]
    }

    private struct TextList: Encodable {
        let language: String
        let texts: [String: String]
    }

    /// The same keys, and `version` beside them.
    private struct Versioned<List: Encodable>: Encodable {
        let version: String
        let of: List

        private enum Key: String, CodingKey { case version }

        func encode(to encoder: any Encoder) throws {
            try of.encode(to: encoder)
            var keys = encoder.container(keyedBy: Key.self)
            try keys.encode(version, forKey: .version)
        }
    }

    /// Sorted keys, so that the same content gives the same bytes.
    static func json(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }
}

/// A recorded question of a form, where a phone finds it.
struct PhoneAudio: Encodable {
    /// Code and version, e.g. `raid-1`.
    let form: String
    let language: String
    let question: String
    /// The path of the file.
    let file: String

    /// Each recording for every form that asks the question in the same words.
    static func list(_ content: Content) -> [PhoneAudio] {
        let byKey = Dictionary(grouping: content.recordings, by: \.textKey)
        return content.forms.flatMap { form in
            form.questions.flatMap { question in
                (byKey[form.textKey(question)] ?? []).map { recording in
                    PhoneAudio(
                        form: form.name, language: recording.language, question: question.code,
                        file: "/field/audio/\(recording.name)")
                }
            }
        }
    }
}
