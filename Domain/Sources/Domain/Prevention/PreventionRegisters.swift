extension Register {
    static let trainings = Register(
        "trainings", .coordination, prefix: "TR",
        summary: ["held_on", "topic", "organiser", "province", "train_the_trainer"],
        [
            Field("held_on", .day, required: true),
            Field("ended_on", .day),
            Field("topic", .code(.trainingTopic), required: true),
            Field("organiser", .reference("agencies"), required: true),
            Field("province", .reference("places")),
            Field("train_the_trainer", .yesNo),
            Field("title", .text(limit: 200)),
        ])

    /// Participants by agency and place. A group whose place nobody wrote down leaves it empty: it is
    /// counted as not broken down, never guessed.
    static let trainingParticipants = Register(
        "training_participants", .coordination, prefix: "TP",
        summary: ["training", "agency_kind", "province", "level", "participants", "women"],
        [
            Field("training", .reference("trainings"), required: true),
            Field("agency_kind", .code(.agencyKind), required: true),
            Field("agency", .reference("agencies")),
            Field("post", .reference("posts")),
            Field("province", .reference("places")),
            Field("level", .code(.level)),
            Field("participants", .integer(0...100_000), required: true),
            Field("women", .integer(0...100_000)),
        ])

    static let awarenessEvents = Register(
        "awareness_events", .coordination, prefix: "AE",
        summary: ["held_on", "topic", "province", "audience", "participants"],
        [
            Field("held_on", .day, required: true),
            Field("topic", .code(.awarenessTopic), required: true),
            Field("organiser", .reference("agencies"), required: true),
            Field("province", .reference("places")),
            Field("audience", .code(.audience)),
            Field("aimed_at_buyers", .yesNo),
            Field("participants", .integer(0...10_000_000)),
            Field("title", .text(limit: 200)),
        ])

    static let committees = Register(
        "committees", .coordination, prefix: "CM",
        summary: ["place", "level", "established_on", "dissolved_on"],
        [
            Field("place", .reference("places"), required: true, .open),
            Field("level", .code(.placeLevel), required: true, .open),
            Field("established_on", .day, required: true, .open),
            Field("dissolved_on", .day, .open),
        ])

    static let budgetLines = Register(
        "budget_lines", .coordination, prefix: "BL",
        summary: ["agency", "period_from", "period_to", "approved_lak", "spent_lak"],
        [
            Field("agency", .reference("agencies"), required: true),
            Field("period_from", .day, required: true),
            Field("period_to", .day, required: true),
            Field("approved_lak", .money, required: true),
            Field("spent_lak", .money),
            Field("source", .text(limit: 120)),
        ])

    static let progressReports = Register(
        "progress_reports", .coordination, prefix: "PR",
        summary: ["plan", "period_from", "period_to", "published_on"],
        [
            Field("plan", .text(limit: 160), required: true),
            Field("period_from", .day, required: true),
            Field("period_to", .day, required: true),
            Field("published_on", .day),
        ])
}
