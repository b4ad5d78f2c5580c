import Domain
import Store

/// What a record has to keep to besides its fields: references that are there, custody that stays, history that holds.
extension Work {
    // MARK: References

    /// - Parameter standing: the version before. What it referred to already need not be visible to whoever
    ///   corrects something else.
    func checkReferences(of record: Record, since standing: Record?) throws {
        var problems: [Draft.Problem] = []
        for field in record.register.fields {
            guard case .reference(let code) = field.kind, case .reference(let id)? = record.values[field.code],
                standing?.values[field.code] != record.values[field.code]
            else { continue }
            if try !exists(code, id, for: record) {
                let problem = Draft.Problem(field: field.code, .noSuchRecord(register: code, id: id))
                if code == record.register.code, awaited != nil {
                    awaited?.append(problem)
                } else {
                    problems.append(problem)
                }
            }
        }
        if !problems.isEmpty { throw DeskProblem.fields(problems) }
    }

    /// Looks up what many records refer to, in one question a register. Who is not found is asked for again, one by
    /// one, when its record is checked.
    func lookUpReferences(of records: [Record]) throws {
        var wanted: [String: Set<String>] = [:]
        for record in records {
            for field in record.register.fields {
                guard case .reference(let code) = field.kind, case .reference(let id)? = record.values[field.code],
                    !known.contains(code, id)
                else { continue }
                wanted[code, default: []].insert(id)
            }
        }
        for (code, ids) in wanted {
            guard let register = Register.named(code) else { continue }
            for id in try asking(code).existing(register, among: ids) { known.insert(code, id) }
        }
    }

    /// Members of staff, whom records name as who did it, are looked up for everyone.
    private func asking(_ code: String) -> RecordReader {
        code == "staff" ? reader.reading(for: .commandLine) : reader
    }

    /// Whether a record is there for this viewer. A register that is closed to the viewer holds nothing for them,
    /// or references would tell which ids it has; only members of staff, whom records name as who did it, are
    /// looked up for everyone.
    func exists(_ code: String, _ id: String, for record: Record) throws -> Bool {
        if known.contains(code, id) { return true }
        // A record may refer to itself (a ministry's own agency).
        if code == record.register.code, id == record.id { return true }
        guard let register = Register.named(code) else { return false }
        guard try asking(code).exists(register, id) else { return false }
        known.insert(code, id)
        return true
    }

    // MARK: Custody

    /// What someone with a narrow scope makes or corrects has to stay within it, and can't be handed to others:
    /// an agency once named stays; only an empty place can be filled.
    func checkCustody(of record: Record, since standing: Record?) throws {
        guard Policy.grant(viewer, record.register).read == .ownAgency else { return }
        switch record.register.custody {
        case .common, .persons: return
        case .agencies(let fields):
            let isKept = fields.allSatisfy { field in
                standing?[field].map { $0 == record[field] } ?? true
            }
            guard isKept, fields.contains(where: { record.text($0) == viewer.agency }) else {
                throw DeskProblem.refused(.notFound)
            }
        case .parent(let field, let code):
            guard let parent = Register.named(code), let id = record.text(field), try reader.exists(parent, id)
            else { throw DeskProblem.refused(.notFound) }
        case .shared(let agency, let field, let code):
            guard record.text(agency) != viewer.agency else { return }
            guard let parent = Register.named(code), let id = record.text(field), try reader.exists(parent, id)
            else { throw DeskProblem.refused(.notFound) }
        }
    }

    /// A role is given by an administrator, and nobody changes their own, nor where they hold it.
    func checkOwnRole(_ record: Record, since standing: Record) throws {
        guard record.register.code == "staff", record.id == viewer.staff, !viewer.isOperator else { return }
        if record.changesMoreThanTheName(of: standing) { throw DeskProblem.refused(.ownRole) }
    }

    // MARK: History

    /// A record can't begin after its first step.
    func checkBeginning(of record: Record, since standing: Record) throws {
        guard let lifecycle = Lifecycle.of(record.register), let field = record.register.begun?.code,
            let day = record.day(field), record[field] != standing[field],
            let first = try history(lifecycle, of: record.id).first(where: { !$0.withdrawn }), first.takenOn < day
        else { return }
        throw DeskProblem.refused(.beforeThePrevious(first.takenOn, previous: day))
    }

    /// What rests on another record does not come before it: a referral not before its screening, an identification not
    /// before its referral. Past acts that are imported were not asked.
    func checkFoundation(of record: Record, since standing: Record? = nil) throws {
        guard !viewer.isOperator else { return }
        func day(_ register: String, _ field: String, of id: String?) throws -> Day? {
            try id.flatMap { try wholly(Register.named(register)!, $0)?.record.day(field) }
        }
        func isChanged(_ fields: String...) -> Bool { fields.contains { standing?[$0] != record[$0] } }
        var isBroken = false
        var field = ""
        switch record.register.code {
        case "referrals" where isChanged("made_on", "screening"):
            field = "made_on"
            if let made = record.day(field),
                let screened = try day("screenings", "screened_on", of: record.text("screening"))
            {
                isBroken = made < screened
            }
        case "identifications" where isChanged("opened_on", "referral"):
            field = "opened_on"
            if let opened = record.day(field), let made = try day("referrals", "made_on", of: record.text("referral")) {
                isBroken = opened < made
            }
        case "screenings" where standing != nil && isChanged("screened_on"):
            field = "screened_on"
            guard let screened = record.day(field) else { return }
            var query = RecordQuery(Register.named("referrals")!)
            query.equals = ["screening": .reference(record.id)]
            query.limit = .max
            isBroken = try reader.reading(for: .commandLine).list(query).contains {
                ($0.record.day("made_on") ?? screened) < screened
            }
        default: return
        }
        if isBroken { throw DeskProblem.fields([.init(field: field, .rule("before_what_it_rests_on"))]) }
    }

    /// A corrected step stays the step it was, of the record it was of, and the history still holds with it.
    func checkHistory(_ lifecycle: Lifecycle, with record: Record, since standing: Record) throws {
        guard let id = record.text("record"), record["record"] == standing["record"],
            record["step"] == standing["step"],
            let register = Register.named(lifecycle.register),
            let owner = try reader.reading(for: .commandLine).find(register, id)?.record
        else { throw DeskProblem.refused(.notFound) }
        let begun = register.begun.flatMap { owner.day($0.code) }
        var before: [Step] = []
        for old in try history(lifecycle, of: id) {
            let step = old.id == record.id ? Step(record) ?? old : old
            do throws(Refusal) {
                try lifecycle.check(step, after: before, role: nil, today: today, begun: begun)
            } catch {
                throw DeskProblem.refused(error)
            }
            before.append(step)
        }
    }
}
