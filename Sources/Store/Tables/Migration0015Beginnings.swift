extension Migration {
    /// Indexes from which it is read when each record of a lifecycle began, in the order in which its steps stand in
    /// theirs (`FigureIndex.beginnings`).
    static let beginnings = Migration(name: "0015-beginnings") { _ in
        [
            "criminal_cases (id, reported_on)", "identifications (id, opened_on)", "referrals (id, made_on)",
            "suspects (id, criminal_case)",
        ].map { "CREATE INDEX \($0.prefix { $0 != " " })_by_id ON \($0)" }
    }
}
