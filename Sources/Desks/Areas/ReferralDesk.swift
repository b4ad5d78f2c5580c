import Domain
import Store

/// S02, S03: from who met the person to who helps or decides.
extension Work {
    /// Sends a person on, with consent for this purpose and this recipient.
    ///
    /// - Parameter raw: the fields of `referrals`; `made_on` is today if empty, `due_on` follows from the deadline.
    @discardableResult
    public func refer(_ raw: [String: String]) throws -> Record {
        let referrals = Register.named("referrals")!
        var filled = raw
        if filled["made_on", default: ""].isEmpty { filled["made_on"] = today.description }
        if !viewer.isOperator { filled["from_agency"] = viewer.agency }
        if filled["due_on", default: ""].isEmpty, let made = Day(filled["made_on"] ?? "") {
            // The recipient answers what has come: days before it was entered are not theirs.
            filled["due_on"] =
                (viewer.isOperator ? made : max(made, today)).adding(
                    days: content.law.deadlines.referralAcknowledgedDays
                ).description
        }
        // A child in danger is protected without consent; an adult is not sent on as a child.
        if !viewer.isOperator, filled["purpose"] == "child_protection", filled["consent"] != "yes",
            let person = filled["person"], try reader.exists(Register.named("people")!, person),
            try !isTreatedAsChild(person)
        {
            throw DeskProblem.fields([.init(field: "consent", .rule("referral_needs_consent"))])
        }
        if let id = filled["screening"], !id.isEmpty,
            let screening = try reader.find(Register.named("screenings")!, id)?.record,
            screening.text("person") != filled["person"]
        {
            // The screening of someone else is none of this person's.
            throw DeskProblem.fields([.init(field: "screening", .noSuchRecord(register: "screenings", id: id))])
        }
        let referral = try make(referrals, filled)
        try referScreening(of: referral)
        return referral
    }

    /// The screening that a referral rests on was referred, as far as its sender sees it.
    func referScreening(of referral: Record) throws {
        guard let screening = referral.text("screening"),
            try reader.find(Register.named("screenings")!, screening) != nil,
            try ["completed", "closed"].contains(state(.screening, of: screening))
        else { return }
        try take("refer", .screening, of: screening)
    }

    /// Answers a referral. Accepting one for identification opens the identification.
    /// - Returns: the identification that was opened, if one was.
    @discardableResult
    public func answer(_ referralId: String, _ step: String, _ raw: [String: String] = [:]) throws -> Record? {
        let referrals = Register.named("referrals")!
        guard let referral = try reader.find(referrals, referralId)?.record else {
            throw DeskProblem.refused(.notFound)
        }
        try take(step, .referral, of: referralId, raw)
        guard step == "accept", referral.text("purpose") == "identification", let person = referral.text("person"),
            Policy.grant(viewer, Register.named("identifications")!).create
        else { return nil }
        return try openIdentification(of: person, referral: referralId)
    }
}

extension Looking {
    /// The steps that this viewer can take on a referral: the role's, less those that are the other side's.
    public func available(onReferral id: String) throws -> [StepRule] { try available(.referral, of: id) }
}
