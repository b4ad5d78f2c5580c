import Domain
import Store

/// People found in a raid or come home together: batches that phones open, and what they tell of its numbers.
extension Work {
    // MARK: Batches

    func batch(_ operation: FieldOperation, _ row: StoredOperation) throws -> CarriedOut {
        var reading = BodyReading(operation.body)
        let (of, code) = (reading.text("of"), reading.code("code"))
        let kind = Batch.Kind(rawValue: of)
        if kind == nil, !of.isEmpty { reading.add("of", .unknownCode(of, list: "batch_kind")) }
        var raw = kind.map { reading.fields("record", of: $0.register, apart: "code") } ?? [:]
        reading.allow(["of", "code", "record"])
        try reading.end()
        guard let kind else { throw OperationProblem(.malformed) }
        _ = try days(operation, row)
        raw = try placed(raw, in: kind.register, row)
        let made = try inParts(nil, "", else: "record") { try openBatch(kind, code: code, raw) }
        return CarriedOut(register: kind.register.code, record: made.record.id, provides: "batch:" + code)
    }

    // MARK: Numbers

    /// Screens somebody with a number. One who has a screening already is screened again: both stay, and somebody looks.
    func screenNumber(
        _ number: (code: String, number: Int), _ person: [String: String], _ raw: [String: String], _ answers: Answers,
        _ row: StoredOperation
    ) throws -> Record {
        let before = try told(number)
        let made = try screenInBatch(.new(person), raw, answers: answers, code: number.code, number: number.number)
        for other in before.compactMap({ $0.stored.record.text("screening") }) {
            try openTask(.screenedTwice, "screenings", made.id, other, row)
        }
        if let other = before.first(where: { $0.stored.record["screening"] == nil && $0.state != "waiting" }) {
            try openTask(.twoValues, Self.batchPeople.code, other.stored.record.id, "", row)
        }
        return made
    }

    /// What phones tell of a number without screening it.
    static let toldSteps: Set<String> = ["left", "declined", "charge", "found_charged"]

    func batchPerson(_ operation: FieldOperation, _ row: StoredOperation) throws -> CarriedOut {
        var reading = BodyReading(operation.body)
        let number = reading.number(operation.body)
        let step = reading.text("step")
        if !step.isEmpty, !Self.toldSteps.contains(step) {
            reading.add("step", .unknownCode(step, list: "batch_person_step"))
        }
        var raw: [String: String] = [:]
        for part in ["reason", "taken_on"] { raw[part] = reading.optional(part)?.raw }
        reading.allow(["code", "number", "step", "reason", "taken_on"])
        try reading.end()
        raw["taken_on"] = try days(operation, row)["taken_on"]
        let before = try told(number)
        let people = Self.batchPeople.code
        do {
            let record = try tell(step, code: number.code, number: number.number, raw)
            if let other = before.first(where: { $0.state != "waiting" }) {
                try openTask(.twoValues, people, other.stored.record.id, "", row)
            }
            return CarriedOut(register: people, record: record.id)
        } catch DeskProblem.refused(let refusal) where Self.isContradiction(refusal) {
            // What was told of the number before stands; what this says is kept beside it.
            guard let standing = before.last?.stored.record.id else { throw DeskProblem.refused(refusal) }
            try openTask(.twoValues, people, standing, "", row)
            return CarriedOut(register: people, record: standing, isOneOfTwo: true)
        }
    }

    private static func isContradiction(_ refusal: Refusal) -> Bool {
        switch refusal {
        case .wrongState, .beforeThePrevious: true
        default: false
        }
    }

    /// What was told of a number so far.
    /// - Throws: as `RecordReader.batchToTellOf`.
    private func told(_ number: (code: String, number: Int)) throws -> [StandingRecord] {
        try reader.numbers(of: reader.batchToTellOf(number.code), number: number.number)
    }
}

extension BodyReading {
    /// A batch's code, as it is typed.
    mutating func code(_ part: String) -> String {
        let told = text(part)
        guard !told.isEmpty else { return "" }
        guard let code = BatchCode.read(told) else {
            add(part, .rule("batch_code"))
            return told
        }
        return code
    }

    /// `{code, number}` of a part, if it is there.
    mutating func number(in part: String) -> (code: String, number: Int)? {
        guard let inner = optional(part) else { return nil }
        var reading = BodyReading(inner.members ?? [:])
        let number = reading.number(inner.members ?? [:])
        reading.allow(["code", "number"])
        take(reading, part: part)
        return number
    }

    /// The members `code` and `number`.
    mutating func number(_ members: [String: JSON]) -> (code: String, number: Int) {
        let code = code("code")
        guard let number = members["number"]?.raw.flatMap({ Digits.number($0) }), (1...BatchCode.most).contains(number)
        else {
            add("number", .outOfRange(members["number"]?.raw ?? "", 1...BatchCode.most))
            return (code, 0)
        }
        return (code, number)
    }
}
