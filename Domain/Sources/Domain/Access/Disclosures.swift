/// What protection can let justice have of a record: named fields, for a purpose, for a time, and never what the
/// person said of themselves.
public enum Disclosures {
    /// The registers of protection of whose records fields can be disclosed.
    public static let registers = ["people", "screenings", "identifications", "services", "service_requests"]

    /// What a person told or admitted, in their words or in someone's summary of them, and the answers and signs
    /// that follow from it, as the fields say (`Field.Says.told`). It was told for help. It never crosses to justice
    /// (victims are not to be prosecuted on their own words; non-punishment, ASEAN Convention art. 14 (7)), whatever the
    /// consent and the article.
    public static let admissions: [String: Set<String>] = Dictionary(
        uniqueKeysWithValues: Register.all.compactMap { register in
            let told = register.fields.filter { $0.says.contains(.told) }.map(\.code)
            return told.isEmpty ? nil : (register.code, Set(told))
        })

    public static func isAdmission(_ field: String, of register: String) -> Bool {
        admissions[register]?.contains(field) ?? false
    }

    /// The fields that can be asked for: those that say so, no admission, nothing sealed.
    public static func fields(of register: Register) -> [Field] {
        guard registers.contains(register.code) else { return [] }
        return register.fields.filter {
            $0.says.contains(.disclosable) && !$0.says.contains(.told) && $0.sensitivity < .sealed
        }
    }

    /// The longest time for which fields are disclosed, in days; then it is asked for anew.
    public static let longestDays = 180

    /// The fields that a disclosure names, in the register's order.
    /// - Throws: `Refusal.admission` for what never crosses, `Refusal.notDisclosable` for anything else.
    public static func named(_ text: String, of register: Register) throws(Refusal) -> [Field] {
        let codes = text.split(whereSeparator: { $0 == ";" || $0 == " " }).map(String.init)
        let fields = fields(of: register)
        for code in codes {
            if isAdmission(code, of: register.code) { throw .admission(code) }
            guard fields.contains(where: { $0.code == code }) else { throw .notDisclosable(code) }
        }
        guard !codes.isEmpty else { throw .notDisclosable("") }
        return fields.filter { codes.contains($0.code) }
    }

    /// Why the recipient does not read the fields now; nil if they do.
    ///
    /// - Parameters:
    ///   - state: of the lifecycle `disclosure`.
    ///   - consent: the consent it rests on, as it stands now; nil if there is none.
    public static func ended(
        _ disclosure: Record, state: String, consent: Record?, today: Day
    ) -> Ending? {
        guard state == "approved" else { return Ending(rawValue: state) ?? .withdrawn }
        guard let last = disclosure.day("expires_on"), today <= last else { return .expired }
        guard disclosure["basis"] == .code("consent") else { return nil }
        guard let consent, covers(consent, disclosure, today: today) else { return .consentWithdrawn }
        return nil
    }

    /// Whether a consent is this person's, for justice, to this recipient, and stands.
    public static func covers(_ consent: Record, _ disclosure: Record, today: Day) -> Bool {
        consent["person"] == disclosure["person"] && consent["recipient"] == disclosure["recipient"]
            && consent["purpose"] == .code("justice") && consent["withdrawn_on"] == nil
            && (consent.day("given_on").map { $0 <= today } ?? false)
    }

    public enum Ending: String, Sendable, Hashable, CaseIterable {
        case requested, refused, withdrawn, expired
        case consentWithdrawn = "consent_withdrawn"
    }
}
