import Domain
import Store

/// Referrals that come with a screening or after it.
extension Work {
    func referral(_ operation: FieldOperation, _ row: StoredOperation) throws -> CarriedOut {
        var reading = BodyReading(operation.body)
        let of = reading.text("of")
        var raw = reading.referral("refer")
        reading.allow(["of", "refer"])
        try reading.end()
        raw["made_on"] = try days(operation, row)["refer.made_on"]
        let store = OperationStore(connection)
        let need = "operation:" + (try store.root(of))
        guard let done = try store.find(of).flatMap({ $0.state == .done ? $0 : nil }) ?? store.provider(of: need) else {
            throw OperationWaits(need: need)
        }
        let screenings = Register.named("screenings")!
        guard done.register == screenings.code, let id = done.record,
            let screening = try reader.find(screenings, id)?.record, let person = screening.text("person")
        else { throw DeskProblem.refused(.notFound) }
        raw["person"] = person
        raw["screening"] = id
        return CarriedOut(register: "referrals", record: try referring(raw, operation, row).id)
    }

    @discardableResult
    func referring(
        _ raw: [String: String], _ operation: FieldOperation, _ row: StoredOperation
    ) throws -> Record {
        try checkStandingConsent(raw, since: earliest(operation, row, told: raw["made_on"]))
        return try inParts(nil, "", else: "refer") { try refer(raw) }
    }

    /// Consent that was withdrawn after the phone had been told of it: the withdrawal wins, whichever came first.
    private func checkStandingConsent(_ raw: [String: String], since made: Day) throws {
        guard let person = raw["person"], let recipient = raw["to_agency"], let purpose = raw["purpose"] else { return }
        let everyone = reader.reading(for: .commandLine)
        var consents = RecordQuery(Register.named("consents")!)
        consents.equals = [
            "person": .reference(person), "recipient": .reference(recipient), "purpose": .code(purpose),
        ]
        let isWithdrawn = try everyone.list(consents).contains { ($0.record.day("withdrawn_on") ?? .distant) >= made }
        var referrals = RecordQuery(Register.named("referrals")!)
        referrals.equals = [
            "person": .reference(person), "to_agency": .reference(recipient), "purpose": .code(purpose),
        ]
        let isEnded = try everyone.list(referrals).contains { referral in
            try history(.referral, of: referral.record.id).contains {
                $0.code == "withdraw_consent" && !$0.withdrawn && $0.takenOn >= made
            }
        }
        if isWithdrawn || isEnded { throw DeskProblem.refused(.noConsent) }
    }
}

extension Day {
    /// Before every withdrawal there is: of a consent that stands.
    fileprivate static let distant = Day("0001-01-01")!
}
