extension Register {
    static let trainings = Register(
        "trainings", .coordination, prefix: "TR",
        summary: ["held_on", "topic", "organiser", "province", "train_the_trainer"],
        [
            Field("held_on", .day, required: true, .operational),
            Field("ended_on", .day, .operational, says: .mayLieAhead),
            Field("topic", .code(.trainingTopic), required: true, .operational),
            Field("organiser", .reference("agencies"), required: true, .operational),
            Field("province", .reference("places"), .operational, among: .provinces),
            Field("train_the_trainer", .yesNo, .operational),
            Field("title", .text(limit: 200), .operational),
        ])

    /// Participants by agency and place. A group whose place nobody wrote down leaves it empty: it is
    /// counted as not broken down, never guessed.
    static let trainingParticipants = Register(
        "training_participants", .coordination, prefix: "TP",
        summary: ["training", "agency_kind", "province", "level", "participants", "women"],
        [
            Field("training", .reference("trainings"), required: true, .operational),
            Field("agency_kind", .code(.agencyKind), required: true, .operational),
            Field("agency", .reference("agencies"), .operational),
            Field("post", .reference("posts"), .operational),
            Field("province", .reference("places"), .operational, among: .provinces),
            Field("level", .code(.level), .operational),
            Field("participants", .integer(0...100_000), required: true, .operational),
            Field("women", .integer(0...100_000), .operational),
        ])

    static let awarenessEvents = Register(
        "awareness_events", .coordination, prefix: "AE",
        summary: ["held_on", "topic", "province", "audience", "participants"],
        [
            Field("held_on", .day, required: true, .operational),
            Field("topic", .code(.awarenessTopic), required: true, .operational),
            Field("organiser", .reference("agencies"), required: true, .operational),
            Field("province", .reference("places"), .operational, among: .provinces),
            Field("audience", .code(.audience), .operational),
            Field("aimed_at_buyers", .yesNo, .operational),
            Field("participants", .integer(0...10_000_000), .operational),
            Field("title", .text(limit: 200), .operational),
        ])

    static let committees = Register(
        "committees", .coordination, prefix: "CM",
        summary: ["place", "level", "established_on", "dissolved_on"],
        [
            Field("place", .reference("places"), required: true, .open),
            Field("level", .code(.placeLevel), required: true, .open),
            Field("established_on", .day, required: true, .open),
            Field("dissolved_on", .day, .open, says: .mayLieAhead),
        ])

    static let budgetLines = Register(
        "budget_lines", .coordination, prefix: "BL",
        summary: ["agency", "period_from", "period_to", "approved_lak", "spent_lak"],
        [
            Field("agency", .reference("agencies"), required: true, .operational),
            Field("period_from", .day, required: true, .operational, says: .mayLieAhead),
            Field("period_to", .day, required: true, .operational, says: .mayLieAhead),
            Field("approved_lak", .money, required: true, .operational),
            Field("spent_lak", .money, .operational),
            Field("source", .text(limit: 120), .operational),
        ])

    static let progressReports = Register(
        "progress_reports", .coordination, prefix: "PR",
        summary: ["plan", "period_from", "period_to", "published_on"],
        [
            Field("plan", .text(limit: 160), required: true, .operational),
            Field("period_from", .day, required: true, .operational, says: .mayLieAhead),
            Field("period_to", .day, required: true, .operational, says: .mayLieAhead),
            Field("published_on", .day, .operational),
        ])
}
