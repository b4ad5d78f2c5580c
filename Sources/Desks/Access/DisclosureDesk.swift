import Domain
import Store

extension Office {
    /// - Throws: as `Work.take`.
    public func takeDisclosureStep(_ step: String, of id: String, _ raw: [String: String], by proof: Proof) async throws
    {
        try await write(as: proof.viewer) { _ = try $0.proved(step, .disclosure, of: id, raw) }
    }
}

/// From protection to justice: named fields, asked for on one side and answered on the other.
extension Work {
    private static let register = Register.named("disclosures")!

    /// Asks for fields of a protection record about a person in one's own case.
    ///
    /// - Parameter raw: the fields of `disclosures`; who asks, when and for which agency is not taken from it.
    /// - Throws: `Refusal.admission` for what a person told of themselves, whatever the basis.
    @discardableResult
    public func requestDisclosure(_ raw: [String: String]) throws -> Record {
        var filled = raw
        filled["recipient"] = viewer.agency
        filled["requested_by"] = viewer.staff
        filled["requested_on"] = today.description
        if let register = Register.named(filled["register"] ?? "") {
            do throws(Refusal) {
                let fields = try Disclosures.named(filled["named_fields"] ?? "", of: register)
                filled["named_fields"] = fields.map(\.code).joined(separator: ";")
            } catch {
                throw DeskProblem.refused(error)
            }
        }
        if let last = Day(filled["expires_on"] ?? ""), last > today.adding(days: Disclosures.longestDays) {
            throw DeskProblem.fields([.init(field: "expires_on", .rule("disclosure_too_long"))])
        }
        return try make(Self.register, filled)
    }

    /// An approval names a record that the viewer has, of this person, and a consent that stands where it rests on one.
    func checkApproval(_ step: Record, of disclosure: Record) throws {
        guard step.register.code == "disclosure_steps", step["step"] == .code("approve"), !viewer.isOperator else {
            return
        }
        let subject = step.text("subject")
        guard try disclosable(for: disclosure).contains(where: { $0.id == subject }) else {
            let register = disclosure.text("register") ?? ""
            throw DeskProblem.fields([
                .init(field: "subject", .noSuchRecord(register: register, id: subject ?? ""))
            ])
        }
        guard disclosure["basis"] == .code("consent") else { return }
        guard try covering(disclosure).contains(where: { $0.id == step.text("consent") }) else {
            throw DeskProblem.refused(.noConsent)
        }
    }
}

extension Looking {
    /// What can be disclosed of a person: the records of the register asked for that the viewer may see.
    func disclosable(for disclosure: Record) throws -> [Record] {
        guard let register = Register.named(disclosure.text("register") ?? ""), let person = disclosure.text("person")
        else { return [] }
        if register.code == "people" { return try reader.find(register, person).map { [$0.record] } ?? [] }
        var query = RecordQuery(register)
        guard let about = register.subjectField, about.kind == .reference("people") else { return [] }
        query.equals = [about.code: .reference(person)]
        query.limit = 100
        return try reader.list(query).map(\.record)
    }

    /// The consents that cover a disclosure now, among those that the viewer may see.
    func covering(_ disclosure: Record) throws -> [Record] {
        guard let person = disclosure["person"] else { return [] }
        var query = RecordQuery(Register.named("consents")!)
        query.equals = ["person": person, "purpose": .code("justice")]
        query.limit = 100
        return try reader.list(query).map(\.record).filter { Disclosures.covers($0, disclosure, today: today) }
    }

    /// Whether the viewer can take a step of this disclosure: an answer comes from the other side, and never from
    /// who asked, whatever they have become since.
    func isOnTheSide(of step: String, disclosure: Record) -> Bool {
        guard !viewer.isOperator, step != "withdraw" else { return true }
        return disclosure.text("requested_by") != viewer.staff && disclosure.text("recipient") != viewer.agency
    }
}
