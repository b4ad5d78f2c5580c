import Content
import Domain

/// The answers of a kept screening, with the version of the form that they answer.
enum StoredAnswers {
    /// nil if that version is not installed here.
    static func form(of screening: Record, in content: Content) -> ScreeningForm? {
        guard let code = screening.text("form"), let version = screening.integer("form_version") else { return nil }
        return content.form(code: code, version: version)
    }

    static func answers(of screening: Record) -> Answers { Answers(screening.text("answers") ?? "") ?? Answers() }

    /// In doubt if nothing else is known.
    static func age(of screening: Record) -> AgeStatus {
        screening.text("age_status").flatMap(AgeStatus.init(rawValue:)) ?? .inDoubt
    }
}
