import Content
import Domain

/// What can be said of a record before the database is asked: whether its maker may make one, what its raw text says,
/// the rules between its fields, and what is computed of them. It needs no connection, so that an import drafts on
/// other threads than it writes on.
struct Drafting: Sendable {
    let viewer: Viewer
    let today: Day
    let content: Content

    /// A new record.
    func record(
        _ register: Register, _ raw: [String: String], id: @autoclosure () -> String
    ) throws(DeskProblem) -> Record {
        let grant = Policy.grant(viewer, register)
        // A step is taken (`take`), never just written: its rules would not be asked.
        guard grant.create, Lifecycle.kept(in: register) == nil else { throw DeskProblem.refused(.notFound) }
        let values = computed(
            try checked(custodyFilled(raw, in: register), for: register, ceiling: grant.ceiling), for: register)
        return Record(register, id: id(), values)
    }

    /// A new step of a record's history; whether it may follow is asked when it is taken.
    func step(
        _ step: String, _ lifecycle: Lifecycle, of id: String, _ raw: [String: String],
        stepId: @autoclosure () -> String
    ) throws(DeskProblem) -> Record {
        var filled = raw
        filled["record"] = id
        filled["step"] = step
        if filled["taken_on", default: ""].isEmpty { filled["taken_on"] = today.description }
        if !viewer.isOperator {
            filled["agency"] = viewer.agency
            filled["staff"] = viewer.staff
            // A step is withdrawn by `withdraw`, after it was taken.
            filled["withdrawn"] = nil
        }
        return Record(lifecycle.stepRegister, id: stepId(), try read(filled, for: lifecycle.stepRegister))
    }

    func checked(
        _ raw: [String: String], for register: Register, ceiling: Sensitivity
    ) throws(DeskProblem) -> [String: Value] {
        let values = try read(raw, for: register)
        // What an export shows in the place of a sealed value is no value.
        let marked = register.recipientFields.filter { values[$0.code]?.plain.hasPrefix(Value.sealedMark) == true }
        guard marked.isEmpty else {
            throw DeskProblem.fields(marked.map { .init(field: $0.code, .rule("sealed_elsewhere")) })
        }
        let unread = register.fields.filter { values[$0.code]?.plain.hasPrefix(Unreadable.markStart) == true }
        guard unread.isEmpty else {
            throw DeskProblem.fields(unread.map { .init(field: $0.code, .rule("unreadable_mark")) })
        }
        let ahead = RecordRules.ahead(values, of: today, in: register)
        guard ahead.isEmpty else { throw DeskProblem.fields(ahead) }
        guard ceiling < .sealed else { return values }
        // A field that one may not read, one may not set either.
        return values.filter { code, _ in register.field(code).map { $0.sensitivity <= ceiling } ?? false }
    }

    /// Some fields as they were typed, each by itself.
    ///
    /// - Throws: what can't be read, at its field.
    func alone(_ raw: [String: String], of fields: [Field]) throws(DeskProblem) -> [String: Value] {
        var (values, problems): ([String: Value], [Draft.Problem]) = ([:], [])
        for field in fields {
            do throws(FieldProblem) {
                values[field.code] = try field.read(raw[field.code] ?? "")
            } catch {
                problems.append(.init(field: field.code, error))
            }
        }
        guard problems.isEmpty else { throw DeskProblem.fields(problems) }
        return values
    }

    private func read(_ raw: [String: String], for register: Register) throws(DeskProblem) -> [String: Value] {
        switch Draft.read(raw, for: register) {
        case .success(let values): return values
        case .failure(let problems): throw DeskProblem.fields(problems.all)
        }
    }

    /// What follows from other fields is computed, wherever the record comes from.
    func computed(_ values: [String: Value], for register: Register) -> [String: Value] {
        register.code == "screenings" ? ScreeningResultFields.filled(values, forms: content.forms) : values
    }

    /// A new record belongs to its maker's agency unless the form names another. A referral always comes
    /// from its maker: nobody refers in another agency's name.
    private func custodyFilled(_ raw: [String: String], in register: Register) -> [String: String] {
        guard !viewer.isOperator, case .agencies(let fields) = register.custody, let first = fields.first,
            raw[first, default: ""].isEmpty || register.code == "referrals"
        else { return raw }
        return raw.merging([first: viewer.agency]) { _, own in own }
    }
}
