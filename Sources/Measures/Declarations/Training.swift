extension Measure {
    /// Training of officials (S19) and the national guidelines at the posts (S03).
    static let training: [Measure] = [
        trained(
            "police_officials_trained", owner: "anti_trafficking_department",
            having: "g.agency_kind IN ('anti_trafficking_department', 'police', 'immigration_police')",
            sources: ["F27", "F28", "F29", "R05", "criterion 1"]),
        trained(
            "officials_trained", owner: "secretariat", having: "1 = 1",
            sources: ["R01", "R02", "R05", "criterion 1", "criterion 2"]),
        trained(
            "labour_attaches_trained", owner: "labour_ministry",
            having: "g.agency_kind = 'labour_ministry' AND g.level = 'abroad'",
            sources: ["G25", "R11", "criterion 3"]),
        post("posts_with_guidelines", "guidelines_received_on"),
        post("posts_trained_on_guidelines", "guidelines_trained_on"),
    ]

    /// Participants, by the day a session began. One who came to two sessions is counted twice: the register
    /// keeps groups, no names.
    private static func trained(
        _ code: String, owner: String, having condition: String, sources: [String]
    ) -> Measure {
        Measure(
            code, "officials", .sum, owners: [owner], date: "trainings.held_on",
            by: [.province, .agencyKind, .list("topic", "training_topic")], opens: "training_participants",
            restsOn: ["trainings", "training_participants"], sources: sources,
            facts: """
                SELECT g.id AS unit, g.id AS record, t.held_on AS on_date, g.participants AS amount, g.province,
                  g.agency_kind, t.topic
                FROM {trainings} t JOIN {training_participants} g ON g.training = t.id
                WHERE t.held_on >= {first} AND t.held_on <= {last} AND \(condition)
                """)
    }

    private static func post(_ code: String, _ column: String) -> Measure {
        Measure(
            code, "posts", .count, .stock, owners: ["secretariat"], date: "posts.\(column)", by: [.province],
            opens: "posts", restsOn: ["posts"], isKeptComplete: true, sources: ["R01", "criterion 2"],
            facts: """
                SELECT o.id AS unit, o.id AS record, o.\(column) AS on_date, o.province
                FROM {posts} o WHERE o.\(column) <= {last}
                """)
    }
}
