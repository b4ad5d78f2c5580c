import Domain

/// The texts that a phone takes along in one language. In the languages of the pages, all that it shows; in the others,
/// what the person being asked reads or hears.
struct PhoneTexts {
    let forms: [ScreeningForm]
    let language: Language

    private static let prefixes =
        [
            "phone.", "person.", "advice.", "result.", "dimension.", "rule.", "answer.", "class.", "topic.", "weight.",
            "profile.", "act_finding.", "referral.consent",
        ]
        + [
            "screening_context", "age_status", "language", "sex", "age_basis", "screening_result", "referral_purpose",
            "ilo11", "site_kind", "sector",
        ].map { "code.\($0)." }

    var all: [String: String] {
        guard Languages.complete.contains(language.code) else { return forPerson }
        var found = language.texts.filter { key, _ in Self.prefixes.contains { key.hasPrefix($0) } }
        for (code, name) in language.countryChoices { found["country.\(code)"] = name }
        for form in forms { add(form, to: &found, sections: form.sections, withNotes: true) }
        return found
    }

    private var forPerson: [String: String] {
        var found = language.texts.filter { $0.key.hasPrefix("person.") }
        for form in forms { add(form, to: &found, sections: form.sections.filter(\.isForPerson), withNotes: false) }
        return found
    }

    /// Each text under the form's own name, wherever it stands: the phone looks in one place.
    private func add(
        _ form: ScreeningForm, to found: inout [String: String], sections: [ScreeningForm.Section], withNotes: Bool
    ) {
        let own = "form.\(form.name)"
        if withNotes {
            found[own] = language.texts[form.textKey]
            found[own + ".note"] = language.texts[form.textKey + ".note"]
        }
        for section in sections {
            let key = form.textKey(section)
            found["\(own).section.\(section.code)"] = language.texts[key]
            if withNotes { found["\(own).section.\(section.code).note"] = language.texts[key + ".note"] }
            for question in section.questions {
                found["\(own).question.\(question.code)"] = language.texts[form.textKey(question)]
            }
        }
    }
}

extension ScreeningForm {
    /// Code and version, as files and texts are named.
    public var name: String { "\(code)-\(version)" }
}

extension ScreeningForm.Section {
    /// Whether the person is asked; what an officer only sees is not read out.
    var isForPerson: Bool { questions.contains { $0.topic != .observation } }
}
