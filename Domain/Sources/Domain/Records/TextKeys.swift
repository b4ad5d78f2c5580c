extension FieldProblem {
    /// Every key that a problem can have in the language files, the rules between fields included.
    public static var keys: [String] {
        let examples: [FieldProblem] = [
            .missing, .notADay(""), .notANumber(""), .outOfRange("", 0...0), .notYesOrNo(""),
            .unknownCode("", list: ""), .repeatedCode(""), .tooLong(limit: 0), .controlCharacter, .tooManyMarks,
            .malformedAnswers(""),
            .noSuchRecord(register: "", id: ""), .notAnId(""), .inTheFuture(""),
            .roleNotHeld(""), .membersDoNotFit(count: 0),
        ]
        return (examples + Set(RecordRules.all.map(\.name)).sorted().map(FieldProblem.rule)).map(\.key)
    }
}

extension Refusal {
    /// Every key that a refusal can have in the language files.
    public static var keys: [String] {
        let day = Day(number: 0)
        let examples: [Refusal] = [
            .noSuchStep("", lifecycle: ""), .wrongState(step: "", state: "", lifecycle: ""),
            .wrongRole(step: "", lifecycle: ""), .wrongOffice(step: "", lifecycle: ""),
            .missing(field: "", step: ""), .inTheFuture(day),
            .beforeThePrevious(day, previous: day), .meansNeededForAdult, .marriageNotAssessed,
            .screeningBeforeCharge, .receiverMissing(field: "", step: ""), .reviewBeforeCharge, .nobodyCharged,
            .nobodyJudged, .officialWithoutOutcome, .notFound,
            .stale(yours: 0, theirs: 0), .ownRole, .erased, .admission(""), .notDisclosable(""), .ownRequest,
            .noConsent, .asKnownOn,
            .browsingLimit(""),
        ]
        return examples.map(\.key)
    }
}
