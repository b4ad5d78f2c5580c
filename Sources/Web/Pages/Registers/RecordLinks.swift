import Content
import Desks
import Domain
import Markup

/// Where a record's page is: areas with pages of their own come before the general one.
enum RecordLinks {
    static func address(of record: Record) -> String { address(record.register.code, record.id) }

    static func address(_ register: String, _ id: String) -> String { page(register, id).description }

    static func page(of record: Record) -> LocalPath { page(record.register.code, record.id) }

    private static func page(_ register: String, _ id: String) -> LocalPath {
        switch register {
        case "people": "/people/\(id)"
        case "screenings": "/screenings/\(id)"
        case "referrals": "/referrals/\(id)"
        case "identifications": "/identifications/\(id)"
        case "criminal_cases": "/cases/\(id)"
        case "disclosures": "/disclosures/\(id)"
        default: "/registers/\(register)/\(id)"
        }
    }

    /// The way to a record's correction, for those who may correct something of it.
    static func correction(of record: Record, _ viewer: Viewer, _ text: Language) -> [ButtonLink] {
        guard Policy.grant(viewer, record.register).correct > .nothing, !record.register.isClosedToForms else {
            return []
        }
        return [ButtonLink(text("registers.correct"), to: "/registers/\(record.register.code)/\(record.id)/correct")]
    }

    /// Where the records of a register are listed.
    static func list(of register: String) -> String {
        switch register {
        case "people", "screenings", "referrals", "identifications", "disclosures", "emergencies": "/\(register)"
        case "criminal_cases": "/cases"
        default: "/registers/\(register)"
        }
    }
}
