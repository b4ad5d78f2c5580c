import Testing

@testable import Domain

/// docs/access.md and docs/access.json: the policy's rules row by row, the second for programs that check them.
@Suite struct AccessPicture {
    @Test func theDocumentShowsEveryRoleInEveryRegister() throws {
        var text = """
            # Access

            Made from `Domain` by its tests (`SINXAY_WRITE=1 swift test --package-path Domain` writes it anew, and \
            `access.json`, which says the same for programs). What no row allows is refused, and looks as if nothing \
            were there. Fields above the ceiling come out empty, and can't be searched, filtered or sorted by.

            ## Relations

            | Relation | When |
            | --- | --- |
            \(Relation.allCases.map { "| `\($0.rawValue)` | \(meaning($0)) |" }.joined(separator: "\n"))

            Excluded comes before every other relation. Someone is excluded by their own number, their agency, their \
            post or its province, from a person or a criminal case, and from every record that hangs on it:

            \(Exclusions.roots.map(hanging).joined(separator: "\n"))

            An emergency hangs on the record that it names by register and number. Somebody's own request, and one that \
            they answered or reviewed, stays there for them.

            ## Desks of their own

            The general form makes no record of these registers. Of those with fields named it corrects these and no \
            other; the others it does not correct. Of \(Register.all.filter { !Policy.mayExport($0) }.map { "`\($0.code)`" }.joined(separator: ", ")) \
            people export no file either.

            \(Register.all.filter(\.hasOwnDesk).map(desk).joined(separator: "\n"))

            Which kinds of agency may hold a role stands in `Content/roles/`: whoever holds one elsewhere can't sign in. \
            Formal steps (`lifecycles.md`) take the agency that formally identifies besides the role.

            ## Exclusions

            An exclusion holds at once, for \(Exclusions.lasts / 3600) hours on one person's word, and then lapses unless a \
            second person has confirmed it: of another agency, who sees the record, is not the excluded one, and for a \
            person is of the protection side. Until then it does not hold against somebody who cares for the person: \
            whose agency gives services, was asked for them or was sent the person by another agency for help, or who has the \
            identification in charge; nor against the prosecutor and the court of a case. Asked for once more by the same agency, against the same one, it holds no longer \
            than \(Exclusions.lasts / 3600) hours after that agency first asked, whether or not the first was ended; one \
            that was confirmed, or that the excluded one asked for or ended, is no such first. One asked for more than \
            \(Instant.mostAhead) seconds ahead of the clock counts for nothing.

            Somebody whom an exclusion names does not see it, whether or not it holds, nor end or confirm it. Oversight \
            sees them all without person, case and reason, also those that name it, and confirms none: it can't judge \
            what it does not see.

            ## Duties

            \(Duty.allCases.map(duty).joined(separator: "\n"))

            ## Disclosures

            Justice asks, protection answers, and the recipient reads exactly the named fields while it is approved, \
            its day has not passed and the consent stands that it rests on. These never cross, whatever the basis:

            \(Disclosures.admissions.sorted { $0.key < $1.key }.map(admissions).joined(separator: "\n"))

            ## Emergencies

            One record of \(Emergency.registers.map { "`\($0)`" }.joined(separator: ", ")), asked for by one person and \
            approved by another from another agency who has it; open for \(Emergency.lasts / 60) minutes, only to be \
            read, reviewed within \(Emergency.reviewedWithin / 3600) hours. It does not lift an exclusion.

            """
        for role in Role.allCases { text += section(role) }
        try Picture.check(text, against: "access.md")
    }

    @Test func theSameStandsThereForPrograms() throws {
        try Picture.check(AccessJSON.text, against: "access.json")
    }

    @Test func everyRelationHasARow() {
        let used = Set(Policy.rules.map(\.relation))
        #expect(Set(Relation.allCases).subtracting(used) == [.excluded], "an exclusion is no right")
    }

    private func section(_ role: Role) -> String {
        var text =
            "\n## \(role.rawValue)\n\n| Register | Relation | May | Makes | Corrects | Steps | Up to |\n"
            + "| --- | --- | --- | --- | --- | --- | --- |\n"
        for register in Register.all {
            let rules = Policy.rules.filter { $0.role == role && $0.register == register.code }
            for relation in Relation.allCases {
                let own = rules.filter { $0.relation == relation }
                guard let first = own.first else { continue }
                let reading = Action.reading.filter { action in own.contains { $0.action == action } }
                let steps = own.compactMap(\.step).map { "`\($0)`" }.joined(separator: " ")
                func has(_ action: Action) -> String { own.contains { $0.action == action } ? "yes" : "no" }
                let creation = rules.first { $0.action == .create }
                text +=
                    "| `\(register.code)` | \(relation.rawValue)\(conditions(first)) | "
                    + "\(reading.map(\.rawValue).joined(separator: ", ")) | "
                    + "\(creation?.relation == relation ? (creation?.needsPurpose == true ? "with purpose" : "yes") : "no") | "
                    + "\(has(.correct)) | \(steps) | \(first.ceiling.code) |\n"
            }
        }
        return text
    }

    private func conditions(_ rule: AccessRule) -> String {
        rule.needsConsent ? ", consent stands" : rule.action == .open && rule.needsPurpose ? ", reason given" : ""
    }

    private func meaning(_ relation: Relation) -> String {
        switch relation {
        case .any: "every record, whoever has it"
        case .ownAgency: "the record, or the one it belongs to, names the viewer's agency as the one that keeps it"
        case .assigned: "the criminal case, or the victim's, names the viewer's agency as police, prosecutor or court"
        case .sender: "the viewer's agency sent the referral"
        case .recipient: "the viewer's agency is to answer the referral"
        case .concerned:
            "the person was registered, screened, sent on, received, served or handed over by the viewer's agency"
        case .disclosed: "the viewer's agency asked for the disclosure"
        case .emergency: "the record was opened to the viewer in an emergency"
        case .excluded: "the viewer is excluded: the record is not there"
        }
    }

    private func hanging(_ root: (register: String, field: String)) -> String {
        let reached = Register.all.compactMap { register -> String? in
            let ways = Exclusions.ways(from: register, to: root.register).map(\.field.code)
            return ways.isEmpty ? nil : "`\(register.code)` (by \(ways.joined(separator: ", ")))"
        }
        return "- `\(root.register)`: \(reached.joined(separator: ", "))."
    }

    private func desk(_ register: Register) -> String {
        let mended = register.mended.map { "`\($0.code)`" }.joined(separator: ", ")
        let early = register.early.map { "`\($0.code)`" }.joined(separator: ", ")
        let late = early.isEmpty ? "" : "; while nothing rests on them, for the agency that made the record: \(early)"
        return "- `\(register.code)`\(mended.isEmpty ? "" : ": \(mended)\(late)")."
    }

    private func duty(_ duty: Duty) -> String {
        let roles = Role.allCases.filter { Policy.may($0, duty) }.map(\.rawValue).joined(separator: ", ")
        return "- `\(duty.rawValue)`: \(roles)."
    }

    private func admissions(_ entry: (key: String, value: Set<String>)) -> String {
        "- `\(entry.key)`: \(entry.value.sorted().map { "`\($0)`" }.joined(separator: ", "))."
    }
}
