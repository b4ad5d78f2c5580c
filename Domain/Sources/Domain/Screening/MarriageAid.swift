/// The decision aid for marriages arranged by a broker (the report counts them among its cases): which
/// findings the answers point at. It advises the person who decides and fills in nothing.
public struct MarriageAid: Sendable, Hashable {
    /// Codes of `marriage_finding`, in that list's order; more than one may apply.
    public let findings: [String]
    /// Questions on marriage that nobody answered: while there are any, nothing is excluded.
    public let open: [String]

    /// - Returns: nil if the form asks nothing about marriage.
    public init?(of form: ScreeningForm, answers: Answers) {
        let asked = form.questions.filter { $0.topic == .marriage }
        guard !asked.isEmpty else { return nil }
        open = asked.map(\.code).filter { answers[$0] == .unknown }
        let pointed = Set(asked.filter { answers[$0.code] == .yes }.compactMap(\.marriageFinding))
        if pointed.isEmpty {
            // A case may not end on "insufficient information" (product rule 7), nor be called a mere fraud before.
            findings = [open.isEmpty ? "fraud_without_indicators" : "insufficient_information"]
        } else {
            findings = CodeList.marriageFinding.codes.filter(pointed.contains)
        }
    }
}
