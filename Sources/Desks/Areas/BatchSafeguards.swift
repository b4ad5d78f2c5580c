import Domain
import Store

/// What batches have to keep to besides their fields, wherever their records come from.
extension Work {
    func checkBatch(_ record: Record, since standing: Record? = nil) throws {
        switch record.register.code {
        case "raids", "arrivals": try checkCode(of: record, since: standing)
        case "batch_people": try checkMember(record)
        default: return
        }
    }

    /// A raid or an arrival that is entered here has a code, so that cards can be printed; of past ones that are
    /// imported nobody prints any.
    func withCode(_ raw: [String: String], in register: Register) -> [String: String] {
        guard Batch.Kind(register: register) != nil else { return raw }
        if let code = BatchCode.read(raw["code", default: ""]) { return raw.merging(["code": code]) { $1 } }
        guard !viewer.isOperator, raw["code", default: ""].isEmpty else { return raw }
        return raw.merging(["code": BatchCode.make(random: random)]) { $1 }
    }

    /// A code is one of a kind among the raids and arrivals that its maker sees. Of those that they may not see, none is
    /// told apart from a code that nobody has.
    private func checkCode(of record: Record, since standing: Record?) throws {
        guard let code = record.text("code"), code != standing?.text("code") else { return }
        if let other = try reader.batch(code), other.record.id != record.id {
            throw DeskProblem.fields([.init(field: "code", .rule("batch_code_taken"))])
        }
    }

    /// What is told of a number belongs to the batch's agency, and its screening is one of this person in this batch.
    private func checkMember(_ record: Record) throws {
        for kind in Batch.Kind.allCases {
            guard let id = record.text(kind.field) else { continue }
            if try wholly(kind.register, id)?.record["agency"] != record["agency"] {
                throw DeskProblem.fields([.init(field: "agency", .rule("batch_keeps_agency"))])
            }
            guard let screening = record.text("screening") else { continue }
            let screened = try wholly(Register.named("screenings")!, screening)?.record
            if screened?.text(kind.field) != id || screened?["person"] != record["person"] {
                throw DeskProblem.fields([.init(field: "screening", .rule("screening_of_the_batch"))])
            }
        }
    }
}
