extension Lifecycle {
    /// S01. A screening advises; it never ends in a decision about the person (product rule 6).
    public static let screening = Lifecycle(
        "screening", of: "screenings", .protection, initial: "open",
        states: ["open", "completed", "referred", "closed"],
        [
            StepRule("complete", from: ["open"], to: "completed", by: Role.screeners),
            StepRule("refer", from: ["completed", "closed"], to: "referred", by: Role.screeners),
            StepRule("close", from: ["completed"], to: "closed", by: Role.screeners, needs: ["reason"]),
            StepRule(
                "reopen", from: ["completed", "referred", "closed"], to: "open", by: Role.screeners, needs: ["reason"]),
        ])
}

extension Role {
    /// "Provincial police, immigration police, village-level authorities, LWU and NGOs could also screen."
    static let screeners: Set<Role> = [.officer, .atd, .lwu, .mlsw, .mofa, .ngo]
}
