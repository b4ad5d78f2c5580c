extension Lifecycle {
    /// S02, S03. The receiving agency answers; the sender can withdraw, and consent withdrawn ends it at once.
    public static let referral = Lifecycle(
        "referral", of: "referrals", .protection, initial: "sent",
        states: ["sent", "received", "accepted", "returned", "declined", "completed", "withdrawn"],
        [
            StepRule("receive", from: ["sent"], to: "received", by: Role.screeners),
            StepRule("accept", from: ["sent", "received"], to: "accepted", by: Role.screeners),
            StepRule(
                "return_for_information", from: ["sent", "received"], to: "returned", by: Role.screeners,
                needs: ["reason"]),
            StepRule("send_again", from: ["returned"], to: "sent", by: Role.screeners),
            StepRule("decline", from: ["sent", "received"], to: "declined", by: Role.screeners, needs: ["reason"]),
            StepRule("complete", from: ["accepted"], to: "completed", by: Role.screeners),
            StepRule(
                "withdraw_consent", from: ["sent", "received", "accepted", "returned"], to: "withdrawn",
                by: Role.screeners),
        ])
}
