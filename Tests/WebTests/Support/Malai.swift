import Desks
import Domain

/// A person and her way through the registers, made at the desks as her case goes. She is invented.
extension SmallCountry {
    struct Way: Sendable {
        let person: String
        let screening: String
        let referral: String
    }

    static let malai = [
        "given_name": "Malai", "sex": "female", "birth_year": "1995", "age_basis": "stated", "citizenship": "LA",
    ]

    /// Answers that point to trafficking in an adult.
    static let telling = "A-01=yes;D1-01=yes;D1-02=yes;D4-01=yes;D4-04=yes;D5-01=yes;D5-03=yes"

    /// Malai is screened by the immigration police and referred for identification.
    func malaiIsReferred() async throws -> Way {
        try await write(as: "kham") { work in
            let screening = try work.screen(
                .new(Self.malai),
                [
                    "screened_on": "2021-03-10", "context": "returnee", "age_status": "adult", "consent": "yes",
                    "language": "lao", "form": "core", "form_version": "1", "post": "O-1",
                ],
                answers: Answers(Self.telling)!)
            let person = screening.text("person") ?? ""
            let referral = try work.refer([
                "person": person, "screening": screening.id, "purpose": "identification", "to_agency": "A-ATD",
                "consent": "yes", "made_on": "2021-03-10",
            ])
            return Way(person: person, screening: screening.id, referral: referral.id)
        }
    }

    /// The department accepts, which opens the identification.
    func malaiIsAccepted() async throws -> (way: Way, identification: String) {
        let way = try await malaiIsReferred()
        let opened = try await write(as: "noy") { try $0.answer(way.referral, "accept") }
        return (way, opened?.id ?? "")
    }
}
