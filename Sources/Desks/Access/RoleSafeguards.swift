import Domain
import Store

/// Roles are held at agencies of the kinds that the country names (`RoleHolders`), wherever a record comes from.
extension Work {
    /// A new role or agency has to fit the other. Who held a role before the country said where can still be ended.
    func checkRole(of member: Record, since standing: Record? = nil) throws {
        guard member.register.code == "staff", let name = member.text("role"), let role = Role(rawValue: name),
            let agency = member.text("agency"),
            member["role"] != standing?["role"] || member["agency"] != standing?["agency"]
        else { return }
        guard content.holders.mayHold(role, kind: try AgencyStandings(connection).of(agency)?.kind) else {
            throw DeskProblem.fields([.init(field: "role", .roleNotHeld(name))])
        }
    }

    /// Who is named in some fields acts there: only agencies of such kinds stand in them (`RoleHolders.kinds`).
    func checkKinds(of record: Record, since standing: Record? = nil) throws {
        let problems = try record.register.fields.compactMap { field -> Draft.Problem? in
            guard let kinds = content.holders.kinds(for: field.code, in: record.register.code),
                let agency = record.text(field.code), standing?[field.code] != record[field.code],
                try !kinds.contains(AgencyStandings(connection).of(agency)?.kind ?? "")
            else { return nil }
            return Draft.Problem(field: field.code, .notOfKind(kinds.sorted()))
        }
        if !problems.isEmpty { throw DeskProblem.fields(problems) }
    }

    /// An agency that becomes one of another kind would leave members with roles that it no longer holds.
    func checkMembers(of agency: Record, since standing: Record) throws {
        guard agency.register.code == "agencies", agency["kind"] != standing["kind"] else { return }
        let (holders, before, after) = (content.holders, standing.text("kind"), agency.text("kind"))
        let lost = try AgencyStandings(connection).members(of: agency.id, since: today).filter { role, _ in
            holders.mayHold(role, kind: before) && !holders.mayHold(role, kind: after)
        }
        let count = lost.values.reduce(0, +)
        if count > 0 { throw DeskProblem.fields([.init(field: "kind", .membersDoNotFit(count: count))]) }
    }

    /// With another role, agency, post or other days, with anything but another name, every session ends, in whatever way the record was corrected: the
    /// next sign-in is with the new rights.
    func settleRights(of member: Record, since standing: Record) throws {
        try recipients.settle(member.id)
        guard member.changesMoreThanTheName(of: standing) else { return }
        try SessionStore(connection).endAll(staff: member.id)
    }

    func checkOffice(_ step: String, _ lifecycle: Lifecycle) throws {
        guard lifecycle.rule(step)?.isFormal == true, try !isFormalOffice() else { return }
        throw DeskProblem.refused(.wrongOffice(step: step, lifecycle: lifecycle.code))
    }
}

extension Looking {
    /// Whether the viewer's agency is the one that formally identifies, asked of the agency as it stands now.
    func isFormalOffice() throws -> Bool {
        if viewer.isOperator { return true }
        let agency = try AgencyStandings(reader.connection).of(viewer.agency)
        return content.holders.identifies(kind: agency?.kind, level: agency?.level)
    }
}

extension Record {
    /// Whether anything else of a member was changed than what they are called: of a field that is new, too, rights may
    /// follow.
    func changesMoreThanTheName(of standing: Record) -> Bool {
        register.fields.contains { $0.title == nil && self[$0.code] != standing[$0.code] }
    }
}
