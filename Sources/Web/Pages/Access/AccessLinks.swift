import Content
import Domain
import Markup

/// What can be asked on the page of a person or a case: a consent, an exclusion, a disclosure.
enum AccessLinks {
    static func actions(on register: Register, _ id: String, _ viewer: Viewer, _ text: Language) -> [ButtonLink] {
        guard let field = Exclusions.roots.first(where: { $0.register == register.code })?.field else { return [] }
        let back = RecordLinks.address(register.code, id)
        let given = "\(field)=\(id.addingPercentEncodingForQuery)"
        return ["consents", "exclusions"].compactMap(Register.named).filter {
            $0.field(field) != nil && Policy.grant(viewer, $0).create
        }.map { other in
            ButtonLink(
                text("registers.new", ["one": text.one(other)]),
                to: "/registers/\(other.code)/new?\(given)&back=\(back.addingPercentEncodingForQuery)", .quiet)
        }
            + (Policy.grant(viewer, DisclosureList.register).create && register.code == "people"
                ? [ButtonLink(text("disclosures.new"), to: "/disclosures/new?\(given)")] : [])
    }
}
