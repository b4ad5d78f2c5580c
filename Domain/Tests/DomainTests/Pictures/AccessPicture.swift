import Testing

@testable import Domain

/// docs/access.md: role × register, asked of the policy itself.
@Suite struct AccessPicture {
    @Test func theDocumentShowsEveryRoleInEveryRegister() throws {
        var text = """
            # Access

            Made from `Domain` by its tests (`SINXAY_WRITE=1 swift test --package-path Domain` writes it anew). \
            A register that does not stand under a role is closed to it: what is in it is not there. Fields above the \
            ceiling come out empty. “own” is what is in the custody of the viewer's agency.

            """
        for role in Role.allCases {
            text +=
                "\n## \(role.rawValue)\n\n| Register | Reads | Makes | Corrects | Up to |\n| --- | --- | --- | --- | --- |\n"
            for register in Register.all {
                let grant = Policy.grant(role, register)
                guard grant.read > .nothing || grant.create || grant.correct > .nothing else { continue }
                text +=
                    "| `\(register.code)` | \(word(grant.read)) | \(grant.create ? "yes" : "no") | "
                    + "\(word(grant.correct)) | \(grant.ceiling.code) |\n"
            }
        }
        try Picture.check(text, against: "access.md")
    }

    private func word(_ scope: Grant.Scope) -> String {
        switch scope {
        case .nothing: "no"
        case .ownAgency: "own"
        case .everything: "all"
        }
    }
}
