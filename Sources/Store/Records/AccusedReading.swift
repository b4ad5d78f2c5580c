import Domain

extension RecordReader {
    /// These cases with whom they name to see them next (`StepRule.receivers`), and nothing else.
    public func receivers(ofCases ids: Set<String>) throws -> [String: Record] {
        let register = Register.named("criminal_cases")!
        let named = Set(Lifecycle.criminalCase.steps.flatMap(\.receivers)).sorted()
        let columns = named.joined(separator: ", ")
        var records: [String: Record] = [:]
        try Portions.each(ids) { some in
            let sql = SQL(trusted: "SELECT id, \(columns) FROM criminal_cases WHERE id IN (") + some + ")"
            try connection.each(sql) { row in
                guard let id = row.text("id") else { return }
                var values: [String: Value] = [:]
                for field in named { values[field] = row.text(field).map(Value.text) }
                records[id] = Record(register, id: id, values)
            }
        }
        return records
    }

    /// The suspects of these cases, as rules about a case ask of them, without regard to a viewer.
    /// - Returns: by case; a case without suspects is not in it.
    public func accused(ofCases ids: Set<String>) throws -> [String: [Accused]] {
        var cases: [String: String] = [:]
        var officials: Set<String> = []
        try Portions.each(ids) { some in
            try connection.each(
                SQL(trusted: "SELECT id, criminal_case FROM suspects WHERE criminal_case IN (") + some + ")"
            ) { row in
                guard let id = row.text("id"), let criminalCase = row.text("criminal_case") else { return }
                cases[id] = criminalCase
            }
        }
        let suspects = Set(cases.keys)
        for table in ["suspects", "suspects_past"] {
            try Portions.each(suspects) { some in
                try connection.each(SQL(trusted: "SELECT id FROM \(table) WHERE official = 1 AND id IN (") + some + ")")
                {
                    row in
                    if let id = row.text("id") { officials.insert(id) }
                }
            }
        }
        let histories = try reading(for: .commandLine).histories(.suspect, of: suspects) ?? [:]
        var accused: [String: [Accused]] = [:]
        for id in suspects.sorted() {
            let steps = histories[id]?.steps ?? []
            accused[cases[id] ?? "", default: []].append(Accused(isOfficial: officials.contains(id), steps: steps))
        }
        return accused
    }
}
