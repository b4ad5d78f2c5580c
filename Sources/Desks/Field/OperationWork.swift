import Domain
import Store

/// What each kind of operation does, with the same desks as the pages.
extension Work {
    /// - Throws: `OperationWaits`, `OperationProblem`, `DeskProblem`: nothing was done then.
    func carryOut(_ operation: FieldOperation, _ row: StoredOperation) throws -> CarriedOut {
        try checkMending(operation, row)
        switch FieldOperation.Kind(rawValue: operation.kind) {
        case .screening: return try screening(operation, row)
        case .referral: return try referral(operation, row)
        case .place: return try place(operation, row)
        case .batch: return try batch(operation, row)
        case .batchPerson: return try batchPerson(operation, row)
        case nil: throw OperationProblem(.malformed)
        }
    }

    /// What it takes the place of was returned to its author, and to nobody else; and once.
    private func checkMending(_ operation: FieldOperation, _ row: StoredOperation) throws {
        guard let id = operation.mends else { return }
        guard let mended = try OperationStore(connection).find(id), mended.owner == operation.author,
            mended.state == .returned
        else { throw OperationProblem(.malformed) }
        if let other = mended.mendedBy, other != row.id { throw OperationProblem(.mendedAlready) }
    }

    // MARK: Screening

    private func screening(_ operation: FieldOperation, _ row: StoredOperation) throws -> CarriedOut {
        let (people, screenings) = (Register.named("people")!, Register.named("screenings")!)
        var reading = BodyReading(operation.body)
        let person = reading.fields("person", of: people)
        var raw = reading.fields("screening", of: screenings)
        var refer = reading.optional("refer").map { _ in reading.referral("refer") }
        let number = reading.number(in: "batch")
        reading.allow(["person", "screening", "batch", "refer"])
        let answers = reading.answers(raw["answers"] ?? "", field: "screening.answers")
        // Its result is worked out here, by the form's version.
        if let code = raw["form"], let version = raw["form_version"].flatMap({ Digits.number($0) }),
            content.form(code: code, version: version) == nil
        {
            reading.add("screening.form_version", .rule("unknown_form"))
        }
        if case .failure(let problems) = Draft.read(person, for: people) { reading.add(problems.all, part: "person") }
        try reading.end()
        let days = try days(operation, row)
        raw["screened_on"] = days["screening.screened_on"]
        refer?["made_on"] = days["refer.made_on"]
        raw = try placed(raw, in: screenings, row)
        let made = try inParts(people, "person", else: "screening") {
            guard let number else { return try screen(.new(person), raw, answers: answers) }
            return try screenNumber(number, person, raw, answers, row)
        }
        let personId = made.text("person") ?? ""
        if var refer {
            refer["person"] = personId
            refer["screening"] = made.id
            try referring(refer, operation, row)
        }
        try openTasksOfDuplicates(personId, row)
        let root = try OperationStore(connection).root(operation.mends ?? row.id)
        return CarriedOut(register: screenings.code, record: made.id, provides: "operation:" + root)
    }

    // MARK: Places

    private func place(_ operation: FieldOperation, _ row: StoredOperation) throws -> CarriedOut {
        var reading = BodyReading(operation.body)
        let (code, local) = (reading.text("register"), reading.text("local"))
        guard let register = Register.named(code), Self.placesOfPhones.contains(code), Record.isId(local) else {
            throw OperationProblem(.malformed)
        }
        let raw = reading.fields("record", of: register)
        reading.allow(["register", "local", "record"])
        try reading.end()
        let need = "place:\(row.origin)/\(local)"
        // The phone gave one name to two places.
        guard try OperationStore(connection).provider(of: need) == nil else {
            throw OperationProblem([(field: "local", what: .rule("name_of_two_places"))])
        }
        let made = try inParts(nil, "", else: "record") { try create(register, raw) }
        return CarriedOut(register: code, record: made.id, provides: need)
    }

    /// The registers of places that a phone adds to, and has a name of its own for until they are here.
    private static let placesOfPhones: Set<String> = ["crossings", "sites"]

    /// The fields with the records that a phone's own names of places stand for.
    func placed(_ raw: [String: String], in register: Register, _ row: StoredOperation) throws -> [String: String] {
        var placed = raw
        for field in register.fields {
            guard case .reference(let other) = field.kind, Self.placesOfPhones.contains(other) else { continue }
            placed[field.code] = try raw[field.code].map { try self.placed($0, row) }
        }
        return placed
    }

    private func placed(_ id: String, _ row: StoredOperation) throws -> String {
        guard id.hasPrefix("local:") else { return id }
        let need = "place:\(row.origin)/\(id.dropFirst("local:".count))"
        guard let place = try OperationStore(connection).provider(of: need)?.record else {
            throw OperationWaits(need: need)
        }
        return place
    }

    // MARK: Tasks

    /// Two records of one person that were made apart show only when both are here.
    private func openTasksOfDuplicates(_ person: String, _ row: StoredOperation) throws {
        let people = Register.named("people")!
        guard let record = try reader.find(people, person)?.record else { return }
        for other in try Duplicates.of(record, reader) {
            try openTask(.likelyDuplicate, people.code, person, other.id, row)
        }
    }

    func openTask(
        _ kind: FieldTask.Kind, _ register: String, _ record: String, _ other: String, _ row: StoredOperation
    ) throws {
        let task = FieldTask(
            id: Identifier.make(prefix: "T", random: random), kind: kind, agency: viewer.agency, register: register,
            record: record, other: other, operation: row.id, openedAt: now)
        guard try TaskStore(connection).open(task) else { return }
        try writer.note(.create, "tasks", record: task.id, purpose: kind.rawValue)
    }

    // MARK: Parts

    /// Problems of a desk with the part of the operation that they are in.
    func inParts<Answer>(
        _ register: Register?, _ part: String, else other: String, _ work: () throws -> Answer
    ) throws -> Answer {
        do { return try work() } catch let problem as DeskProblem {
            throw OperationProblem(problem) { code in
                let isOfFirst = register?.field(code) != nil && Register.named("screenings")?.field(code) == nil
                return (isOfFirst ? part : other) + "." + code
            }
        }
    }
}
